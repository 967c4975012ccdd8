import { SaxesParser } from "saxes";
import { describe, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { ANY, makeIntake } from "@/lib/testing/intake-world";
import { minutesAgo } from "@/lib/testing/programs";
import { inTransaction, statementsOf } from "@/lib/testing/statements";
import { reportFile } from "@/lib/testing/report-file";
import { POST } from "./route";

describe("the file of a runner", () => {
  it.each(["junit-vitest.xml", "junit-pytest.xml", "junit-surefire.xml"])(
    "%s speaks for the check that a rule names",
    async (file) => {
      const { post, rule, evidence, waiting } = await makeIntake(POST);
      expect(await rule("*", { kind: "check", key: "unit" }, "junit")).toMatchObject({ ok: true });
      const answer = await post("junit", reportFile(file), "commit=1a2b3c4&branch=main");
      expect(answer).toMatchObject({ status: 200, taken: { results: [{ check: "unit" }] } });
      const [row, ...others] = await evidence();
      expect(others).toEqual([]);
      expect(row).toMatchObject({ origin: "ci", commit: "1a2b3c4", branch: "main" });
      expect(row?.excerpt).toMatch(/\d+ of \d+ passed/);
      expect(await waiting()).toEqual([]);
    },
  );

  it("waits as far as no rule names it, and is settled by the next rule", async () => {
    const { post, rule, evidence, waiting } = await makeIntake(POST);
    const { taken } = await post("junit", reportFile("junit-vitest.xml"), "commit=1a2b3c4");
    expect(taken.results).toEqual([]);
    const names = taken.waiting.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set((await waiting()).map(({ name }) => name))).toEqual(new Set(names));

    const added = await rule(names[0] ?? "", { kind: "check", key: "api" });
    expect(added).toMatchObject({ ok: true, data: { settled: 1 } });
    expect(await evidence()).toHaveLength(1);
    const settled = (await waiting()).filter(({ settledAs }) => settledAs !== null);
    expect(settled).toMatchObject([
      { name: names[0], settledAs: "assigned", settledByName: "Lena" },
    ]);
    const again = await post("junit", reportFile("junit-vitest.xml"), "commit=2b3c4d5");
    expect(again.taken.results).toMatchObject([{ check: "api" }]);
  });

  it("is silent about what a rule calls nothing", async () => {
    const { post, rule, waiting } = await makeIntake(POST);
    await rule("*", { kind: "nothing" });
    const { status, taken } = await post("junit", reportFile("junit-pytest.xml"));
    expect({ status, taken }).toMatchObject({ status: 200, taken: { results: [], waiting: [] } });
    expect(await waiting()).toEqual([]);
  });

  it("with coverage is a sample of the metric, the newest of one day", async () => {
    const { post, rule, projectId, project } = await makeIntake(POST);
    await rule("lines", { kind: "metric", key: "coverage" }, "lcov");
    const lcov = (hit: number) => `SF:a.ts\nLF:100\nLH:${String(hit)}\nend_of_record\n`;
    const first = await post("lcov", lcov(80), "runUrl=https://ci.example.com/1");
    expect(first.taken.samples).toMatchObject([{ metric: "coverage", value: 80 }]);
    await post("lcov", lcov(85), "runUrl=https://ci.example.com/2?token=a1b2c3d4e5");
    const samples = (await project()).samples;
    expect(samples).toMatchObject([
      {
        metricKey: "coverage",
        low: 85,
        high: 85,
        basis: "measured",
        proof: "https://ci.example.com/2?token=%5Bmasked%20secret%5D",
      },
    ]);
    const events = await db().event.findMany({
      where: { projectId, action: { startsWith: "sample." } },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual(["sample.added", "sample.corrected"]);
  });

  it("is never a person's own, whatever the program is called", async () => {
    const { post, rule, act, lena, project, program } = await makeIntake(POST);
    await rule("lines", { kind: "metric", key: "coverage" }, "lcov");
    const [metric] = (await project()).metrics;
    const takenOn = minutesAgo(0).slice(0, 10);
    const read = {
      reading: { low: 80, high: 80, outOf: null, text: null },
      takenOn,
      basis: "measured",
      proof: "By hand",
    };
    const added = await act(lena, "metrics.addSample", { metricId: metric?.id, ...read });
    expect(added).toMatchObject({ ok: true });
    await db().apiToken.update({ where: { id: program }, data: { name: "Lena" } });
    await post("lcov", "SF:a.ts\nLF:100\nLH:90\nend_of_record\n");
    const samples = (await project()).samples;
    expect(samples.map(({ low, by }) => [low, by.userId])).toEqual([
      [80, lena.viewer.userId],
      [90, null],
    ]);
  });

  it("becomes samples in the units of the metrics, and waits with the reason where nothing converts it", async () => {
    const { post, rule, project, waiting, act, lena } = await makeIntake(POST);
    await rule("latency.p99", { kind: "metric", key: "p99" });
    await rule("latency.max", { kind: "metric", key: "coverage" });
    const { taken } = await post("autocannon", answerTimes({ p99: 450, max: 900 }));
    expect(taken.samples).toMatchObject([{ metric: "p99", value: 0.45, unit: "s" }]);
    expect((await project()).samples).toMatchObject([{ metricKey: "p99", low: 0.45, high: 0.45 }]);
    const why = "It is in ms, and metric coverage is in %, into which nothing converts it";
    expect(taken.waiting).toContainEqual({ name: "latency.max", why });
    const assigned = (key: string) =>
      act(lena, "assign", {
        ...{ format: "autocannon", name: "latency.max", remember: false },
        target: { kind: "metric", key },
      });
    expect(await assigned("coverage")).toMatchObject({
      reason: "refused",
      message: `Not assigned. ${why}.`,
    });
    const left = (await waiting()).find(({ name }) => name === "latency.max");
    expect(left).toMatchObject({ settledAs: null, unit: "ms" });
    expect(await assigned("p99")).toMatchObject({ ok: true, data: { settled: 1 } });
    expect((await project()).samples.map(({ low }) => low)).toEqual([0.45, 0.9]);
  });

  it("waits where its metric is read in words, and the rest is recorded", async () => {
    const { post, rule, project, waiting, act, lena } = await makeIntake(POST);
    await rule("latency.p99", { kind: "metric", key: "p99" });
    await rule("latency.max", { kind: "metric", key: "drill" });
    const { status, taken } = await post("autocannon", answerTimes({ p99: 450, max: 900 }));
    expect(status).toBe(200);
    expect(taken.samples).toMatchObject([{ metric: "p99", value: 0.45 }]);
    const why = "Metric drill is read in words, not in figures";
    expect(taken.waiting).toContainEqual({ name: "latency.max", why });
    const added = await rule("latency.*", { kind: "metric", key: "drill" });
    expect(added).toMatchObject({ ok: true, data: { settled: 0 } });
    const id = added.ok ? (added.data as { id: string }).id : "";
    const changed = await act(lena, "changeRule", {
      ...{ rule: { id, version: 1 }, format: "any", pattern: "latency.m*" },
      target: { kind: "metric", key: "drill" },
    });
    expect(changed).toMatchObject({ ok: true });
    expect((await waiting()).map(({ settledAs }) => settledAs)).toEqual([null]);
    expect(await project()).toMatchObject({ samples: [{ metricKey: "p99" }] });
  });

  it("leaves what a new rule cannot take where it waits", async () => {
    const { post, rule, waiting, project } = await makeIntake(POST);
    await post("autocannon", answerTimes({ p99: 0.00045 }));
    const added = await rule("latency.*", { kind: "check", key: "unit" });
    expect(added).toMatchObject({ ok: true, data: { settled: 0 } });
    expect((await waiting()).map(({ settledAs }) => settledAs)).toEqual([null]);
    expect((await waiting())[0]?.value?.toNumber()).toBe(0.00045);
    expect((await project()).samples).toEqual([]);
  });

  it("with five figures costs as many statements as with two, new ones and again", async () => {
    const countIn = async ({ post }: Awaited<ReturnType<typeof makeIntake>>, most: number) => {
      const counts = [];
      for (const value of [7, 8]) {
        const names = ANY.slice(0, most).map((name) => [name.replace("requests.", ""), value]);
        const file = JSON.stringify({ latency: {}, requests: Object.fromEntries(names) });
        const sent = await statementsOf(() => post("autocannon", file));
        counts.push(inTransaction(sent).length);
      }
      return counts;
    };
    const five = await makeIntake(POST);
    const [first, again] = await countIn(await makeIntake(POST), 2);
    expect(await countIn(five, ANY.length)).toEqual([first, again]);
    expect(first).toBeGreaterThan(3);
    const samples = (await five.project()).samples;
    expect(samples.map(({ metricKey, low, version }) => [metricKey, low, version])).toEqual(
      ANY.map((key) => [key, 8, 2]),
    );
  });

  it("is taken once, however often it is sent", async () => {
    const { post, rule, evidence } = await makeIntake(POST);
    await rule("*", { kind: "check", key: "unit" });
    const send = () =>
      post("junit", reportFile("junit-vitest.xml"), "", { "idempotency-key": "build-9" });
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await evidence()).toHaveLength(1);
    const statuses = answers.map(({ taken }) => taken.status).sort();
    expect(statuses).toEqual([...Array<string>(3).fill("already recorded"), "recorded"]);
  });

  it("under the key of another is refused, and known again where it only took longer", async () => {
    const { post, rule, evidence, waiting } = await makeIntake(POST);
    await rule("unit", { kind: "check", key: "unit" });
    const send = (suite: string, inside: string, query = "commit=1a2b3c4") =>
      post(
        "junit",
        `<testsuite name="${suite}"><testcase name="t">${inside}</testcase></testsuite>`,
        query,
        {
          "idempotency-key": `build-${suite}`,
        },
      );
    for (const suite of ["unit", "unheard of"]) {
      expect((await send(suite, "")).taken.status).toBe("recorded");
      const printed = "<system-out>3 s</system-out>";
      expect((await send(suite, printed)).taken.status).toBe("already recorded");
      const moved = await send(suite, "", "commit=2b3c4d5");
      expect(moved).toMatchObject({ status: 422, body: { errors: [{ path: "idempotencyKey" }] } });
    }
    expect((await send("unit", "<failure/>")).status).toBe(422);
    const other = `<testsuite name="other"><testcase name="t"/></testsuite>`;
    const keyed = { "idempotency-key": "build-unheard of" };
    expect((await post("junit", other, "commit=1a2b3c4", keyed)).status).toBe(422);
    expect([await evidence(), await waiting()].map(({ length }) => length)).toEqual([1, 1]);
  });

  it("of many cases is read in a thread, so that others are answered meanwhile", async () => {
    const { post, rule, evidence, waiting } = await makeIntake(POST);
    await rule("*team7*unit*", { kind: "check", key: "unit" });
    const cases = Array.from({ length: 45_000 }, (_, at) => `<testcase name="t${String(at)}"/>`);
    const suite = `<testsuite name="of team7, unit">${cases.join("")}</testsuite>`;
    const parsedHere = vi.spyOn(SaxesParser.prototype, "write");
    const { taken } = await post("junit", suite);
    expect(taken.results).toMatchObject([{ check: "unit", outcome: "passed" }]);
    expect([await evidence(), await waiting()].map(({ length }) => length)).toEqual([1, 0]);
    const cutOff = await post("junit", suite.slice(0, -20));
    expect(cutOff).toMatchObject({ status: 422, body: { errors: [{ path: "body" }] } });
    expect(parsedHere).not.toHaveBeenCalled();
    await post("junit", `<testsuite name="s"><testcase name="t"/></testsuite>`);
    expect(parsedHere).toHaveBeenCalled();
    parsedHere.mockRestore();
  });

  it.each([
    ["that is not well-formed", "junit", "<testsuite><testcase></testsuite>", 422],
    [
      "with an entity bomb",
      "junit",
      `<!DOCTYPE a [<!ENTITY b "${"c".repeat(99)}">]><a>&b;</a>`,
      422,
    ],
    ["that is not JSON", "k6", "{", 422],
    ["that is empty", "lcov", "", 422],
    ["of 50 MB", "junit", "x".repeat(50_000_000), 413],
    ["of no known format", "nunit", "<a/>", 422],
  ])("%s is refused, and nothing is kept", async (_says, format, text, status) => {
    const { post, evidence, waiting } = await makeIntake(POST);
    const answer = await post(format, text);
    expect(answer.status).toBe(status);
    expect(answer.body.detail ?? "").not.toBe("");
    expect([await evidence(), await waiting()]).toEqual([[], []]);
  });

  it("keeps no secret that a test printed", async () => {
    const { post, rule, evidence } = await makeIntake(POST);
    await rule("*", { kind: "check", key: "unit" });
    const failure = `<failure message="x">password=hunter2hunter2</failure>`;
    await post("junit", `<testsuite name="s"><testcase name="t">${failure}</testcase></testsuite>`);
    const [row] = await evidence();
    expect(row).toMatchObject({ outcome: "failed", masked: 1 });
    expect(row?.excerpt).not.toContain("hunter2");
  });
});

function answerTimes(stats: Record<string, number>): string {
  return JSON.stringify({ latency: { ...stats, totalCount: 10 }, requests: {} });
}

describe("what waits", () => {
  it("is assigned once, by one of two, and remembered", async () => {
    const { post, act, lena, otto, evidence, projectId } = await makeIntake(POST);
    const name = "somewhere";
    const junit = `<testsuite name="${name}"><testcase name="t"/></testsuite>`;
    await post("junit", junit, `endedAt=${minutesAgo(3)}`);
    await post("junit", junit);
    const input = { format: "junit", name, target: { kind: "check", key: "unit" } };
    const answers = await Promise.all(
      [lena, otto].map((who) => act(who, "assign", { ...input, remember: false })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await evidence()).map(({ outcome, origin }) => [outcome, origin])).toEqual([
      ["passed", "ci"],
      ["passed", "ci"],
    ]);
    await post("junit", junit);
    expect(await act(lena, "assign", { ...input, remember: true })).toMatchObject({ ok: true });
    await post("junit", junit);
    expect(await evidence()).toHaveLength(4);
    expect(await db().mappingRule.findMany({ where: { projectId } })).toMatchObject([
      { pattern: name, format: "junit", byName: "Lena" },
    ]);
  });

  it("of one name are ten at most, the newest", async () => {
    const { post, waiting } = await makeIntake(POST);
    for (let run = 0; run < 12; run += 1) {
      await post(
        "junit",
        `<testsuite name="s"><testcase name="t"/></testsuite>`,
        `branch=b${String(run)}`,
      );
    }
    const branches = (await waiting()).map(({ branch }) => branch);
    expect(branches).toHaveLength(10);
    expect(branches).not.toContain("b1");
  });

  it("has room for so many names; a file that brings others alone is refused, one of known names is not", async () => {
    const { post, waiting, projectId } = await makeIntake(POST);
    const suite = (name: string) => `<testsuite name="${name}"><testcase name="t"/></testsuite>`;
    await post("junit", suite("known"));
    await db().waitingResult.createMany({
      data: Array.from({ length: 999 }, (_, index) => ({
        ...{ projectId, format: "junit", name: `n${String(index)}`, outcome: "passed" },
        ...{ byName: "CI", at: new Date(minutesAgo(1)) },
      })),
    });
    const refused = await post("junit", suite("unheard of"));
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain("1000 names wait already");
    const both = await post(
      "junit",
      `<testsuites>${suite("unheard of")}${suite("known")}</testsuites>`,
    );
    expect(both.taken).toMatchObject({ waiting: [{ name: "known" }], notKept: 1 });
    expect(await waiting()).toHaveLength(1001);
  });

  it("cannot become what it is not", async () => {
    const { post, act, lena } = await makeIntake(POST);
    await post("junit", `<testsuite name="s"><testcase name="t"/></testsuite>`);
    const assigned = (target: object) =>
      act(lena, "assign", { format: "junit", name: "s", target, remember: false });
    expect(await assigned({ kind: "metric", key: "coverage" })).toMatchObject({
      reason: "refused",
      message: "Not assigned. A result speaks of a check, not of a metric.",
    });
    expect(await assigned({ kind: "check", key: "gone" })).toMatchObject({ reason: "not found" });
    expect(await assigned({ kind: "nothing" })).toMatchObject({ ok: true, data: { settled: 1 } });
  });
});
