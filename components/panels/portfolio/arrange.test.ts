import { describe, expect, it } from "vitest";
import { arrange } from "./arrange";
import { type Choice, EVERYTHING, NOBODY, SORTS } from "./choice";
import type { OpenCount, PortfolioRow, SystemRow } from "./contract";
import { portfolioFixtures, portfolioRows } from "./fixtures";

const { now } = portfolioFixtures.full;
const [full] = portfolioRows;
const open = (blockers: number, tally: number | null = null): OpenCount => ({
  blockers,
  tally,
  asOfOn: null,
});

function system(name: string, own: Partial<SystemRow> = {}): SystemRow {
  return { ...(full as SystemRow), slug: name, name, p0: open(0), p1: open(0), ...own };
}

const broken: PortfolioRow = { slug: "broken", name: "Broken", broken: "not computed" };

function shown(list: readonly PortfolioRow[], choice: Partial<Choice>): string[] {
  return arrange(list, { ...EVERYTHING, ...choice }, now).rows.map((row) => row.name);
}

const counting = (endsAt: string): SystemRow["trigger"] => ({
  state: "counting",
  text: "It is late",
  moment: "",
  endsAt,
});
const fired: SystemRow["trigger"] = { state: "fired", text: "", moment: "fired", endsAt: null };
const unknown: SystemRow["trigger"] = { state: "unknown", text: "", moment: "", endsAt: null };

const forecast = (daysLate: number | null): SystemRow["forecast"] => ({
  p80On: "2025-12-20",
  daysLate,
  atLeast: false,
  isOutdated: false,
  lacks: null,
});

describe("the order", () => {
  it.each<[Choice["sort"], SystemRow[]]>([
    ["name", [system("a"), system("B"), system("c")]],
    [
      "verdict",
      [
        system("stays", { verdict: "NO-GO" }),
        system("perhaps", { verdict: "CONDITIONAL" }),
        system("goes", { verdict: "GO" }),
      ],
    ],
    ["readiness", [system("none", { verified: 0 }), system("some", { verified: 9 })]],
    ["gap", [system("small", { gap: 2 }), system("large", { gap: 10 })]],
    [
      "p0",
      [
        system("none"),
        system("one", { p0: open(1, 0) }),
        system("one with P1", { p0: open(1), p1: open(4) }),
        system("tracked", { p0: open(0, 15) }),
      ],
    ],
    [
      "gate",
      [
        system("passed", { gate: { look: "passed", counts: {}, name: "", text: null } }),
        system("one left", {
          gate: { look: "open", counts: { verified: 9, claimed: 1 }, name: "", text: null },
        }),
        system("two left", {
          gate: { look: "open", counts: { "to do": 2 }, name: "", text: null },
        }),
      ],
    ],
    [
      "trigger",
      [
        system("fired", { trigger: fired }),
        system("soon", { trigger: counting("2025-12-03T00:00:00Z") }),
        system("later", { trigger: counting("2026-12-03T00:00:00Z") }),
        system("unknown", { trigger: unknown }),
      ],
    ],
    [
      "target",
      [system("soon", { targetOn: "2025-12-05" }), system("later", { targetOn: "2026-01-05" })],
    ],
    [
      "forecast",
      [
        system("early", { forecast: forecast(-3) }),
        system("on the day", { forecast: forecast(0) }),
        system("late", { forecast: forecast(12) }),
      ],
    ],
    [
      "investment",
      [
        system("less", { investment: { lowMinor: 100, likelyMinor: null, highMinor: 300 } }),
        system("more", { investment: { lowMinor: 100, likelyMinor: 250, highMinor: 300 } }),
      ],
    ],
    [
      "payback",
      [
        system("soon", { payback: [1.2, 1.4] }),
        system("later", { payback: [1, 2.5] }),
        system("perhaps never", { payback: [1, null] }),
      ],
    ],
  ])("by %s goes both ways", (sort, ascending) => {
    const names = ascending.map((row) => row.name);
    const mixed = [...ascending.slice(1), ...ascending.slice(0, 1)];
    expect(shown(mixed, { sort, descending: false })).toEqual(names);
    expect(shown(mixed, { sort, descending: true })).toEqual(names.toReversed());
  });

  it.each(SORTS.flatMap((sort) => [false, true].map((descending) => ({ sort, descending }))))(
    "keeps what has no value last, and what is broken behind it: $sort, descending $descending",
    (order) => {
      const empty = system("empty", {
        verified: null,
        gap: null,
        gate: null,
        trigger: null,
        targetOn: null,
        forecast: forecast(null),
        investment: null,
        payback: null,
      });
      const one = system("one", { p0: open(2), trigger: fired });
      const names = shown([broken, empty, one], order);
      expect(names.at(-1)).toBe("Broken");
      const hasNoValue = !["name", "verdict", "p0"].includes(order.sort);
      if (hasNoValue) expect(names).toEqual(["one", "empty", "Broken"]);
    },
  );

  it("of equals is by what is least proved where P0 decide, else by name", () => {
    const list = [system("b", { verified: 1 }), system("a", { verified: 5 }), system("c")];
    expect(shown(list, { sort: "p0" })).toEqual(["b", "a", "c"]);
    expect(shown(list, { sort: "verdict", descending: true })).toEqual(["a", "b", "c"]);
  });

  it("never compares two currencies by their figures", () => {
    const euro = system("euro", { currency: "EUR" });
    const yen = system("yen", {
      currency: "JPY",
      investment: { lowMinor: 1, likelyMinor: 1, highMinor: 1 },
    });
    expect(shown([yen, euro], { sort: "investment", descending: false })).toEqual(["euro", "yen"]);
  });
});

describe("what is shown", () => {
  const list = [
    system("Harbour", { owner: "Ada", p0: open(1), trigger: fired, forecast: forecast(0) }),
    system("Lighthouse", {
      owner: null,
      trigger: counting("2025-12-08T10:00:00Z"),
      forecast: forecast(null),
    }),
    system("Pier", { owner: "Ada", verdict: "GO", p0: open(0, 3), trigger: unknown }),
    system("Quay", { owner: "Bo", verdict: "CONDITIONAL", trigger: null }),
    broken,
  ];

  it.each<[string, Partial<Choice>, string[]]>([
    ["part of a name, in whatever case", { q: " HOUSE " }, ["Lighthouse"]],
    ["a broken one by its name", { q: "brok" }, ["Broken"]],
    ["one verdict", { verdict: "GO" }, ["Pier"]],
    ["an open P0, on record or in the tracker", { p0: true }, ["Harbour", "Pier"]],
    ["a trigger that has fired or does so today", { due: 0 }, ["Harbour"]],
    ["a trigger on the last day", { due: 6 }, ["Harbour", "Lighthouse"]],
    ["a trigger a day too late", { due: 5 }, ["Harbour"]],
    ["a forecast after the target", { forecast: "late" }, ["Pier", "Quay"]],
    ["a forecast by the target", { forecast: "in-time" }, ["Harbour"]],
    ["a forecast that says nothing of a target", { forecast: "unknown" }, ["Lighthouse"]],
    ["an owner", { owner: "Ada" }, ["Harbour", "Pier"]],
    ["nobody's", { owner: NOBODY }, ["Lighthouse"]],
    ["several at once", { owner: "Ada", p0: true, due: 7 }, ["Harbour"]],
    ["nothing that is like that", { q: "Mole" }, []],
  ])("can be chosen by %s", (_, choice, names) => {
    expect(shown(list, { sort: "name", descending: false, ...choice })).toEqual(names);
  });

  it("is counted by verdict with everything else as chosen", () => {
    const { counts } = arrange(list, { ...EVERYTHING, owner: "Ada", verdict: "GO" }, now);
    expect(counts).toEqual({ all: 2, "NO-GO": 1, CONDITIONAL: 0, GO: 1 });
  });
});
