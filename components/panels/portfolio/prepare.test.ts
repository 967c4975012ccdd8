import { describe, expect, it } from "vitest";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { type ForecastLine, toPortfolioLine } from "@/lib/features/projects/types";
import { buildProject, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { wordFacts } from "./bottom-line";
import type { SystemRow } from "./contract";
import { unpackRows } from "./pack";
import { preparePortfolio } from "./prepare";

function lineOf(parts: ProjectParts, own: Partial<ForecastLine> = {}): ForecastLine {
  const project = buildProject(parts);
  const line = toPortfolioLine(project, summariseProject(project, NOW));
  return { ...line, forecast: null, trend: [], ...own };
}

const line = (name: string, own: Partial<ForecastLine> = {}) =>
  lineOf({}, { slug: name.toLowerCase(), name, ...own });

const proved = { verified: 5, claimed: 5, stated: null, target: null, gap: 0 };

function sentenceOf(...lines: Parameters<typeof preparePortfolio>[0]): string {
  return preparePortfolio(lines, NOW).sentence;
}

function rowOf(parts: ProjectParts, own: Partial<ForecastLine> = {}): SystemRow {
  const { rows } = preparePortfolio([lineOf(parts, own)], NOW);
  return unpackRows(rows)[0] as SystemRow;
}

describe("the sentence of the portfolio", () => {
  const go = (name: string) => line(name, { verdict: "GO", readiness: proved });
  const conditional = (name: string) => line(name, { verdict: "CONDITIONAL", readiness: proved });
  const stop = (name: string) => line(name, { readiness: proved });
  const broken = { slug: "x", name: "Broken", broken: "not computed" } as const;

  it.each([
    ["No system yet.", []],
    ["Ada may not ship.", [stop("Ada")]],
    ["Ada may ship on conditions.", [conditional("Ada")]],
    ["Ada may ship.", [go("Ada")]],
    ["None of two systems may ship.", [stop("Ada"), stop("Bo")]],
    ["None of two systems may ship, one on conditions.", [stop("Ada"), conditional("Bo")]],
    ["One of two systems may ship.", [stop("Ada"), go("Bo")]],
    ["One of two systems may ship, one more on conditions.", [conditional("Ada"), go("Bo")]],
    ["All two systems may ship.", [go("Ada"), go("Bo")]],
    ["All two systems may ship, on conditions.", [conditional("Ada"), conditional("Bo")]],
    ["One of two systems may ship.", [go("Ada"), broken]],
  ])("%s", (sentence, lines) => {
    expect(sentenceOf(...lines)).toBe(sentence);
  });

  it("says where nothing is verified", () => {
    expect(sentenceOf(line("Ada"), line("Bo"))).toMatch(/ Nothing is verified\.$/);
    expect(sentenceOf(line("Ada"), stop("Bo"))).toMatch(/ Nothing is verified in Ada\.$/);
    const many = ["A", "B", "C", "D"].map((name) => line(name));
    expect(sentenceOf(...many, stop("Bo"))).toMatch(/ Nothing is verified in four of them\.$/);
  });

  it("names a trigger that comes due within a week before all else", () => {
    const criteria = (dueOn: string) => [{ key: "n", kind: "no-go" as const, dueOn }];
    const later = new Date(Date.parse(NOW) + 30 * 86_400_000).toISOString().slice(0, 10);
    const today = NOW.slice(0, 10);
    expect(sentenceOf(lineOf({ criteria: criteria(today) }, { name: "Ada" }), line("Bo"))).toMatch(
      / Within 7 days a trigger comes due in Ada\.$/,
    );
    expect(sentenceOf(lineOf({ criteria: criteria(later) }, { name: "Ada" }))).toMatch(
      / Nothing is verified\.$/,
    );
  });
});

describe("the claims of the portfolio", () => {
  const claims = (counts: Partial<ForecastLine["claims"]>) => ({
    total: 0,
    confirmed: 0,
    refuted: 0,
    withdrawn: 0,
    standing: 0,
    ...counts,
  });

  it("add up to all that are on record, withdrawn ones among them", () => {
    const facts = wordFacts(
      [
        claims({ total: 9, confirmed: 2, refuted: 1, withdrawn: 2, standing: 4 }),
        claims({ total: 3, confirmed: 1, standing: 2 }),
      ],
      2,
    );
    expect(facts).toContain(
      "12 claims on record: 3 confirmed, 1 refuted, 2 withdrawn, 6 without proof.",
    );
  });

  it("say nothing of withdrawn ones where there are none, nor of anything where there is no claim", () => {
    expect(wordFacts([claims({ total: 1, standing: 1 })], 1)).toContain(
      "1 claim on record: 0 confirmed, 0 refuted, 1 without proof.",
    );
    expect(wordFacts([claims({})], 1)).toContain("No claim is on record.");
  });

  it("leave out a system that could not be computed, and say so", () => {
    expect(wordFacts([], 1)).toContain("1 system could not be computed.");
  });
});

describe("a row of the portfolio", () => {
  it("tells of several of a kind how many there are", () => {
    const criterion = (key: string) => ({ key, kind: "must-have" as const, text: "It restores" });
    expect(rowOf({ criteria: [criterion("a"), criterion("b")] }).reason).toBe(
      "0 of 2 must-haves met",
    );
    expect(rowOf({ criteria: [criterion("a")] }).reason).toMatch(/^Must-have not met: It restores/);
  });

  it("keeps blockers and an outside count apart", () => {
    const row = rowOf({
      blockers: [{ key: "B1", severity: "P0" }],
      tallies: [{ severity: "P0", count: 15, asOfOn: "2026-03-01" }],
    });
    expect(row.p0).toEqual({ blockers: 1, tally: 15, asOfOn: "2026-03-01" });
    expect(row.p1).toMatchObject({ blockers: 0, tally: null });
  });

  it("says where claims stand that feed no readiness", () => {
    const standing = { total: 7, confirmed: 0, refuted: 0, withdrawn: 0, standing: 7 };
    const none = { verified: 0, claimed: 0, stated: null, target: null, gap: 0 };
    expect(rowOf({}, { readiness: none, claims: standing }).gapNote).toBe(
      "no claim feeds readiness; 7 elsewhere",
    );
    const some = { ...none, claimed: 3, gap: 3 };
    expect(rowOf({}, { readiness: some, claims: standing }).gapNote).toBeNull();
  });

  it("tells no phases from a gate without criteria and from gates that have all passed", () => {
    expect(rowOf({}).gate).toBeNull();
    expect(rowOf({ phases: [{ key: "0" }] }).gate).toMatchObject({
      look: "unknown",
      text: "no criteria",
    });
    expect(rowOf({ phases: [{ key: "0" }] }, { gate: null }).gate).toMatchObject({
      look: "passed",
      text: null,
    });
  });

  it("that could not be computed says so, and the others go on", () => {
    const { rows: packed } = preparePortfolio(
      [{ slug: "x", name: "Broken", broken: "not computed" }, line("Ada")],
      NOW,
    );
    const rows = unpackRows(packed);
    expect(rows[0]).toEqual({
      slug: "x",
      name: "Broken",
      broken: "its figures could not be computed",
    });
    expect(rows[1]).toMatchObject({ name: "Ada", verdict: "NO-GO" });
  });
});

describe("the forecast of a row", () => {
  const dated = {
    kind: "dated",
    p80On: "2026-06-16",
    targetOn: "2026-05-29",
    daysLate: 18,
    chanceOfTarget: 0.1,
    atLeast: false,
  } as const;
  const cellOf = (forecast: ForecastLine["forecast"]) => rowOf({}, { forecast }).forecast;
  const awaits = (forecast: ForecastLine["forecast"]) =>
    preparePortfolio([lineOf({}, { forecast })], NOW).awaitsForecasts;

  it("is the day it will be done with four of five, and how late that is", () => {
    const forecast = { ...dated, isCurrent: true };
    expect(cellOf(forecast)).toMatchObject({ p80On: "2026-06-16", daysLate: 18, lacks: null });
    expect(awaits(forecast)).toBe(false);
  });

  it("never passes for current when something has been written since", () => {
    const forecast = { ...dated, isCurrent: false };
    expect(cellOf(forecast)).toMatchObject({ p80On: "2026-06-16", isOutdated: true });
    expect(awaits(forecast)).toBe(true);
  });

  it.each([
    ["no plan", true, "no plan yet"],
    ["nothing left", true, "nothing left to do"],
    ["nothing estimated", true, "nothing is estimated"],
    ["not computed", true, "could not be computed"],
    ["no plan", false, "being computed"],
  ] as const)("of %s, current: %s, says %s", (kind, isCurrent, lacks) => {
    expect(cellOf({ kind, isCurrent })).toMatchObject({ p80On: null, lacks });
  });

  it("is being computed where none was kept yet", () => {
    expect(cellOf(null)).toMatchObject({ p80On: null, lacks: "being computed" });
    expect(awaits(null)).toBe(true);
  });
});

it("names those that are archived, and says since when", () => {
  const archived = [
    { slug: "jetty", name: "Jetty", owner: null, archivedAt: "2026-03-02T23:30:00.000Z" },
  ];
  expect(preparePortfolio([], NOW, { archived, mayCreate: true })).toMatchObject({
    archived: [{ slug: "jetty", name: "Jetty", owner: null, since: "Mon 2 Mar" }],
    mayCreate: true,
  });
  expect(preparePortfolio([], NOW)).toMatchObject({ archived: [], mayCreate: false });
});

it("has the last weeks as far as they were kept, and what has become since the last", () => {
  const parts: ProjectParts = {
    components: [{ key: "api" }],
    items: [{ key: "a", list: "readiness", componentKey: "api" }],
  };
  expect(rowOf(parts).trend).toBeNull();
  const trend = [["2026-03-01", 4, 9] as const, ["2026-03-15", null, 20] as const];
  expect(rowOf(parts, { trend }).trend).toEqual({
    verified: [null, null, null, 4, null, null, 0],
    claimed: [null, null, null, 9, null, 20, 0],
    since: null,
  });
  expect(rowOf(parts, { trend: [["2026-03-14", 3, 3]] }).trend?.since).toBe("−3 since 14 Mar");
});
