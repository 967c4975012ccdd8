import { pickFacts } from "@/lib/domain/facts";
import {
  MONEY_LINE_FACTS,
  type MoneyLineFacts,
  NOTHING_SAID,
  OPTION_FACTS,
  type OptionFacts,
} from "@/lib/features/economics/types";
import type { Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "./acting";
import { changing } from "./changing";

export const K = 100_000;
export const range = (low: number, high: number, likely: number | null = null) => ({
  lowMinor: low * K,
  likelyMinor: likely === null ? null : likely * K,
  highMinor: high * K,
});
export const LINE: MoneyLineFacts = {
  kind: "investment",
  name: "Testing",
  per: "once",
  amount: range(10, 20, 15),
  actualMinor: 12 * K,
  probabilityPercent: null,
  phaseKey: "1",
  optionKey: null,
  note: "By two people",
};
export const OPTION: OptionFacts = {
  ...NOTHING_SAID,
  name: "Wait",
  weeks: { low: 2, high: 4.5 },
  cost: range(0, 0, 0),
  incidentCost: range(100, 400),
  risk: "high",
  riskNote: "All may go wrong",
  probabilityPercent: 20,
  deliverable: "Nothing",
  phaseKeys: ["1"],
  deferredScope: "All",
  impact: "Users wait",
  statedLabel: "not recommended",
  recommendedBy: [{ by: "Ada", section: null }],
};

/** What names option 1. */
export const LINKS = ["money line outage", "money line churn", "impact users"];

/** A project with some money, and two people who write it down. */
export async function makeMoneyWorld() {
  const world = await makeActedOn("economics", {
    phases: [
      { key: "1", name: "First" },
      { key: "2", name: "Second" },
    ],
    options: [
      { key: "1", name: "Deploy now", cost: range(0, 0) },
      { key: "2", name: "Harden first", cost: range(100, 200) },
      { key: "3", name: "Stop" },
      { key: "4", name: "Hand over", phaseKeys: ["1", "2"] },
    ],
    moneyLines: [
      { key: "engineering", kind: "investment", name: "Engineering", amount: range(150, 250) },
      { key: "outage", kind: "incident-cost", name: "Outage", amount: range(5, 9), optionKey: "1" },
      { key: "churn", kind: "annual-loss", name: "Churn", amount: range(1, 2), optionKey: "1" },
    ],
    impacts: [{ key: "users", stakeholder: "Users", scenario: "Now", optionKey: "1", impact: "x" }],
    decisions: [{ key: "D1", question: "Which?", optionKeys: ["2"] }],
    criteria: [
      {
        key: "late",
        kind: "no-go",
        text: "It is late",
        consequence: { kind: "switch plan", text: "Stop", optionKey: "3" },
      },
    ],
  });
  const { act, project } = world;
  const line = async (key: string) => foundIn((await project()).moneyLines, key);
  const option = async (key: string) => foundIn((await project()).options, key);

  return {
    ...world,
    line,
    option,
    addLine: (who: Scope, facts: MoneyLineFacts) =>
      act(who, "addLine", { id: crypto.randomUUID(), ...facts }),
    addOption: (who: Scope, facts: OptionFacts) =>
      act(who, "addOption", { id: crypto.randomUUID(), ...facts }),
    changeLine: async (who: Scope, key: string, part: Partial<MoneyLineFacts>) => {
      const row = await line(key);
      return act(who, "changeLine", { line: seenOf(row), changes: changing(lineFacts(row), part) });
    },
    removeLine: async (who: Scope, key: string) =>
      act(who, "removeLine", { line: seenOf(await line(key)) }),
    changeOption: async (who: Scope, key: string, part: Partial<OptionFacts>) => {
      const row = await option(key);
      const changes = changing(optionFacts(row), part);
      return act(who, "changeOption", { option: seenOf(row), changes });
    },
    removeOption: async (who: Scope, key: string, links: string[]) =>
      act(who, "removeOption", { option: seenOf(await option(key)), links }),
  };
}

export function seenOf(row: { id: string; version: number }) {
  return pickFacts(row, ["id", "version"]);
}

export function lineFacts(row: MoneyLineFacts) {
  return pickFacts(row, MONEY_LINE_FACTS);
}

export function optionFacts(row: OptionFacts) {
  return pickFacts(row, OPTION_FACTS);
}
