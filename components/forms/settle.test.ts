import { describe, expect, it } from "vitest";
import { differences, type FormFact, settle as settleFacts } from "./settle";

interface Draft {
  impact: string;
  low: string;
  high: string;
  mitigation: string;
  owner: string;
  kind: string;
}

const FACTS: readonly FormFact<Draft>[] = [
  { label: "Impact", fields: ["impact"] },
  { label: "Loss", fields: ["low", "high"] },
  { label: "Mitigation", fields: ["mitigation"] },
  { label: "Owner", fields: ["owner"] },
  { label: "Kind", fields: ["kind"], word: ({ kind }) => `the ${kind} one` },
];

const seen: Draft = {
  impact: "high",
  low: "10,000",
  high: "100,000",
  mitigation: "",
  owner: "",
  kind: "first",
};

const settle = (first: Draft, mine: Draft, now: Draft) =>
  settleFacts(FACTS, { begun: first, seen: first, mine, now });

describe("two versions of a row", () => {
  it("that do not touch each other are both kept", () => {
    const mine = { ...seen, mitigation: "Budgets" };
    const now = { ...seen, owner: "Ada", high: "200,000" };
    expect(settle(seen, mine, now)).toEqual({
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
    const { draft, disputes, taken } = settle(seen, mine, now);
    expect(draft).toEqual(mine);
    expect(taken).toEqual([]);
    expect(
      disputes.map(({ label, before, now: stands, mine: wanted }) => [
        label,
        before,
        stands,
        wanted,
      ]),
    ).toEqual([
      ["Impact", "high", "low", "critical"],
      ["Owner", "not known", "Ada", "Lena"],
    ]);
  });

  it("that say the same are no dispute", () => {
    const both = { ...seen, impact: "critical" };
    expect(settle(seen, both, both)).toEqual({ draft: both, disputes: [], taken: [] });
  });

  it("one of which takes something away say that it is not known", () => {
    const mine = { ...seen, low: "20,000", high: "50,000" };
    const now = { ...seen, low: "", high: "" };
    expect(settle(seen, mine, now).disputes).toMatchObject([
      { label: "Loss", now: "not known", mine: "20,000 – 50,000" },
    ]);
  });
});

it("a fact is told in its own words where it has some", () => {
  const { taken } = settle(seen, seen, { ...seen, kind: "second" });
  expect(taken).toEqual([{ label: "Kind", now: "the second one" }]);
});

it("what another has saved meanwhile is told fact by fact", () => {
  const now = { ...seen, high: "200,000", owner: "Ada" };
  expect(differences(FACTS, seen, now)).toEqual([
    { label: "Loss", now: "10,000 – 200,000" },
    { label: "Owner", now: "Ada" },
  ]);
});
