import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { evaluateGate } from "@/lib/domain/gates/evaluate-gate";
import type { Role } from "@/lib/domain/rights";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { SUBJECT_KINDS } from "@/lib/domain/vocabulary";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { listPortfolioLines, readProject } from "@/lib/features/projects/data";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import type { SeenRow } from "@/lib/platform/row-write";
import { findProjectScope, type ProjectScope } from "@/lib/platform/viewer";
import { approveWaiver, refuseWaiver, requestWaiver, withdrawWaiver } from "./mutations";
import type { RequestInput } from "./schema";

let made = 0;
let slug: string;
let lena: ProjectScope;
let edgar: ProjectScope;

beforeEach(async () => {
  made += 1;
  slug = `waived-${String(made)}`;
  const failed = { kind: "item", key: "failed" } as const;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "A project with an exception.", currency: "USD" },
    phases: [{ key: "0", name: "First" }],
    tasks: [{ key: "1", title: "A task" }],
    items: [{ key: "failed", list: "exit", phaseKey: "0", text: "It failed" }],
    evidence: [
      {
        subject: failed,
        outcome: "failed",
        origin: "ci",
        by: "CI",
        at: "2026-03-02T09:05:00.000Z",
      },
    ],
    blockers: [
      {
        key: "B1",
        title: "No key to test with",
        severity: "P0",
        claimedState: "not started",
        actualState: "blocked",
        raisedOn: "2026-03-02",
      },
    ],
    criteria: [{ key: "must", kind: "must-have", text: "It works" }],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  lena = await scopeFor("Lena");
  edgar = await scopeFor("Edgar", "approver");
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a waiver", () => {
  it("asked for hides nothing; approved by another it does, and the gate shows it", async () => {
    expect(await ask(lena)).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await stateOf("failed")).toMatchObject({ state: "refuted" });
    expect(await gate()).toBe("fail");
    expect(await approve(edgar)).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await stateOf("failed")).toMatchObject({ state: "waived", beneath: "refuted" });
    expect(await gate()).toBe("waived");
  });

  it("re-opens by itself when its last day has ended, with the clock moved and nothing written", async () => {
    await ask(lena, { expiresOn: inDays(3) });
    await approve(edgar);
    const events = await db().event.count();
    const before = await line();
    const end = Date.parse(`${inDays(4)}T00:00:00.000Z`);

    vi.useFakeTimers({ toFake: ["Date"], now: end - 1 });
    expect(await stateOf("failed")).toMatchObject({ state: "waived" });
    expect(await line()).toEqual(before);

    vi.setSystemTime(end);
    expect(await stateOf("failed")).toMatchObject({ state: "refuted" });
    expect(await gate()).toBe("fail");
    expect(await line()).toMatchObject({ gate: { result: "fail" } });
    expect(await db().event.count()).toBe(events);
  });

  it.each(SUBJECT_KINDS)("can be asked for of a %s", async (kind) => {
    const key = { task: "1", item: "failed", blocker: "B1", criterion: "must" }[kind];
    expect(await ask(lena, {}, await seen(kind, key))).toMatchObject({ ok: true });
    expect((await project()).waivers).toMatchObject([
      {
        subject: { kind, key },
        requestedBy: { name: "Lena" },
        approvedBy: null,
        reason: "Nobody uses it yet",
        expiresOn: inDays(30),
      },
    ]);
  });
});

describe("a waiver of a blocker", () => {
  const verdict = async () => computeVerdict(await project(), nowInstant());

  it("leaves it open and makes the verdict conditional, until it runs out", async () => {
    await ask(lena, { expiresOn: inDays(3) });
    await approve(edgar);
    await ask(lena, { target: await seen("criterion", "must"), expiresOn: inDays(3) });
    await approve(edgar);
    expect(await verdict()).toMatchObject({ verdict: "NO-GO" });

    await ask(lena, { target: await seen("blocker", "B1"), expiresOn: inDays(3) });
    expect(await verdict()).toMatchObject({ verdict: "NO-GO" });
    await approve(edgar);
    const { verdict: word, reasons, blockers } = await verdict();
    expect(word).toBe("CONDITIONAL");
    expect(reasons.map(({ kind }) => kind)).toContain("P0 blocker waived");
    expect(blockers).toMatchObject([
      { standing: "open", waiver: { reason: "Nobody uses it yet" } },
    ]);

    const end = Date.parse(`${inDays(4)}T00:00:00.000Z`);
    vi.useFakeTimers({ toFake: ["Date"], now: end });
    expect(await verdict()).toMatchObject({ verdict: "NO-GO" });
  });

  it("is told of in the trail of the blocker", async () => {
    await ask(lena, {}, await seen("blocker", "B1"));
    await approve(edgar);
    const { id } = await seen("blocker", "B1");
    const trail = await db().event.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
    expect(trail).toMatchObject([
      { action: "waiver.requested", subjectKind: "blocker", subjectKey: "B1" },
      { action: "waiver.approved", subjectKind: "blocker", subjectKey: "B1" },
    ]);
  });
});

describe("whoever asked", () => {
  it("does not approve, and is told who is who; nothing is left of the try", async () => {
    const ada = await scopeFor("Ada", "admin");
    await ask(ada);
    const before = await trace();
    expect(await approve(ada)).toEqual({
      ok: false,
      reason: "refused",
      message: "Not approved. Ada asked for it and Ada would approve it: a second person has to.",
    });
    expect(await trace()).toEqual(before);
    expect(await approve(edgar)).toMatchObject({ ok: true });
  });

  it("does not approve under another account of the same name", async () => {
    await ask(lena);
    expect(await approve(await scopeFor(" lena ", "approver"))).toMatchObject({
      reason: "refused",
    });
  });

  it("may withdraw, and nobody else may", async () => {
    await ask(lena);
    const waiver = await waiting();
    const otto = await scopeFor("Otto");
    expect(await withdrawWaiver(otto, { slug, waiver }, "r")).toMatchObject({
      message: "Not withdrawn. Lena asked for it: they withdraw it, or an approver refuses it.",
    });
    expect(await withdrawWaiver(lena, { slug, waiver }, "r")).toMatchObject({ ok: true });
    expect((await project()).waivers).toEqual([]);
    expect(await approveWaiver(edgar, { slug, waiver }, "r")).toEqual({
      ok: false,
      reason: "not found",
      message: "It was refused or withdrawn: nobody asks for it any more.",
    });
  });
});

describe("the audit trail", () => {
  it("of the row tells each step with what was before and after", async () => {
    await ask(lena);
    await approve(edgar);
    const asked = { requestedBy: "Lena", reason: "Nobody uses it yet", expiresOn: inDays(30) };
    expect(await events()).toMatchObject([
      {
        actorName: "Edgar",
        action: "waiver.approved",
        subjectKind: "item",
        subjectKey: "failed",
        before: { waiver: asked },
        after: { waiver: { ...asked, approvedBy: "Edgar" } },
      },
      {
        actorName: "Lena",
        action: "waiver.requested",
        before: { waiver: null, version: 1 },
        after: { waiver: asked, version: 2 },
      },
    ]);
  });

  it("keeps a refusal, and why", async () => {
    await ask(lena);
    const refused = { slug, waiver: await waiting(), reason: "Two customers use it" };
    expect(await refuseWaiver(edgar, refused, "r")).toMatchObject({ ok: true });
    expect((await project()).waivers).toEqual([]);
    const [event] = await events();
    expect(event).toMatchObject({
      actorName: "Edgar",
      action: "waiver.refused",
      before: { waiver: { requestedBy: "Lena" } },
      after: { waiver: null, reason: "Two customers use it" },
    });
    expect(await ask(lena)).toMatchObject({ ok: true });
  });
});

describe("is not asked for", () => {
  it.each<[string, Partial<RequestInput>, RegExp]>([
    ["until a day that has passed", { expiresOn: inDays(-1) }, /That day has passed/],
    ["for more than a year", { expiresOn: inDays(367) }, /lasts until .* at most/],
  ])("%s", async (_, part, why) => {
    const before = await trace();
    const outcome = await ask(lena, part);
    expect(outcome).toMatchObject({ ok: false, reason: "refused" });
    expect(outcome).toHaveProperty("message", expect.stringMatching(why));
    expect(await trace()).toEqual(before);
  });

  it("twice while one waits, nor while one holds as long", async () => {
    await ask(lena);
    expect(await ask(lena)).toMatchObject({
      message: "Not asked. Lena asked already, and waits for an answer.",
    });
    await approve(edgar);
    expect(await ask(lena)).toMatchObject({
      message: `Not asked. A waiver holds until ${inDays(30)} already.`,
    });
    expect(await ask(lena, { expiresOn: inDays(60) })).toMatchObject({ ok: true });
  });
});

describe("two at once", () => {
  it("who ask for the same: one does, the other is told what stands", async () => {
    const target = await seen("item", "failed");
    const outcomes = await Promise.all([
      ask(lena, {}, target),
      ask(await scopeFor("Otto"), {}, target),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
      reason: "conflict",
      detail: { state: "refuted", version: 2 },
    });
  });

  it("one approves and one refuses: one counts", async () => {
    await ask(lena);
    const waiver = await waiting();
    const outcomes = await Promise.all([
      approveWaiver(edgar, { slug, waiver }, "r"),
      refuseWaiver(await scopeFor("Ada", "admin"), { slug, waiver, reason: "not now" }, "r"),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const { waivers } = await project();
    expect(waivers.filter((one) => one.approvedBy !== null)).toHaveLength(outcomes[0].ok ? 1 : 0);
  });
});

async function scopeFor(name: string, role: Role = "editor"): Promise<ProjectScope> {
  const scope = await findProjectScope(scopeOf({ userId: null, name, email: null, role }), slug);
  if (!scope) throw new Error("The project is not visible.");
  return scope;
}

async function ask(scope: ProjectScope, part: Partial<RequestInput> = {}, target?: SeenRow) {
  const { id, version } = target ?? (await seen("item", "failed"));
  const kind = target?.kind ?? "item";
  const input = { slug, target: { kind, id, version }, reason: "Nobody uses it yet" };
  return requestWaiver(scope, { ...input, expiresOn: inDays(30), ...part }, "r");
}

async function approve(scope: ProjectScope) {
  return approveWaiver(scope, { slug, waiver: await waiting() }, "r");
}

async function waiting() {
  const waiver = (await project()).waivers.find((one) => one.approvedBy === null);
  if (!waiver) throw new Error("No waiver waits.");
  return { id: waiver.id, version: waiver.version };
}

async function seen(kind: SeenRow["kind"], key: string): Promise<SeenRow> {
  const { tasks, items, blockers, criteria } = await project();
  const row = [...tasks, ...items, ...blockers, ...criteria].find((one) => one.key === key);
  if (!row) throw new Error(`There is no ${kind} ${key}.`);
  return { kind, id: row.id, version: row.version };
}

async function stateOf(key: string) {
  return deriveState(await project(), { kind: "item", key }, nowInstant());
}

async function gate() {
  return evaluateGate(await project(), "0", nowInstant()).result;
}

async function line() {
  return (await listPortfolioLines(operatorScope())).find((one) => one.slug === slug);
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

function project() {
  return readProject(db(), lena.projectId);
}

async function events() {
  const { id } = await seen("item", "failed");
  return db().event.findMany({ where: { subjectId: id }, orderBy: { seq: "desc" } });
}

async function trace() {
  const where = { projectId: lena.projectId };
  return { project: await project(), events: await db().event.count({ where }) };
}
