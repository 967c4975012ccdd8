import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts, subject } from "@/lib/testing/project-builder";
import { prepareHeadline } from "./prepare";

const about = (key: string) => ({ subject: subject("item", key) });

const EDITS = { mayEdit: true };

function strip(parts: ProjectParts) {
  return prepareHeadline(buildProject({ slug: "harbour", ...parts }), NOW, EDITS).strip;
}

const claimed: ProjectParts = {
  components: [{ key: "api" }],
  items: [
    { key: "a", list: "readiness", componentKey: "api" },
    { key: "b", list: "readiness", componentKey: "api" },
  ],
  claims: [about("a")],
};

describe("the reality gap", () => {
  it("is what is claimed and not verified", () => {
    expect(strip(claimed).gap).toMatchObject({
      points: 50,
      verified: 0,
      claimed: 50,
      note: "points claimed, not verified",
    });
  });

  it("of nothing says that every claim was refuted", () => {
    const { gap } = strip({ ...claimed, evidence: [{ ...about("a"), outcome: "failed" }] });
    expect(gap).toMatchObject({ points: 0, note: "no claim stands, 1 refuted" });
  });

  it("of nothing says which claims feed no figure", () => {
    const { gap } = strip({
      ...claimed,
      criteria: [
        { key: "m1", kind: "must-have" },
        { key: "m2", kind: "must-have" },
      ],
      claims: [{ subject: subject("criterion", "m1") }, { subject: subject("criterion", "m2") }],
    });
    expect(gap).toMatchObject({ points: 0, note: "2 claims on must-haves feed no component" });
  });

  it("of nothing says both where both are so", () => {
    const { gap } = strip({
      ...claimed,
      blockers: [{ key: "x" }],
      claims: [about("a"), { subject: subject("blocker", "x") }],
      evidence: [{ ...about("a"), outcome: "failed" }],
    });
    expect(gap.note).toBe("1 claim refuted, 1 on blockers feeds no component");
  });

  it("of nothing says that nothing is claimed, or that all of it is verified", () => {
    expect(strip({ ...claimed, claims: [] }).gap.note).toBe("nothing is claimed");
    expect(strip({ ...claimed, evidence: [about("a")] }).gap.note).toBe(
      "all that is claimed is verified",
    );
  });

  it("is unknown where there is nothing to measure", () => {
    expect(strip({}).gap).toMatchObject({ points: null, note: "nothing to measure" });
  });
});

describe("what a document states", () => {
  const sources = [{ key: "report", title: "Status report" }];
  const figure = {
    key: "readiness",
    computes: "readiness.overall",
    source: { key: "report", section: "Title" },
  };

  it("stands beside what is verified, both in percent", () => {
    const { stated } = strip({
      ...claimed,
      sources,
      statedFigures: [{ ...figure, unit: "percent", low: 35, high: 35 }],
    });
    expect(stated).toMatchObject({
      stated: "35\u00a0%",
      verified: "0\u00a0%",
      source: "Status report",
      href: "/projects/harbour#findings",
      difference: {
        sides: [
          { whose: "Stated", value: "35\u00a0%", from: "Status report, Title" },
          { whose: "Verified", value: "0\u00a0%" },
        ],
        explained: null,
      },
    });
  });

  it("stands beside it in tenths where it is a score", () => {
    const { stated } = strip({
      ...claimed,
      sources,
      statedFigures: [{ ...figure, unit: "score", low: 2.3, high: 2.3 }],
    });
    expect(stated).toMatchObject({ stated: "2.3", verified: "0 of 10" });
  });

  it("stands alone where both agree", () => {
    const { stated } = strip({
      ...claimed,
      sources,
      statedFigures: [{ ...figure, unit: "percent", low: 0, high: 0 }],
    });
    expect(stated).toMatchObject({ stated: "0\u00a0%", verified: null, difference: null });
  });

  it("is nothing where no document says", () => {
    expect(strip(claimed).stated).toBeNull();
  });
});

describe("the other figures", () => {
  it("leave withdrawn claims out of the sum and name them", () => {
    const withdrawal = { by: { name: "Ana", userId: null }, at: NOW, reason: null };
    const { claims } = strip({
      ...claimed,
      claims: [about("a"), { ...about("b"), withdrawal }],
    });
    expect(claims).toMatchObject({ refuted: 0, note: "of 1 claim, 1 withdrawn" });
  });

  it("say that no gate is defined, and not that all have passed", () => {
    expect(strip({}).gate).toMatchObject({ text: "none", note: "no gate defined" });
  });

  it("lead to the gate that comes next", () => {
    expect(strip({ phases: [{ key: "0" }] }).gate).toEqual({
      text: "Gate 0",
      note: "no criteria",
      href: "/projects/harbour/plan#phase-0",
    });
  });

  it("say that every gate has passed when it has", () => {
    const { gate } = strip({
      phases: [{ key: "0" }],
      items: [{ key: "a", list: "exit", phaseKey: "0" }],
      claims: [about("a")],
      evidence: [about("a")],
    });
    expect(gate).toMatchObject({ text: "none left", note: "every gate has passed" });
  });

  it("count issues where a tracker did, with the blockers on record beside them", () => {
    const { blockers } = strip({
      blockers: [{ key: "x", severity: "P1" }],
      tallies: [
        { severity: "P0", count: 15 },
        { severity: "P1", count: 25 },
      ],
    });
    expect(blockers).toMatchObject({
      p0: 15,
      p1: 25,
      note: "issues in the tracker; 0 / 1 blockers on record",
    });
  });
});

it("says the verdict, and first what decides it", () => {
  const model = prepareHeadline(buildProject({ summary: "Books berths. And bills." }), NOW, EDITS);
  expect(model).toMatchObject({ verdict: "NO-GO", summary: "Books berths." });
  expect(model.facts).toEqual(["0 claims, none refuted", "No target date"]);
});

it("is brought back from the version that is shown, by whoever may", () => {
  const project = buildProject({ version: 3 });
  const restores = (mayRestore: boolean) =>
    prepareHeadline(project, NOW, { mayEdit: false, mayRestore }).restores;
  expect(restores(true)).toEqual({ id: project.id, version: 3 });
  expect(restores(false)).toBeNull();
});

describe("a project that holds nothing yet", () => {
  const verbsOf = (parts: ProjectParts, mayEdit: boolean) =>
    prepareHeadline(buildProject({ slug: "harbour", ...parts }), NOW, { mayEdit }).begins.map(
      ({ href, verb }) => `${verb}: ${href}`,
    );

  it("says where it begins to whoever may, and nothing once something is planned", () => {
    expect(verbsOf({}, true)).toEqual([
      "Plan phases and tasks: /projects/harbour/plan",
      "Define metrics: /projects/harbour/metrics",
      "Raise risks: /projects/harbour/risks",
      "Write down money: /projects/harbour/economics",
    ]);
    expect(verbsOf({}, false)).toEqual([]);
    expect(verbsOf({ phases: [{ key: "1" }] }, true)).toEqual([]);
  });
});

it("says of what is planned when it may be done, and of nothing else", () => {
  const told = (parts: ProjectParts) => {
    const project = buildProject({ slug: "harbour", ...parts });
    const { forecast, awaitsForecast } = prepareHeadline(project, NOW, { mayEdit: false });
    return { words: forecast?.words, href: forecast?.href, awaitsForecast };
  };
  expect(told({ tasks: [{ key: "1.1" }] })).toEqual({
    words: "The forecast is being computed",
    href: "/projects/harbour/timeline",
    awaitsForecast: true,
  });
  expect(told({})).toEqual({ words: undefined, href: undefined, awaitsForecast: false });
});
