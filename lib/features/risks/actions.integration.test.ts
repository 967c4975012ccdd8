import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/rights";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import type { Scope } from "@/lib/platform/viewer";
import "./actions";
import { NOTHING_SAID } from "./types";

const slug = "risks-called-directly";
const actions = registeredActions().filter(({ name }) => name.startsWith("risks."));
const SAID = { ...NOTHING_SAID, title: "People leave" };
let projectId: string;

beforeAll(async () => {
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "A project at risk.", currency: "USD" },
    risks: [{ key: "R1", title: "Costs run away" }],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  ({ projectId } = imported.data);
});

describe("called directly", () => {
  it("has the three actions of a risk", async () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(await inputs()).sort());
  });

  it.each(actions.map((action) => [action.name, action] as const))(
    "%s is refused to viewers, approvers and nobody at all",
    async (name, action) => {
      const before = await trace();
      const input = (await inputs())[name];
      for (const role of ["viewer", "approver"] as const) {
        expect(await action.run(person("Vera", role), input, "r")).toMatchObject({
          ok: false,
          reason: "forbidden",
        });
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
        ok: false,
        reason: "archived",
      });
      await db().project.update({ where: { id: projectId }, data: { archivedAt: null } });
      expect(await trace()).toEqual(before);
    },
  );

  it.each([
    ["no title", { title: "  " }, "title", "Say what may come"],
    ["a level that is none", { impact: "huge" }, "impact", expect.any(String)],
    ["a chance above all", { probabilityPercent: 101 }, "probabilityPercent", expect.any(String)],
    [
      "a loss upside down",
      { loss: { lowMinor: 2, likelyMinor: null, highMinor: 1 } },
      "loss",
      expect.any(String),
    ],
    ["a day that is none", { reviewOn: "2026-02-30" }, "reviewOn", expect.any(String)],
  ])("names the field of %s", async (_, part, path, message) => {
    const raise = actions.find(({ name }) => name === "risks.raise");
    const input = { slug, ...SAID, ...part };
    expect(await raise?.run(person("Lena", "editor"), input, "r")).toMatchObject({
      ok: false,
      reason: "invalid",
      detail: [{ path, message }],
    });
  });
});

async function inputs(): Promise<Record<string, object>> {
  const [row] = (await readProject(db(), projectId)).risks;
  const risk = { id: row?.id, version: row?.version };
  return {
    "risks.raise": { slug, ...SAID },
    "risks.reassess": { slug, risk, changes: { owner: { from: row?.owner, to: "Ada" } } },
    "risks.review": { slug, risk },
  };
}

function person(name: string, role: Role): Scope {
  return scopeOf({ userId: null, name, email: null, role });
}

async function trace() {
  const where = { projectId };
  return { project: await readProject(db(), projectId), events: await db().event.count({ where }) };
}
