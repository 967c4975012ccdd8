import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  subject,
} from "@/lib/testing/project-builder";
import type { ChecklistItem, Component } from "../project";
import { scoreMaturity } from "./score-maturity";

const line = (key: string, row: Partial<ChecklistItem> = {}) => ({
  key,
  componentKey: "api",
  ...row,
});
const about = (key: string) => ({ subject: subject("item", key) });
const passed = (...keys: string[]) => keys.map(about);
const failed = (...keys: string[]) =>
  keys.map((key) => ({ ...about(key), outcome: "failed" as const }));
const api = (row: Partial<Component> = {}) => ({ key: "api", ...row });

function score(parts: ProjectParts) {
  const { components, overall } = scoreMaturity(buildProject(parts), NOW);
  return { components, overall, first: components[0]! };
}

describe("R16: component maturity is the weighted share of its verified items", () => {
  const four = [line("a"), line("b"), line("c"), line("d")];

  it("counts claimed items beside the verified ones, and includes these", () => {
    const { first } = score({
      components: [api()],
      items: four,
      evidence: passed("a"),
      claims: [about("b")],
    });
    expect(first).toMatchObject({ basis: "items", verified: 25, claimed: 50, gap: 25 });
    expect(first.items.map((one) => one.counts)).toEqual(["verified", "claimed", "open", "open"]);
    expect(first.reasons).toEqual([{ kind: "share of weight", verified: 1, claimed: 2, total: 4 }]);
  });

  it("weighs heavier items more", () => {
    const items = [line("a", { weight: 3 }), line("b")];
    expect(score({ components: [api()], items, evidence: passed("a") }).first.verified).toBe(75);
  });

  it("counts the component's tasks with its checklist items", () => {
    const { first } = score({
      components: [api()],
      tasks: [{ key: "1", componentKey: "api" }],
      items: [line("a")],
      evidence: [{ subject: subject("task", "1") }],
    });
    expect(first.verified).toBe(50);
    expect(first.items.map(({ kind, key }) => [kind, key])).toEqual([
      ["task", "1"],
      ["item", "a"],
    ]);
  });

  it("rounds to one decimal and keeps the unrounded figure beside it", () => {
    const { first } = score({
      components: [api()],
      items: [line("a"), line("b"), line("c")],
      evidence: passed("a"),
      claims: [about("b")],
    });
    expect(first).toMatchObject({ verified: 33.3, claimed: 66.7, gap: 33.4 });
    expect(first.exact.verified).toBeCloseTo(100 / 3, 10);
  });

  it.each<[string, ProjectParts, number, string]>([
    ["not applicable leaves the sum", { notApplicable: [about("b")] }, 100, "excluded"],
    ["a waiver adds nothing and stays in the sum", { waivers: [about("b")] }, 50, "open"],
  ])("%s", (_, parts, verified, counts) => {
    const { first } = score({
      components: [api()],
      items: [line("a"), line("b")],
      evidence: passed("a"),
      ...parts,
    });
    expect(first.verified).toBe(verified);
    expect(first.items[1]).toMatchObject({ counts });
  });

  it("what is stale is no longer verified, and claimed only while a claim stands", () => {
    const { first } = score({
      components: [api()],
      items: [line("a"), line("b")],
      evidence: [
        { ...about("a"), at: daysAgo(20) },
        { ...about("b"), at: daysAgo(20) },
      ],
      claims: [about("a")],
    });
    expect(first).toMatchObject({ verified: 0, claimed: 50 });
    expect(first.items.map((one) => one.counts)).toEqual(["claimed", "open"]);
  });

  it("a claim on what was refuted does not count", () => {
    const { first } = score({
      components: [api()],
      items: [line("a")],
      evidence: failed("a"),
      claims: [about("a")],
    });
    expect(first).toMatchObject({ verified: 0, claimed: 0 });
  });
});

describe("R16: a hard stop that fails", () => {
  const stop = line("stop", { hardStop: true });
  const most = [line("a"), line("b"), line("c"), stop];
  const failing = [...passed("a", "b", "c"), ...failed("stop")];

  it("caps the component and adds no points", () => {
    const { first } = score({ components: [api()], items: most, evidence: failing });
    expect(first).toMatchObject({
      verified: 10,
      claimed: 10,
      uncapped: { verified: 75, claimed: 75 },
      cap: { percent: 10, by: [{ kind: "item", key: "stop" }] },
    });
    expect(first.reasons.at(-1)).toMatchObject({ kind: "capped", percent: 10 });
  });

  it("caps at the component's own percentage", () => {
    const components = [api({ capPercent: 40 })];
    expect(score({ components, items: most, evidence: failing }).first.verified).toBe(40);
  });

  it("does not raise what lies below the cap", () => {
    const components = [api({ capPercent: 90 })];
    const { first } = score({ components, items: most, evidence: failing });
    expect(first).toMatchObject({ verified: 75, cap: { percent: 90 } });
  });

  it("caps a share that is no whole number", () => {
    const components = [api({ capPercent: 66 })];
    const items = [line("a"), line("b"), stop];
    const evidence = [...passed("a", "b"), ...failed("stop")];
    expect(score({ components, items, evidence }).first.verified).toBe(66);
    const higher = [api({ capPercent: 67 })];
    expect(score({ components: higher, items, evidence }).first.verified).toBe(66.7);
  });

  it("does not cap while it is only open", () => {
    const evidence = passed("a", "b", "c");
    expect(score({ components: [api()], items: most, evidence }).first).toMatchObject({
      verified: 75,
      cap: null,
    });
  });

  it("any failed item caps a hard-stop component", () => {
    const components = [api({ hardStop: true })];
    const items = [line("a"), line("b")];
    const evidence = [...passed("a"), ...failed("b")];
    expect(score({ components, items, evidence }).first.verified).toBe(10);
  });

  it("an ordinary item that fails caps nothing", () => {
    const items = [line("a"), line("b")];
    const evidence = [...passed("a"), ...failed("b")];
    expect(score({ components: [api()], items, evidence }).first).toMatchObject({
      verified: 50,
      cap: null,
    });
  });

  it("caps also under a waiver: that is permission to go on, not maturity", () => {
    const waivers = [about("stop")];
    const { first } = score({ components: [api()], items: most, evidence: failing, waivers });
    expect(first).toMatchObject({ verified: 10, cap: { percent: 10 } });
  });

  it("caps no more once it is not applicable", () => {
    const notApplicable = [about("stop")];
    const { first } = score({ components: [api()], items: most, evidence: failing, notApplicable });
    expect(first).toMatchObject({ verified: 100, cap: null });
  });
});

describe("R16: where only a stated percentage exists", () => {
  it("nothing is verified or claimed, and the stated one stands beside", () => {
    const { first } = score({ components: [api({ statedPercent: 70 })] });
    expect(first).toMatchObject({ basis: "stated only", verified: 0, claimed: 0, stated: 70 });
    expect(first.reasons).toEqual([{ kind: "no items" }, { kind: "stated only", percent: 70 }]);
  });

  it("the same holds when none of its items applies", () => {
    const { first } = score({
      components: [api({ statedPercent: 70 })],
      items: [line("a")],
      notApplicable: [about("a")],
    });
    expect(first).toMatchObject({ basis: "stated only", verified: 0, stated: 70 });
    expect(first.reasons[0]).toEqual({ kind: "nothing applies" });
  });

  it("no items and nothing stated is no figure, not zero", () => {
    const { first } = score({ components: [api()] });
    expect(first).toMatchObject({
      basis: "empty",
      verified: null,
      claimed: null,
      stated: null,
      gap: null,
      uncapped: { verified: null, claimed: null },
    });
  });
});

describe("R16: overall readiness", () => {
  it("is the weighted mean, also as n/10", () => {
    const { overall } = score({
      components: [api({ weight: 3, statedPercent: 40 }), { key: "ui", statedPercent: 80 }],
      items: [line("a"), line("b"), line("c", { componentKey: "ui" })],
      evidence: passed("a"),
      claims: [about("b"), about("c")],
    });
    expect(overall).toMatchObject({
      basis: "components",
      verified: 37.5,
      claimed: 100,
      stated: 50,
      tenths: 3.8,
      gap: 62.5,
      reasons: [{ kind: "weighted mean", components: 2, weight: 4 }],
    });
  });

  it("averages the eight stated bars of a platform to 29.4 and counts none of it as verified", () => {
    const stated = [70, 50, 30, 10, 15, 20, 25, 15];
    const components = stated.map((statedPercent, index) => ({ key: `c${index}`, statedPercent }));
    const { overall } = score({ components });
    expect(overall).toMatchObject({ verified: 0, claimed: 0, stated: 29.4, tenths: 0 });
    expect(overall.exact.stated).toBe(29.375);
  });

  it("takes the stated mean over those that state one", () => {
    const components = [api({ statedPercent: 60 }), { key: "ui" }];
    const items = [line("a", { componentKey: "ui" })];
    expect(score({ components, items }).overall.stated).toBe(60);
  });

  it("leaves out components nothing is known about, and says so", () => {
    const { overall } = score({
      components: [api(), { key: "ui" }],
      items: [line("a")],
      evidence: passed("a"),
    });
    expect(overall.verified).toBe(100);
    expect(overall.reasons).toContainEqual({ kind: "left out", componentKeys: ["ui"] });
  });

  it("is no figure when nothing is known about any of them", () => {
    expect(score({ components: [api()] }).overall).toMatchObject({
      basis: "empty",
      verified: null,
      tenths: null,
      reasons: [{ kind: "left out" }, { kind: "nothing to measure" }],
    });
  });

  it("a mean of thirds is rounded once, at the end", () => {
    const components = [1, 2, 3].map((n) => ({ key: `c${n}` }));
    const items = [1, 2, 3].flatMap((n) =>
      ["x", "y", "z"].map((name) => line(`${name}${n}`, { componentKey: `c${n}` })),
    );
    const { overall } = score({ components, items, evidence: passed("x1", "x2", "x3") });
    expect(overall.exact.verified).toBeCloseTo(100 / 3, 10);
    expect(overall.verified).toBe(33.3);
  });

  it("without components it is taken over exit criteria and readiness lines", () => {
    const { overall, components } = score({
      items: [
        { key: "a", list: "exit" },
        { key: "b", list: "readiness" },
        { key: "c", list: "action" },
        { key: "d", list: "leadership" },
      ],
      evidence: passed("a", "c"),
    });
    expect(components).toEqual([]);
    expect(overall).toMatchObject({
      basis: "items",
      verified: 50,
      stated: null,
      tenths: 5,
      reasons: [{ kind: "no components", items: 2 }],
    });
  });

  it("a project with nothing to measure has no readiness", () => {
    expect(score({}).overall).toMatchObject({ basis: "empty", verified: null, claimed: null });
  });

  it("holds until the first item changes by time alone", () => {
    const items = [line("a"), line("b")];
    const evidence = [
      { ...about("a"), at: daysAgo(4) },
      { ...about("b"), at: daysAgo(2) },
    ];
    const withComponent = buildProject({ components: [api()], items, evidence });
    expect(scoreMaturity(withComponent, NOW).holdsUntil).toBe(daysAgo(-10));
    const without = buildProject({ items, evidence });
    expect(scoreMaturity(without, NOW).holdsUntil).toBe(daysAgo(-10));
  });
});
