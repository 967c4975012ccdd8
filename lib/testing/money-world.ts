import { pickFacts } from "@/lib/domain/facts";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  MONEY_LINE_FACTS,
  type MoneyLineFacts,
  NOTHING_SAID,
  OPTION_FACTS,
  type OptionFacts,
} from "@/lib/features/economics/types";
import { readProject } from "@/lib/features/projects/data";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import type { Scope } from "@/lib/platform/viewer";
import "@/lib/features/actions";

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

let made = 0;

/** A project with some money, and two people who write it down. */
export async function makeMoneyWorld() {
  made += 1;
  const number = made;
  const slug = `money-${String(number)}`;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "Money is written here.", currency: "USD" },
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
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  const { projectId } = imported.data;
  let requests = 0;

  /** As the route calls it: under the id of its request. */
  async function act(who: Scope, verb: string, input: object) {
    requests += 1;
    const change = `request-${String(number)}-${String(requests)}`;
    const name = verb.includes(".") ? verb : `economics.${verb}`;
    const action = registeredActions().find((one) => one.name === name);
    if (!action) throw new Error(`There is no action ${name}.`);
    return { ...(await action.run(who, { slug, ...input }, change)), change };
  }

  const project = () => readProject(db(), projectId);
  const line = async (key: string) => found((await project()).moneyLines, key);
  const option = async (key: string) => found((await project()).options, key);

  return {
    slug,
    projectId,
    lena: await person("Lena", number),
    otto: await person("Otto", number),
    act,
    project,
    line,
    option,
    takeBack: (who: Scope, { change }: { change: string }) =>
      act(who, "history.takeBack", { change }),
    changeLine: async (who: Scope, key: string, part: Partial<MoneyLineFacts>) => {
      const row = await line(key);
      return act(who, "changeLine", { line: seenOf(row), ...lineFacts(row), ...part });
    },
    removeLine: async (who: Scope, key: string) =>
      act(who, "removeLine", { line: seenOf(await line(key)) }),
    changeOption: async (who: Scope, key: string, part: Partial<OptionFacts>) => {
      const row = await option(key);
      return act(who, "changeOption", { option: seenOf(row), ...optionFacts(row), ...part });
    },
    removeOption: async (who: Scope, key: string, links: string[]) =>
      act(who, "removeOption", { option: seenOf(await option(key)), links }),
    newestEvents: (take: number) =>
      db().event.findMany({ where: { projectId }, orderBy: { seq: "desc" }, take }),
    trace: async () => {
      const events = await db().event.count({ where: { projectId } });
      return { project: await project(), events };
    },
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

function found<Row extends { key: string }>(rows: Row[], key: string): Row {
  const row = rows.find((one) => one.key === key);
  if (!row) throw new Error(`There is no ${key}.`);
  return row;
}

async function person(name: string, number: number): Promise<Scope> {
  const email = `${name.toLowerCase()}-${String(number)}@money.test`;
  const user = await db().user.create({ data: { name, email, role: "editor" } });
  return scopeOf({ userId: user.id, name, email, role: "editor" });
}
