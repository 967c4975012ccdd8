import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapReadings } from "@/lib/domain/intake/map-readings";
import { type Format, FORMATS } from "@/lib/domain/intake/readings";
import { reportFile } from "@/lib/testing/report-file";
import { LONGEST_REPORT, parseReport } from "./parse";

/** What tools leave behind, and what it is to come to: per suite its outcomes, per figure its value. */
const REPORTS: [
  file: string,
  format: Format,
  suites: Record<string, string>,
  figures: Record<string, number>,
][] = [
  [
    "junit-vitest.xml",
    "junit",
    {
      "src/orders/total.test.ts": "passed failed skipped passed",
      "src/orders/store.test.ts": "failed",
      "src/login.test.ts": "passed",
    },
    {},
  ],
  [
    "junit-pytest.xml",
    "junit",
    {
      "tests.test_broken": "error",
      "tests.test_api.TestOrders": "passed failed skipped",
      "tests.test_api": "error skipped passed",
    },
    {},
  ],
  [
    "junit-surefire.xml",
    "junit",
    { "com.example.ledger.LedgerTest": "passed passed failed error passed skipped" },
    {},
  ],
  ["perl-13.tap", "tap", { TAP: "passed failed skipped skipped passed" }, {}],
  [
    "node-14.tap",
    "tap",
    { ledger: "passed failed", "ledger > deeper": "skipped", TAP: "passed" },
    {},
  ],
  [
    "vitest-13.tap",
    "tap",
    {
      "src/orders/total.test.ts > total": "passed skipped",
      "src/orders/total.test.ts": "failed",
      "src/login.test.ts": "skipped",
    },
    {},
  ],
  ["codeql.sarif", "sarif", { CodeQL: "failed passed passed passed passed skipped failed" }, {}],
  ["vitest.info", "lcov", {}, { lines: 66.6667, branches: 50, functions: 50 }],
  ["coverage-py.xml", "cobertura", {}, { lines: 75 }],
  [
    "k6-export.json",
    "k6",
    { k6: "failed passed error passed" },
    { "http_req_duration.p(95)": 262.8, "http_req_failed.value": 0, "http_reqs.rate": 149.5 },
  ],
  [
    "k6-summary.json",
    "k6",
    { k6: "failed passed error" },
    { "http_req_duration.p(95)": 262.8, "data_sent.count": 2048 },
  ],
  [
    "autocannon.json",
    "autocannon",
    {},
    { "latency.p99": 44, "requests.average": 500, errors: 2, non2xx: 3 },
  ],
  [
    "prometheus-vector.json",
    "prometheus",
    {},
    { 'up{instance="10.0.0.1:9090",job="api"}': 1, '{path="/a\\"b"}': 0.0013 },
  ],
  ["prometheus-matrix.json", "prometheus", {}, { '{job="api"}': 0.97 }],
];

const readingsOf = (format: Format, text: string) => {
  const read = parseReport(format, text);
  if (!read.ok) throw new Error(read.problem);
  return read.readings;
};
const problemOf = (format: Format, text: string) => {
  const read = parseReport(format, text);
  return read.ok ? null : read.problem;
};

describe("the report", () => {
  it.each(REPORTS)("%s is read", (file, format, suites, figures) => {
    const readings = readingsOf(format, reportFile(file));
    const outcomes = new Map<string, string[]>();
    for (const { suite, outcome } of readings.cases) {
      outcomes.set(suite, [...(outcomes.get(suite) ?? []), outcome]);
    }
    expect(Object.fromEntries([...outcomes].map(([suite, all]) => [suite, all.join(" ")]))).toEqual(
      suites,
    );
    const metrics = readings.figures.map(({ name: key, unit }) => ({
      key,
      unit,
      comparator: ">=" as const,
    }));
    const asked = metrics.filter(({ key }) => key in figures);
    const known = { checkKeys: [], metrics: asked };
    const { samples } = mapReadings(readings, [], known);
    expect(Object.fromEntries(samples.map(({ metricKey, value }) => [metricKey, value]))).toEqual(
      figures,
    );
    expect(readings.incomplete).toBeNull();
  });

  it.each(REPORTS)(
    "%s is read the same with a byte order mark and other ends of lines",
    (file, format) => {
      const text = reportFile(file);
      const other = `\ufeff${text.replaceAll("\n", "\r\n")}`;
      expect(readingsOf(format, other)).toEqual(readingsOf(format, text));
    },
  );

  it.each(REPORTS.filter(([, format]) => format !== "tap" && format !== "lcov"))(
    "%s is refused wherever it is cut off",
    (file, format) => {
      const text = reportFile(file).trimEnd();
      fc.assert(
        fc.property(fc.nat(text.length - 1), (end) => {
          expect(problemOf(format, text.slice(0, end))).not.toBeNull();
        }),
      );
    },
  );

  it("of lcov is refused where it is cut off within a record", () => {
    expect(problemOf("lcov", reportFile("vitest.info").split("FNDA:0")[0] ?? "")).toBe(
      "It ends within the record of src/orders/total.ts",
    );
  });

  it("of TAP that is cut off proves nothing", () => {
    for (const file of ["perl-13.tap", "node-14.tap"]) {
      const text = reportFile(file).split("1..5")[0]?.split("\n1..2")[0] ?? "";
      expect(readingsOf("tap", text).incomplete).toMatch(/no plan/);
    }
    const begun = reportFile("vitest-13.tap").split("ok 2 - src")[0] ?? "";
    expect(readingsOf("tap", begun).incomplete).toBe("The plan announces 2 tests, and 1 test came");
  });

  it.each(REPORTS)("%s is refused as anything else", (file, format) => {
    const others = FORMATS.filter((other) => other !== format);
    expect(others.filter((other) => parseReport(other, reportFile(file)).ok)).toEqual([]);
  });
});

describe("a hostile file", () => {
  it.each(FORMATS)("of 50 million characters is refused as %s", (format) => {
    expect(problemOf(format, "1".repeat(50_000_000))).toBe(
      "The report has 50,000,000 characters; at most 5,000,000 characters are read",
    );
  });

  it.each(FORMATS)("that is empty is refused as %s", (format) => {
    for (const text of ["", "\ufeff", " \r\n\t"])
      expect(problemOf(format, text)).toBe("The report is empty");
  });

  it.each(FORMATS)("of brackets and tags without end is refused as %s", (format) => {
    for (const piece of [
      "[",
      '{"a":',
      "<a>",
      "<a b='",
      "&amp;",
      "    ",
      "#",
      "-",
      "\u0000",
      "ok {\n    ",
    ]) {
      const text = piece.repeat(Math.floor(LONGEST_REPORT / 10 / piece.length));
      const read = parseReport(format, text);
      expect(read.ok && read.readings.incomplete === null).toBe(false);
    }
  });

  it("that is as deep as it is long is refused as JSON", () => {
    const half = LONGEST_REPORT / 2;
    for (const format of ["sarif", "k6", "autocannon", "prometheus"] as const) {
      expect(problemOf(format, "[".repeat(half) + "]".repeat(half))).toBe(
        "It is more than 64 lists and records deep in line 1, column 65",
      );
    }
  });

  it.each(["junit", "cobertura"] as const)(
    "with a document type that declares something is refused as %s",
    (format) => {
      const entities = '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">';
      expect(problemOf(format, `<!DOCTYPE x [${entities}]><x>&b;</x>`)).toBe(
        "A file whose DOCTYPE declares something is not read",
      );
    },
  );

  it("cannot make a case or a figure of what no database holds", () => {
    const tap = readingsOf("tap", "ok 1 - a\u0000b\ud800\nnot ok 2\n# \u0000\u001b[31mred\n1..2");
    expect(tap.cases.map(({ name, detail }) => [name, detail])).toEqual([
      ["ab", null],
      ["test 2", "red"],
    ]);
    const k6 = readingsOf("k6", '{"metrics":{"a\\u0000":{"value":1},"b":{"value":1e999}}}');
    expect(k6.figures).toEqual([{ name: "a.value", value: 1, unit: null }]);
  });
});

describe("what is wrong with JSON is told", () => {
  it.each([
    ['{\n  "metrics": nonsense\n}', "It is not JSON: line 2, column 14 is not understood"],
    ["<html>", "It is not JSON: line 1, column 1 is not understood"],
    ['{"metrics": {', "It is cut off: its JSON has no end"],
  ])("of %j", (text, problem) => {
    expect(problemOf("k6", text)).toBe(problem);
  });
});

it("no text whatever makes a reader throw", () => {
  const pieces = fc.constantFrom(
    ...[
      "ok 1 - a",
      "not ok",
      "1..2",
      "    ",
      "---",
      "...",
      "# Subtest: x",
      "Bail out!",
      "{",
      "}",
      "[",
      "]",
    ],
    ...[
      "SF:a",
      "DA:1,1",
      "BRDA:1,0,0,-",
      "end_of_record",
      "LF:1",
      "LH:0",
      '"metrics":',
      '"runs":',
      ":",
      ",",
    ],
    ...[
      "<testsuite>",
      "<testcase/>",
      "</testsuite>",
      "<coverage>",
      "</coverage>",
      "<failure>",
      "&",
      "\n",
    ],
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMATS),
      fc.array(fc.oneof(pieces, fc.string())),
      (format, all) => {
        const read = parseReport(format, all.join(""));
        if (!read.ok) expect(read.problem).not.toBe("");
        else expect(read.readings.cases.length + read.readings.figures.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 2000 },
  );
});

it("no JSON whatever makes a reader throw", () => {
  const word = fc.constantFrom(
    ...[
      "metrics",
      "values",
      "thresholds",
      "runs",
      "tool",
      "driver",
      "rules",
      "results",
      "version",
      "2.1.0",
    ],
    ...[
      "latency",
      "requests",
      "status",
      "success",
      "data",
      "resultType",
      "vector",
      "matrix",
      "result",
      "metric",
    ],
  );
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      word,
      fc.jsonValue({ maxDepth: 1 }),
      tie("list"),
      tie("record"),
    ),
    list: fc.array(tie("value"), { maxLength: 4 }),
    record: fc.dictionary(word, tie("value"), { maxKeys: 6 }),
  })).record;
  fc.assert(
    fc.property(
      fc.constantFrom("sarif", "k6", "autocannon", "prometheus"),
      json,
      (format, value) => {
        expect(() => parseReport(format, JSON.stringify(value))).not.toThrow();
      },
    ),
    { numRuns: 2000 },
  );
});
