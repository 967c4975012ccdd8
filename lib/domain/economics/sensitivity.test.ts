import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryOptions, option } from "@/lib/testing/option-terms";
import { money } from "@/lib/testing/stated-figures";
import { type OptionTerms, comparable } from "./option-terms";
import { type SensitiveInput, findSensitivity } from "./sensitivity";
import { compareOptions } from "./compare-options";

const find = (terms: OptionTerms[]) =>
  findSensitivity(terms.flatMap((one) => comparable(one) ?? []));
const nameOf = (input: SensitiveInput) =>
  [input.kind, "optionKey" in input ? input.optionKey : "", "end" in input ? input.end : ""].join(
    " ",
  );
const tippings = (terms: OptionTerms[]) => {
  const found = find(terms);
  if (found.kind !== "known") throw new Error(`nothing to move: ${found.kind}`);
  return found.tippings.map(({ input, from, to, movePercent, becomes }) => [
    nameOf(input),
    from,
    to,
    movePercent === null ? null : Math.round(movePercent * 100) / 100,
    becomes,
  ]);
};

/** Expected at 0 + 0.5 × 1,000 against 300 + 0.1 × 1,000: 500 against 400. */
const likely = (minor: number) => ({ ...money(minor), likelyMinor: minor });
const WAIT = option("wait", { cost: likely(0), failureLoss: likely(1000) });
const FIX = option("fix", { cost: likely(300), probabilityPercent: 90, failureLoss: likely(1000) });

describe("what would change the recommendation", () => {
  it("is each input alone, the smallest move first", () => {
    expect(tippings([WAIT, FIX])).toEqual([
      ["chance of success fix ", 90, 80, -11.11, "wait"],
      ["chance of success wait ", 50, 60, 20, "wait"],
      ["cost of a failure  likely", 1000, 750, -25, "wait"],
      ["cost fix likely", 300, 400, 33.33, "wait"],
    ]);
  });

  it("is half as much of an end in the middle of a range, and no further than the other end", () => {
    const wait = option("wait", { cost: money(200, 400), failureLoss: money(1000) });
    const fix = option("fix", {
      cost: money(500, 700),
      probabilityPercent: 90,
      failureLoss: money(1000),
    });
    // 800 against 700: an end has to move by 200.
    expect(tippings([wait, fix])).toEqual([
      ["chance of success fix ", 90, 80, -11.11, "wait"],
      ["chance of success wait ", 50, 60, 20, "wait"],
      ["cost fix high", 700, 900, 28.57, "wait"],
      ["cost fix low", 500, 700, 40, "wait"],
      ["cost wait high", 400, 200, -50, "wait"],
      ["cost of a failure  low", 1000, 500, -50, "wait"],
      ["cost wait low", 200, 0, -100, "wait"],
    ]);
  });

  it("has no percentage where an input moves from nothing, and stands last", () => {
    const free = option("free", {
      cost: money(0),
      probabilityPercent: 90,
      failureLoss: money(1000),
    });
    const dear = option("dear", {
      cost: money(10),
      probabilityPercent: 90,
      failureLoss: money(1000),
    });
    expect(tippings([free, dear]).at(-1)).toEqual(["cost free high", 0, 20, null, "dear"]);
  });

  it("meets the nearest rival first, in either direction", () => {
    const rows = [
      option("a", { cost: money(0), probabilityPercent: 0, failureLoss: money(1000) }),
      option("b", { cost: money(300), probabilityPercent: 50, failureLoss: money(1000) }),
      option("c", { cost: money(700), probabilityPercent: 95, failureLoss: money(1000) }),
    ];
    // 1,000, 800 and 750: less loss makes b the cheapest.
    const found = tippings(rows).filter(([name]) => String(name).startsWith("cost of a failure"));
    expect(found).toEqual([["cost of a failure  low", 1000, 778, -22.22, "b"]]);
  });

  it("moves each failure by itself where options fail at their own cost", () => {
    const own = (key: string, minor: number, probabilityPercent: number) =>
      option(key, {
        failureLoss: likely(minor),
        cost: likely(0),
        probabilityPercent,
        lossFrom: { kind: "option", key },
      });
    const sure = { ...own("sure", 0, 100), cost: likely(400) };
    const found = find([own("a", 1000, 50), own("b", 600, 50), sure]);
    const losses =
      found.kind === "known"
        ? found.tippings.flatMap(({ input, to, becomes }) =>
            input.kind === "cost of a failure" ? [[input.from, to, becomes]] : [],
          )
        : [];
    expect(losses).toEqual([
      [{ kind: "option", key: "b" }, 800, "sure"],
      [{ kind: "option", key: "a" }, 600, "a"],
    ]);
  });

  it("asks of a sure option what its failure would cost", () => {
    const sure = option("sure", {
      cost: likely(100),
      probabilityPercent: 100,
      failureLoss: likely(1000),
    });
    expect(tippings([WAIT, sure])).toContainEqual([
      "chance of success sure ",
      100,
      60,
      -40,
      "wait",
    ]);
    const careless = { ...sure, failureLoss: null };
    expect(tippings([WAIT, careless]).map(([name]) => name)).not.toContain(
      "chance of success sure ",
    );
  });

  it("is nothing that cannot move so far", () => {
    const free = option("free", {
      cost: likely(0),
      probabilityPercent: 100,
      failureLoss: likely(5),
    });
    const dear = option("dear", {
      cost: likely(99),
      probabilityPercent: 90,
      failureLoss: likely(5),
    });
    // The dear one stays behind at no cost, no chance of failure and no loss.
    expect(tippings([free, dear])).toEqual([["cost free likely", 0, 100, null, "dear"]]);
  });
});

describe("for all options before the same failure", () => {
  it("beyond its value an input makes the named option as cheap as the recommended one", () => {
    fc.assert(
      fc.property(arbitraryOptions, (terms) => {
        const found = find(terms);
        if (found.kind !== "known") return;
        for (const { input, to, becomes } of found.tippings) {
          const moved = terms.map((one) => moveTo(one, input, to));
          const middle = (key: string) =>
            compareOptions(moved).options.find((one) => one.key === key)?.expectedMiddleMinor ??
            NaN;
          // A chance is told to a hundredth of a percent of what a failure costs.
          const told = 2 + (terms[0]?.failureLoss?.highMinor ?? 0) * 0.0001;
          expect(Math.abs(middle(becomes) - middle(found.optionKey))).toBeLessThanOrEqual(told);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function moveTo(terms: OptionTerms, input: SensitiveInput, to: number): OptionTerms {
  if (input.kind === "cost of a failure") {
    return { ...terms, failureLoss: withEnd(terms.failureLoss, input.end, to) };
  }
  if (input.optionKey !== terms.key) return terms;
  if (input.kind === "chance of success") return { ...terms, probabilityPercent: to };
  return { ...terms, cost: withEnd(terms.cost, input.end, to) };
}

function withEnd(range: OptionTerms["cost"], end: "low" | "likely" | "high", minor: number) {
  return range && { ...range, [`${end}Minor`]: minor };
}
