import { HIDDEN_FIXTURE } from "../words/money-fixtures";
import type { MoneyLineModel } from "./contract";

const added: Extract<MoneyLineModel, { line: unknown }> = {
  slug: "execution-platform",
  currency: "USD",
  mayEdit: true,
  line: null,
  newId: "018f3b1e-4f7a-7000-8000-0000000000aa",
  place: null,
  facts: {
    kind: "investment",
    name: "",
    per: "once",
    amount: null,
    actualMinor: null,
    probabilityPercent: null,
    phaseKey: null,
    optionKey: null,
    note: null,
  },
  phases: [
    { key: "1", name: "Reliability" },
    { key: "2", name: "A phase whose name goes on for as long as anybody would care to write it" },
  ],
  options: [{ key: "1", name: "Deploy now" }],
  figures: [],
};

const full = {
  ...added,
  line: { id: "l1", version: 3, key: "engineering", moves: { up: { after: null }, down: null } },
  facts: {
    ...added.facts,
    name: "Engineering",
    amount: { lowMinor: 15_000_000, likelyMinor: null, highMinor: 25_000_050 },
    actualMinor: 12_000_000,
    probabilityPercent: 30,
    phaseKey: "1",
    optionKey: "1",
    note: "Four to six weeks.",
  },
  figures: ["engineering-cost"],
};

export const moneyLineFixtures = {
  added,
  full,
  archived: { ...full, mayEdit: false },
  viewer: HIDDEN_FIXTURE,
} satisfies Record<string, MoneyLineModel>;
