import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/rights";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { listProjectEvents } from "@/lib/features/history/data";
import { readProject } from "@/lib/features/projects/data";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import { getProjectScope, type Scope } from "@/lib/platform/viewer";
import "./actions";
import { addMoneyLine, changeMoneyLine, changeTerms, removeOption } from "./mutations";
import { NOTHING_SAID } from "./types";

const slug = "money-called-directly";
const actions = registeredActions().filter(({ name }) => name.startsWith("economics."));
const amount = { lowMinor: 471_100, likelyMinor: null, highMinor: 4_711_000 };
const LINE = {
  kind: "investment",
  name: "A charge of $4,711",
  per: "once",
  amount,
  actualMinor: 471_100,
  probabilityPercent: null,
  phaseKey: null,
  optionKey: null,
  note: "It is $4,711 a day",
} as const;
const OPTION = { ...NOTHING_SAID, name: "Wait", cost: amount };
let projectId: string;

beforeAll(async () => {
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "Money is written here.", currency: "USD" },
    moneyLines: [{ key: "M1", kind: "investment", name: "Engineering", amount }],
    options: [{ key: "1", name: "Now" }],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  ({ projectId } = imported.data);
});

describe("called directly", () => {
  it("has nine actions", async () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(await inputs()).sort());
  });

  it.each(actions.map((action) => [action.name, action] as const))(
    "%s is refused to viewers, approvers and nobody at all, and no amount is answered",
    async (name, action) => {
      const before = await trace();
      const input = (await inputs())[name];
      for (const role of ["viewer", "approver"] as const) {
        const answer = await action.run(person("Vera", role), input, "r");
        expect(answer).toMatchObject({ ok: false, reason: "forbidden" });
        expect(JSON.stringify(answer)).not.toMatch(/4[,.]?711|Minor/);
      }
      expect(await action.run(null, input, "r")).toMatchObject({ reason: "signed out" });
      expect(await trace()).toEqual(before);
    },
  );

  it.each(actions.map((action) => [action.name, action] as const))(
    "%s is refused in an archived project",
    async (name, action) => {
      const input = (await inputs())[name];
      const before = await trace();
      await db().project.update({ where: { id: projectId }, data: { archivedAt: new Date() } });
      expect(await action.run(person("Lena", "editor"), input, "r")).toMatchObject({
        reason: "archived",
      });
      await db().project.update({ where: { id: projectId }, data: { archivedAt: null } });
      expect(await trace()).toEqual(before);
    },
  );

  it.each([
    ["no name", { name: "  " }, "name", "Say what it is for"],
    ["a range upside down", { amount: { ...amount, highMinor: 1 } }, "amount", expect.any(String)],
    [
      "a chance above all",
      { kind: "incident-cost", per: "incident", probabilityPercent: 101 },
      "probabilityPercent",
      expect.any(String),
    ],
    [
      "an investment a year",
      { per: "year" },
      "per",
      "An investment is counted once, so it cannot be for a year",
    ],
    [
      "a chance of what is no incident",
      { probabilityPercent: 40 },
      "probabilityPercent",
      "An investment has no chance: only the cost of an incident is computed with one",
    ],
    ["a phase that is none", { phaseKey: "9" }, "phaseKey", "There is no phase 9"],
    ["an option that is none", { optionKey: "9" }, "optionKey", "There is no option 9"],
    [
      "the name of another",
      { name: " ENGINEERING" },
      "name",
      "M1 is a line of this kind and name already",
    ],
  ])("names the field of %s", async (_, part, path, message) => {
    const before = await trace();
    const add = actions.find(({ name }) => name === "economics.addLine");
    const input = { slug, id: crypto.randomUUID(), ...LINE, ...part };
    expect(await add?.run(person("Lena", "editor"), input, "r")).toMatchObject({
      reason: "invalid",
      detail: [{ path, message }],
    });
    expect(await trace()).toEqual(before);
  });
});

it("to write of money takes both rights: whoever may not see it is refused beneath the action too", async () => {
  const approver = await getProjectScope(person("Ada", "approver"), slug);
  const before = await trace();
  const all = await inputs();
  const forbidden = { reason: "forbidden", message: "Your role, approver, may not do this." };
  const add = { slug, id: crypto.randomUUID(), place: null, ...LINE };
  expect(await addMoneyLine(approver, add, "r")).toMatchObject(forbidden);
  const change = all["economics.changeLine"] as Parameters<typeof changeMoneyLine>[1];
  expect(await changeMoneyLine(approver, change, "r")).toMatchObject(forbidden);
  const remove = all["economics.removeOption"] as Parameters<typeof removeOption>[1];
  expect(await removeOption(approver, remove, "r")).toMatchObject(forbidden);
  const terms = all["economics.changeTerms"] as Parameters<typeof changeTerms>[1];
  expect(await changeTerms(approver, terms, "r")).toMatchObject(forbidden);
  expect(await trace()).toEqual(before);
});

it("events of money hold no amount for whoever may not see it", async () => {
  const add = actions.find(({ name }) => name === "economics.addLine");
  const note = "Two engineers at 80,000 each";
  const id = crypto.randomUUID();
  await add?.run(person("Lena", "editor"), { slug, id, ...LINE, note }, "r");
  const told = async (role: Role) => {
    const scope = await getProjectScope(person("Somebody", role), slug);
    const page = await listProjectEvents(scope, { limit: 20, action: "money-line.added" });
    return JSON.stringify(page);
  };
  expect(await told("editor")).toMatch(/4711000/);
  expect(await told("viewer")).toContain("money-line.added");
  expect(await told("editor")).toContain(note);
  // Nor words that nobody can tell from an amount.
  expect(await told("viewer")).not.toMatch(/4[,.]?711|Minor|80,000/);
});

async function inputs(): Promise<Record<string, object>> {
  const project = await readProject(db(), projectId);
  const [line] = project.moneyLines;
  const [option] = project.options;
  const seen = (row: { id: string; version: number } | undefined) => ({
    id: row?.id,
    version: row?.version,
  });
  return {
    "economics.addLine": { slug, id: crypto.randomUUID(), ...LINE },
    "economics.changeLine": {
      slug,
      line: seen(line),
      changes: { amount: { from: line?.amount, to: { ...amount, highMinor: 4_711_001 } } },
    },
    "economics.moveLine": { slug, id: line?.id, place: { after: null } },
    "economics.removeLine": { slug, line: seen(line) },
    "economics.addOption": { slug, id: crypto.randomUUID(), ...OPTION },
    "economics.changeOption": {
      slug,
      option: seen(option),
      changes: { cost: { from: null, to: amount } },
    },
    "economics.moveOption": { slug, id: option?.id, place: { after: null } },
    "economics.removeOption": { slug, option: seen(option), links: [] },
    "economics.changeTerms": {
      slug,
      project: seen(project),
      changes: { returnYears: { from: project.returnYears, to: 5 } },
    },
  };
}

function person(name: string, role: Role): Scope {
  return scopeOf({ userId: null, name, email: null, role });
}

async function trace() {
  const where = { projectId };
  return { project: await readProject(db(), projectId), events: await db().event.count({ where }) };
}
