import { describe, expect, it } from "vitest";
import { expectedLoss, sumExpectedLosses } from "./expected-loss";

const range = (lowMinor: number, highMinor: number, likelyMinor: number | null = null) => ({
  lowMinor,
  likelyMinor,
  highMinor,
});
const loss = range(1_000_000, 10_000_000, 4_000_000);

describe("the expected loss of a risk", () => {
  it("is its chance times its loss, end by end", () => {
    expect(expectedLoss({ probabilityPercent: 30, loss })).toEqual({
      kind: "computed",
      percent: 30,
      loss: range(300_000, 3_000_000, 1_200_000),
    });
  });

  it("makes up no likely figure", () => {
    expect(expectedLoss({ probabilityPercent: 50, loss: range(100, 300) })).toMatchObject({
      loss: range(50, 150),
    });
  });

  it.each([
    [0, range(0, 0, 0)],
    [100, loss],
  ])("at %i %% is %o", (probabilityPercent, expected) => {
    expect(expectedLoss({ probabilityPercent, loss })).toMatchObject({ loss: expected });
  });

  it("is rounded to whole minor units, also of large amounts", () => {
    expect(expectedLoss({ probabilityPercent: 33, loss: range(1, 2) })).toMatchObject({
      loss: range(0, 1),
    });
    const most = Number.MAX_SAFE_INTEGER;
    expect(expectedLoss({ probabilityPercent: 100, loss: range(most, most) })).toMatchObject({
      loss: range(most, most),
    });
  });

  it.each([
    ["a chance", { probabilityPercent: null, loss }, ["chance"]],
    ["a loss", { probabilityPercent: 30, loss: null }, ["loss"]],
    ["both", { probabilityPercent: null, loss: null }, ["chance", "loss"]],
  ])("is unknown without %s", (_, risk, missing) => {
    expect(expectedLoss(risk)).toEqual({ kind: "unknown", missing });
  });
});

describe("the expected losses of several", () => {
  const priced = { probabilityPercent: 10, loss };
  const unpriced = { probabilityPercent: null, loss };

  it("add up over those that have one, and say of how many", () => {
    expect(sumExpectedLosses([priced, unpriced, priced])).toEqual({
      loss: range(200_000, 2_000_000, 800_000),
      computed: 2,
      of: 3,
    });
  });

  it("have a likely figure only where each has", () => {
    const vague = { probabilityPercent: 10, loss: range(100, 200) };
    expect(sumExpectedLosses([priced, vague]).loss?.likelyMinor).toBeNull();
  });

  it("are unknown where none has one, not zero", () => {
    expect(sumExpectedLosses([unpriced])).toEqual({ loss: null, computed: 0, of: 1 });
    expect(sumExpectedLosses([])).toEqual({ loss: null, computed: 0, of: 0 });
  });
});
