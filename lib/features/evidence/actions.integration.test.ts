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
import type { Target } from "./schema";

const slug = "called-directly";
const actions = registeredActions().filter(({ name }) => name.startsWith("evidence."));
let projectId: string;

beforeAll(async () => {
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "A project to claim in.", currency: "USD" },
    items: [
      { key: "open", list: "readiness", text: "Nothing is said of it" },
      { key: "claimed", list: "readiness", text: "It was claimed" },
      { key: "failed", list: "readiness", text: "It failed" },
    ],
    claims: [
      { subject: { kind: "item", key: "claimed" }, by: "Ben", at: "2026-03-02T09:00:00.000Z" },
    ],
    evidence: [
      {
        subject: { kind: "item", key: "failed" },
        outcome: "failed",
        origin: "ci",
        by: "CI",
        at: "2026-03-02T09:00:00.000Z",
      },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  ({ projectId } = imported.data);
});

describe("called directly", () => {
  it("has the five actions of a row", async () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(await inputs()).sort());
  });

  it.each(actions.map((action) => [action.name, action] as const))(
    "%s is refused to a viewer, and to nobody at all",
    async (name, action) => {
      const before = await trace();
      const input = (await inputs())[name];
      expect(await action.run(person("Vera", "viewer"), input, "r")).toMatchObject(FORBIDDEN);
      expect(await action.run(null, input, "r")).toMatchObject({ reason: "signed out" });
      expect(await trace()).toEqual(before);
    },
  );

  it.each([
    "evidence.claimDone",
    "evidence.withdrawClaim",
    "evidence.declareNotApplicable",
    "evidence.declareApplicable",
  ])("%s of what has not failed is refused to an approver", async (name) => {
    const before = await trace();
    const approver = person("Edgar", "approver");
    expect(await run(name, approver, (await inputs())[name])).toMatchObject(FORBIDDEN);
    expect(await trace()).toEqual(before);
  });

  it("an approver takes out what failed, and an editor does not", async () => {
    const input = { slug, target: await item("failed"), reason: "no such part" };
    const name = "evidence.declareNotApplicable";
    expect(await run(name, person("Lena", "editor"), input)).toMatchObject({ reason: "refused" });
    expect(await run(name, person("Edgar", "approver"), input)).toMatchObject({ ok: true });
  });

  it("names the field that is missing", async () => {
    const input = { slug, target: await item("open"), reason: "  x " };
    const editor = person("Lena", "editor");
    expect(await run("evidence.declareNotApplicable", editor, input)).toMatchObject({
      ok: false,
      reason: "invalid",
      detail: [{ path: "reason", message: "Say why, in three letters or more" }],
    });
  });
});

async function inputs(): Promise<Record<string, object>> {
  const [open, claimed] = [await item("open"), await item("claimed")];
  return {
    "evidence.claimDone": { slug, target: open },
    "evidence.withdrawClaim": { slug, target: claimed },
    "evidence.declareNotApplicable": { slug, target: open, reason: "no such part" },
    "evidence.declareApplicable": { slug, target: open },
    "evidence.record": { slug, target: open, outcome: "passed" },
  };
}

const FORBIDDEN = { ok: false, reason: "forbidden" };

function run(name: string, scope: Scope, input: unknown) {
  return actions.find((action) => action.name === name)?.run(scope, input, "r");
}

function person(name: string, role: Role) {
  return scopeOf({ userId: null, name, email: null, role });
}

async function item(key: string): Promise<Target> {
  const where = { projectId, key };
  const select = { id: true, version: true };
  return { kind: "item", ...(await db().checklistItem.findFirstOrThrow({ where, select })) };
}

/** Everything a refusal must leave as it was. */
async function trace() {
  const project = await readProject(db(), projectId);
  return { project, events: await db().event.count({ where: { projectId } }) };
}
