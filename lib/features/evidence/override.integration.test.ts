import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentFromProject, documentText } from "@/lib/features/documents/convert";
import { importProject } from "@/lib/features/documents/mutations";
import { parseDocument } from "@/lib/features/documents/parse";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import type { ProjectScope } from "@/lib/platform/viewer";
import { projectScope } from "@/lib/testing/claims-world";
import "./actions";
import { claimDone, withdrawClaim } from "./mutations";
import type { Target } from "./schema";

const OPEN = [
  { kind: "task", key: "0.1", missing: false },
  { kind: "task", key: "9", missing: true },
];
const LOCKED = { kind: "gate", key: "0", locks: "1" };

let made = 0;
let slug: string;
let lead: ProjectScope;

beforeEach(async () => {
  made += 1;
  slug = `blocked-${String(made)}`;
  await importPlan(slug);
  lead = await projectScope("Lena Lead", slug);
});

describe("R8: a task with something open before it", () => {
  it("is not claimed: the refusal lists what is open, and nothing is written", async () => {
    const target = await task("0.2");
    const before = await trace(target);
    expect(await claim(target)).toEqual({
      ok: false,
      reason: "refused",
      message: "Not claimed. Open: 0.1, 9 (defined nowhere).",
      detail: OPEN,
    });
    expect(await trace(target)).toEqual(before);
  });

  it("is claimed with a reason, which stays with the claim beside what was open", async () => {
    const target = await task("0.2");
    expect(await claim(target, "it runs without it")).toMatchObject({ ok: true });
    const override = { reason: "it runs without it", open: OPEN };
    expect(await claims("0.2")).toMatchObject([
      { by: { name: "Lena Lead" }, note: null, override },
    ]);
    expect(await events(target)).toMatchObject([
      {
        action: "claim.made",
        before: { claim: null, version: 1 },
        after: { claim: { by: "Lena Lead", note: null, override }, version: 2 },
      },
    ]);
  });

  it("keeps what was open then, also once that is done and the claim withdrawn", async () => {
    await claim(await task("0.2"), "it runs without it");
    await claim(await task("0.1"));
    const target = await task("0.2");
    await withdrawClaim(lead, { target, reason: null }, "r");
    expect(await claims("0.2")).toMatchObject([
      { override: { open: OPEN }, withdrawal: { by: { name: "Lena Lead" } } },
    ]);
    expect((await events(target))[0]).toMatchObject({
      action: "claim.withdrawn",
      before: { claim: { override: { open: OPEN } } },
    });
  });

  it("is claimed as it is once nothing is open, and a reason given all the same is a note", async () => {
    const target = await task("0.1");
    expect(await claim(target, "just to be sure")).toMatchObject({ ok: true });
    expect(await claims("0.1")).toMatchObject([{ note: "just to be sure", override: null }]);
    expect(await claim(await task("0.3"))).toMatchObject({ ok: true });
    expect(await claims("0.3")).toMatchObject([{ note: null, override: null }]);
  });

  it("is told of a claim that stands before it is told of what is open", async () => {
    await claim(await task("0.2"), "it runs without it");
    expect(await claim(await task("0.2"))).toMatchObject({
      message: "Not claimed. Lena Lead claimed it already.",
    });
  });

  it("is told that somebody was faster, not what is open", async () => {
    const seen = await task("0.2");
    await claim(seen, "it runs without it");
    expect(await claim(seen, "it runs without it")).toMatchObject({ reason: "conflict" });
  });
});

describe("R9: a task of a phase that a gate locks", () => {
  it("is refused by the gate, and with what is open before it", async () => {
    expect(await claim(await task("1.1"))).toMatchObject({
      message: "Not claimed. Phase 1 is locked by gate 0.",
      detail: [LOCKED],
    });
    expect(await claim(await task("1.2"))).toMatchObject({
      message: "Not claimed. Open: 1.1; phase 1 is locked by gate 0.",
      detail: [{ kind: "task", key: "1.1", missing: false }, LOCKED],
    });
  });

  it("is claimed with a reason, and freely once the gate has passed", async () => {
    await claim(await task("1.1"), "begun before the gate was set");
    expect(await claims("1.1")).toMatchObject([{ override: { open: [LOCKED] } }]);
    await passGate();
    expect(await claim(await task("1.2"))).toMatchObject({ ok: true });
    expect(await claims("1.2")).toMatchObject([{ override: null }]);
  });
});

it("a line of a checklist waits for nothing", async () => {
  const where = { projectId: lead.projectId, key: "exit-1" };
  const select = { id: true, version: true };
  const row = await db().checklistItem.findFirstOrThrow({ where, select });
  expect(await claim({ kind: "item", ...row })).toMatchObject({ ok: true });
});

describe("called directly", () => {
  const action = registeredActions().find(({ name }) => name === "evidence.claimDone");
  const person = (role: "viewer" | "editor") =>
    scopeOf({ userId: null, name: "Somebody", email: null, role });

  it("takes no reason shorter than three letters, and names the field", async () => {
    const target = await task("0.2");
    const before = await trace(target);
    const input = { slug, target, overrideReason: " x " };
    expect(await action?.run(person("editor"), input, "r")).toMatchObject({
      ok: false,
      reason: "invalid",
      detail: [{ path: "overrideReason", message: "Say why, in three letters or more" }],
    });
    expect(await trace(target)).toEqual(before);
  });

  it("is refused to a viewer, with a reason or without", async () => {
    const target = await task("0.2");
    const before = await trace(target);
    for (const overrideReason of [null, "it runs without it"]) {
      const input = { slug, target, overrideReason };
      expect(await action?.run(person("viewer"), input, "r")).toMatchObject({
        reason: "forbidden",
      });
    }
    expect(await trace(target)).toEqual(before);
  });
});

describe("in a document", () => {
  beforeAll(() => importPlan("written"));

  it("the override travels, and comes out byte for byte", async () => {
    await claim(await task("1.2"), "it runs without it");
    const first = await exportText(lead.projectId);
    expect(first).toContain(`"reason": "it runs without it"`);
    const parsed = parseDocument(first.replace(`"slug": "${slug}"`, `"slug": "${slug}-again"`));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const again = await importProject(operatorScope(), parsed.document, "test");
    if (!again.ok) throw new Error(again.message);
    expect((await exportText(again.data.projectId)).replace(`${slug}-again`, slug)).toBe(first);
  });

  it("a claim on a task that waits is not refused, and has none", async () => {
    const scope = await projectScope("Lena Lead", "written");
    const { claims: written } = await readProject(db(), scope.projectId);
    expect(written).toMatchObject([{ subject: { key: "0.4" }, override: null }]);
  });
});

async function importPlan(name: string) {
  const phase = (key: string) => ({ key, name: `Phase ${key}` });
  const task = (key: string) => ({ key, title: `Task ${key}`, phaseKey: key.slice(0, 1) });
  const end = (key: string) => ({ kind: "task" as const, key, missing: key === "9" });
  const waits = (dependent: string, blocking: string) => ({
    dependent: end(dependent),
    blocking: end(blocking),
    statedBy: "dependent" as const,
  });
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug: name, name, summary: "A plan to claim in.", currency: "USD" },
    phases: [phase("0"), phase("1")],
    tasks: ["0.1", "0.2", "0.3", "0.4", "1.1", "1.2"].map(task),
    items: [{ key: "exit-1", list: "exit", phaseKey: "0", text: "It starts" }],
    checks: [
      { key: "starts", subject: { kind: "item", key: "exit-1" }, kind: "command", seenRed: true },
    ],
    dependencies: [
      waits("0.2", "0.1"),
      waits("0.2", "9"),
      waits("0.3", "0.4"),
      waits("0.4", "0.1"),
      waits("1.2", "1.1"),
    ],
    claims: [
      { subject: { kind: "task", key: "0.4" }, by: "Executor", at: "2026-03-02T09:00:00.000Z" },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
}

function claim(target: Target, overrideReason: string | null = null) {
  return claimDone(lead, { target, note: null, overrideReason }, "r");
}

async function passGate() {
  const { projectId } = lead;
  const check = await db().check.findFirstOrThrow({ where: { projectId, key: "starts" } });
  await db().evidence.create({
    data: {
      projectId,
      itemId: check.itemId,
      checkId: check.id,
      outcome: "passed",
      origin: "ci",
      byName: "CI",
      at: new Date(),
    },
  });
}

async function task(key: string): Promise<Target> {
  const where = { projectId: lead.projectId, key };
  const select = { id: true, version: true };
  return { kind: "task", ...(await db().task.findFirstOrThrow({ where, select })) };
}

async function claims(key: string) {
  const project = await readProject(db(), lead.projectId);
  return project.claims.filter(({ subject }) => subject.key === key);
}

function events({ id }: Target) {
  return db().event.findMany({ where: { subjectId: id }, orderBy: { seq: "desc" } });
}

/** Everything a refusal must leave as it was. */
async function trace(target: Target) {
  return { project: await readProject(db(), lead.projectId), events: await events(target) };
}

async function exportText(projectId: string) {
  return documentText(documentFromProject(await readProject(db(), projectId)));
}
