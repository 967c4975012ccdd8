import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/rights";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
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
    ],
    claims: [
      { subject: { kind: "item", key: "claimed" }, by: "Ben", at: "2026-03-02T09:00:00.000Z" },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  ({ projectId } = imported.data);
});

describe("called directly", () => {
  it("has the four actions of a row", async () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(await inputs()).sort());
  });

  it.each(actions.map((action) => [action.name, action] as const))(
    "%s is refused to a viewer and an approver, and to nobody at all",
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

  it("names the field that is missing", async () => {
    const action = actions.find(({ name }) => name === "evidence.declareNotApplicable");
    const input = { slug, target: await item("open"), reason: "  x " };
    expect(await action?.run(person("Lena", "editor"), input, "r")).toMatchObject({
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
  };
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
