import { describe, expect, it } from "vitest";
import { type Draft, FACTS } from "../panels/assess-risk/draft";
import { settle } from "./settle";

const seen: Draft = {
  title: "Costs run away",
  probability: "medium",
  percent: "",
  impact: "high",
  impactNote: "A bill",
  low: "10,000",
  likely: "",
  high: "100,000",
  mitigation: "",
  owner: "",
  reviewOn: "2026-03-20",
};

describe("two versions of a risk", () => {
  it("that do not touch each other are both kept", () => {
    const mine = { ...seen, mitigation: "Budgets" };
    const now = { ...seen, owner: "Ada", high: "200,000" };
    expect(settle(FACTS, { seen, mine, now })).toEqual({
      draft: { ...seen, mitigation: "Budgets", owner: "Ada", high: "200,000" },
      disputes: [],
      taken: [
        { label: "Loss", now: "10,000 – 200,000" },
        { label: "Owner", now: "Ada" },
      ],
    });
  });

  it("that say different things of the same are asked, and mine stays in the fields", () => {
    const mine = { ...seen, impact: "critical", owner: "Lena" };
    const now = { ...seen, impact: "low", owner: "Ada" };
    const { draft, disputes, taken } = settle(FACTS, { seen, mine, now });
    expect(draft).toEqual(mine);
    expect(taken).toEqual([]);
    expect(disputes.map(({ label, now: stands, mine: wanted }) => [label, stands, wanted])).toEqual(
      [
        ["Impact", "low", "critical"],
        ["Owner", "Ada", "Lena"],
      ],
    );
  });

  it("that say the same are no dispute", () => {
    const both = { ...seen, impact: "critical" };
    expect(settle(FACTS, { seen, mine: both, now: both })).toEqual({
      draft: both,
      disputes: [],
      taken: [],
    });
  });

  it("one of which takes something away say that it is not known", () => {
    const mine = { ...seen, low: "20,000", high: "50,000" };
    const now = { ...seen, low: "", high: "" };
    expect(settle(FACTS, { seen, mine, now }).disputes).toMatchObject([
      { label: "Loss", now: "not known", mine: "20,000 – 50,000" },
    ]);
  });
});

it("every field belongs to one fact", () => {
  expect(FACTS.flatMap(({ fields }) => fields)).toEqual(Object.keys(seen));
});
