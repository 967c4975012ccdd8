import { describe, expect, it } from "vitest";
import {
  buildProject,
  daysAgo,
  NOW,
  person,
  type ProjectParts,
} from "@/lib/testing/project-builder";
import { prepareMetricRegister } from "./prepare";

const rights = { maySample: true, mayDefine: false };
const prepare = (parts: ProjectParts) => prepareMetricRegister(buildProject(parts), rights, NOW);

const coverage = {
  key: "coverage",
  name: "Test coverage",
  unit: "%",
  comparator: ">",
  target: 80,
} as const;
const sample = { metricKey: "coverage", low: 89, high: 89, takenOn: "2026-03-14" };
const other = (key: string, part = {}) => ({ ...coverage, key, name: key, ...part });
const read = (metricKey: string, part = {}) => ({ ...sample, metricKey, ...part });

describe("the register", () => {
  it("keeps the metrics of one category together, in the order of the first of each", () => {
    const { rows, lead } = prepare({
      metrics: [
        other("a", { category: "Technical" }),
        other("b", { category: "Business" }),
        other("c", { category: "Technical" }),
        other("d"),
      ],
      samples: [read("c")],
    });
    expect(rows.map(({ metric }) => metric.key)).toEqual(["a", "c", "b", "d"]);
    expect(lead).toBe("4 metrics in 2 categories, 1 of them sampled");
  });

  it("counts nothing where there is nothing", () => {
    expect(prepare({})).toMatchObject({ lead: "0 metrics", rows: [] });
  });

  it("knows what may be done, and what of", () => {
    expect(prepare({ metrics: [coverage] })).toMatchObject({
      slug: "example",
      now: NOW,
      ...rights,
    });
  });

  it("tells of a metric everything that its page is for", () => {
    const { rows } = prepare({
      metrics: [{ ...coverage, baseline: 57, cadenceDays: 7 }],
      samples: [
        { ...sample, low: 70, high: 70, takenOn: "2026-03-10" },
        { ...sample, by: person("Lena"), proof: "CI 7" },
      ],
    });
    expect(rows).toMatchObject([
      {
        current: "89\u00a0%",
        target: "> 80\u00a0%",
        baseline: "57\u00a0%",
        standing: "proved",
        stale: false,
        status: "met",
        freshness: "fresh until 21 Mar",
        line: { points: [70, 89], targets: [80], hollow: false },
        trend: { direction: "improving", words: "improving since 10 Mar" },
        taken: { by: "Lena", on: "14 Mar", proof: "CI 7" },
        sample: { low: 89 },
      },
    ]);
  });

  it("says unknown of what was never sampled, and never that it gets better", () => {
    expect(prepare({ metrics: [coverage] }).rows).toMatchObject([
      { current: "unknown", standing: "unknown", trend: null, taken: null, sample: null },
    ]);
    expect(prepare({ metrics: [coverage], samples: [sample] }).rows[0]?.trend).toBeNull();
  });
});

describe("in one sentence", () => {
  const stale = { cadenceDays: 7, comparator: ">", target: 80 };
  it.each<[string, string | null, ProjectParts]>([
    ["No metric is defined, so nothing here is measured.", null, {}],
    [
      "The metric is proved to meet its target.",
      "Test coverage is fresh until 28 Mar.",
      { metrics: [coverage], samples: [sample] },
    ],
    [
      "All 3 metrics are proved.",
      "a is fresh until 28 Mar.",
      {
        metrics: [other("a"), other("b"), other("c")],
        samples: [read("a"), read("b"), read("c")],
      },
    ],
    [
      "Both metrics are proved.",
      "a is fresh until 28 Mar.",
      { metrics: [other("a"), other("b")], samples: [read("a"), read("b")] },
    ],
    ["0 of 1 metrics are proved. 1 is unknown.", "1 unknown.", { metrics: [coverage] }],
    [
      "1 of 3 metrics is proved. 2 are not met.",
      "a is fresh until 28 Mar.",
      {
        metrics: [other("a"), other("b", { target: 90 }), other("c", { target: 90 })],
        samples: [read("a"), read("b"), read("c")],
      },
    ],
    [
      "0 of 2 metrics are proved. 1 is out of date.",
      "1 met once, and stale, 1 unknown.",
      {
        metrics: [other("a", stale), other("b")],
        samples: [read("a", { takenOn: "2026-02-01" })],
      },
    ],
    [
      "0 of 1 metrics are proved. 1 is met by word only.",
      "1 met by word only. Test coverage is fresh until 21 Mar.",
      { metrics: [{ ...coverage, cadenceDays: 7 }], samples: [{ ...sample, basis: "stated" }] },
    ],
  ])("%s", (sentence, facts, parts) => {
    expect(prepare(parts)).toMatchObject({ sentence, facts });
  });
});

describe("what rests on a metric", () => {
  const rule = { kind: "metric", metricKey: "coverage" } as const;
  const uses = (parts: ProjectParts) =>
    prepare({ metrics: [coverage], ...parts }).rows[0]?.uses ?? [];

  it("is nothing where nobody asks for it", () => {
    expect(uses({ criteria: [{ key: "manual" }] })).toEqual([]);
  });

  it.each([
    ["must-have", sample, "verified", "must-have, met"],
    ["go", { ...sample, basis: "stated" as const }, "claimed", "go, not met"],
    ["can-defer", { ...sample, low: 1, high: 1 }, "refuted", "can-defer, not met"],
    ["must-have", null, "unknown", "must-have, unknown"],
    ["no-go", { ...sample, low: 1, high: 1 }, "blocked", "no-go trigger, fired"],
    ["no-go", sample, "verified", "no-go trigger, cleared"],
  ] as const)("a %s criterion", (kind, taken, state, words) => {
    const criteria = [{ key: "tested", kind, text: "It is tested", rule }];
    expect(uses({ criteria, samples: taken ? [taken] : [] })).toEqual([
      {
        id: "criterion tested",
        text: "It is tested",
        href: "/projects/example/go-no-go#criterion-tested",
        state,
        words,
      },
    ]);
  });

  it("a waived criterion", () => {
    const waivers = [{ subject: { kind: "criterion", key: "tested" } as const }];
    const criteria = [{ key: "tested", text: "It is tested", rule }];
    expect(uses({ criteria, waivers })).toMatchObject([
      { state: "waived", words: "must-have, waived" },
    ]);
  });

  it.each([
    [80, null, "equal", "stated 80\u00a0%"],
    [85, null, "differs", "stated 85\u00a0%, differs"],
    [
      85,
      { text: "Until May", by: "Ana", at: daysAgo(1) },
      "explained",
      "stated 85\u00a0%, explained by Ana",
    ],
  ] as const)("a figure of %d that a document states", (figure, explanation, state, words) => {
    const statedFigures = [
      {
        key: "roadmap",
        label: "Coverage by the roadmap",
        unit: "percent",
        low: figure,
        high: figure,
        computes: "metric.target",
        subjectKey: "coverage",
        explanation,
      } as const,
      { key: "else", computes: "readiness.overall" },
    ];
    expect(uses({ statedFigures })).toEqual([
      {
        id: "figure roadmap",
        text: "Coverage by the roadmap",
        href: "/projects/example#findings",
        state,
        words,
      },
    ]);
  });
});
