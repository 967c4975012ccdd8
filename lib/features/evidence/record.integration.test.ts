import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/rights";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { evaluateCriterion } from "@/lib/domain/verdict/evaluate-criterion";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import type { SeenRow } from "@/lib/platform/row-write";
import { findProjectScope, type ProjectScope } from "@/lib/platform/viewer";
import { testDatabase } from "@/lib/testing/database";
import { claimDone, recordEvidence, withdrawClaim } from "./mutations";
import type { RecordInput } from "./schema";

let made = 0;
let slug: string;
let lena: ProjectScope;
let otto: ProjectScope;

beforeEach(async () => {
  made += 1;
  slug = `recorded-${String(made)}`;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "A project to look at.", currency: "USD" },
    tasks: [{ key: "1", title: "A task" }],
    items: [
      { key: "looked", list: "readiness", text: "Somebody has to look" },
      { key: "checked", list: "readiness", text: "A command says so" },
    ],
    checks: [
      {
        key: "runs",
        subject: { kind: "item", key: "checked" },
        kind: "command",
        command: "npm test",
      },
    ],
    blockers: [
      {
        key: "B1",
        title: "In the way",
        severity: "P0",
        claimedState: "blocked",
        actualState: "blocked",
        raisedOn: "2026-03-01",
      },
    ],
    criteria: [
      { key: "must", kind: "must-have", text: "It works" },
      { key: "never", kind: "no-go", text: "Data is lost", owner: "Lena" },
      { key: "trigger", kind: "no-go", text: "It falls over" },
      {
        ...{ key: "ruled", kind: "go", text: "Nothing is in the way" },
        rule: { kind: "blockers", severity: "P0", max: 0 },
      },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  lena = await scopeFor("Lena");
  otto = await scopeFor("Otto");
});

describe("recording evidence", () => {
  it("keeps what was seen, by whom and when, and masks nothing", async () => {
    const target = await seen("item", "checked");
    const outcome = await record(lena, target, {
      checkKey: "runs",
      outcome: "failed",
      note: "3 of 40 failed",
      exitCode: 1,
      commit: "4f1c2a9",
      url: "https://ci.example/7",
    });
    expect(outcome).toEqual({ ok: true, data: { id: target.id, version: 2 } });
    expect((await project()).evidence).toMatchObject([
      {
        subject: { kind: "item", key: "checked" },
        checkKey: "runs",
        outcome: "failed",
        origin: "person",
        by: { name: "Lena" },
        excerpt: "3 of 40 failed",
        exitCode: 1,
        commit: "4f1c2a9",
        url: "https://ci.example/7",
        expiresAt: null,
      },
    ]);
    expect(await stateOf("item", "checked")).toBe("refuted");
  });

  it("clears a no-go trigger for an approver who does not own it, and nobody else", async () => {
    const target = await seen("criterion", "never");
    const refused = [otto, await scopeFor("Lena", "approver")];
    for (const who of refused) {
      const before = await trace();
      const outcome = await record(who, target, { outcome: "failed" });
      expect(outcome).toMatchObject({ ok: false, reason: "refused" });
      expect(await trace()).toEqual(before);
    }
    const edgar = await scopeFor("Edgar", "approver");
    expect(await record(edgar, target, { outcome: "failed" })).toMatchObject({ ok: true });
    expect(await stateOf("criterion", "never")).toBe("refuted");
  });

  it.each(["task", "item", "blocker", "criterion"] as const)(
    "works for a %s, and moves its row to the next version",
    async (kind) => {
      const key = { task: "1", item: "looked", blocker: "B1", criterion: "must" }[kind];
      const target = await seen(kind, key);
      expect(await record(lena, target)).toMatchObject({ ok: true, data: { version: 2 } });
      expect((await seen(kind, key)).version).toBe(2);
      expect((await project()).evidence).toMatchObject([{ subject: { kind, key } }]);
    },
  );

  it("records the event in the transaction of the evidence", async () => {
    const target = await seen("item", "looked");
    await record(lena, target, { note: "looked at it" }, "request-9");
    const [event] = await events(target);
    expect(event).toMatchObject({
      actorName: "Lena",
      action: "evidence.recorded",
      subjectKey: "looked",
      before: { version: 1 },
      after: { evidence: { by: "Lena", outcome: "passed", excerpt: "looked at it" }, version: 2 },
      requestId: "request-9",
    });
    const [same] = await testDatabase().query<{ same: boolean }>(
      `SELECT v.xmin::text = e.xmin::text AS same FROM "Event" e
         JOIN "Evidence" v ON v."itemId" = e."subjectId" WHERE e."subjectId" = $1`,
      [target.id],
    );
    expect(same).toEqual({ same: true });
  });

  it("verifies what another claimed, not what one claimed oneself (R3)", async () => {
    await claimDone(lena, { target: await claimable("looked"), note: null }, "r");
    await record(lena, await seen("item", "looked"));
    expect(await stateOf("item", "looked")).toBe("claimed");
    await record(otto, await seen("item", "looked"));
    expect(await stateOf("item", "looked")).toBe("verified");
  });

  it("meets a criterion that one claims and another confirms, and not one's own (R3, R12)", async () => {
    const must = await seen("criterion", "must");
    const target = { ...must, kind: "criterion" } as const;
    expect(await claimDone(lena, { target, note: null }, "r")).toMatchObject({ ok: true });
    const metBy = async () => {
      const whole = await project();
      return evaluateCriterion(whole, whole.criteria[0]!, nowInstant());
    };
    expect(await metBy()).toMatchObject({ state: "unmet", shown: "claimed" });
    await record(lena, await seen("criterion", "must"));
    expect(await stateOf("criterion", "must")).toBe("claimed");
    await record(otto, await seen("criterion", "must"));
    expect(await stateOf("criterion", "must")).toBe("verified");
    expect((await metBy()).state).toBe("met");

    const claimed = { ...(await seen("criterion", "must")), kind: "criterion" } as const;
    expect(await withdrawClaim(lena, { target: claimed, reason: null }, "r")).toMatchObject({
      ok: true,
    });
    expect((await project()).claims[0]?.withdrawal).toMatchObject({ by: { name: "Lena" } });
  });

  it("leaves a trigger, and what a rule decides, unclaimed", async () => {
    for (const key of ["trigger", "ruled"]) {
      const target = { ...(await seen("criterion", key)), kind: "criterion" } as const;
      expect(await claimDone(lena, { target, note: null }, "r")).toMatchObject({
        ok: false,
        reason: "refused",
      });
    }
    expect((await project()).claims).toEqual([]);
  });

  it("of a check that was never seen failing shows as claimed until it was (R5)", async () => {
    await claimDone(lena, { target: await claimable("checked"), note: null }, "r");
    await record(otto, await seen("item", "checked"), { checkKey: "runs" });
    expect(await stateOf("item", "checked")).toBe("claimed");
    const broke = { checkKey: "runs", outcome: "failed", note: "it fell over" } as const;
    await record(otto, await seen("item", "checked"), broke);
    expect(await stateOf("item", "checked")).toBe("refuted");
    await record(otto, await seen("item", "checked"), { checkKey: "runs" });
    expect(await stateOf("item", "checked")).toBe("verified");
  });

  it("names no check of something else, and leaves no trace", async () => {
    const target = await seen("item", "looked");
    const before = await trace();
    expect(await record(lena, target, { checkKey: "runs" })).toEqual({
      ok: false,
      reason: "refused",
      message: "Not recorded. It has no check runs.",
    });
    expect(await trace()).toEqual(before);
  });

  it("twice from one version is recorded once, and the second is told what stands", async () => {
    const target = await seen("item", "looked");
    const failed = { outcome: "failed", note: "it is not there" } as const;
    await record(lena, target, failed);
    expect(await record(otto, target)).toMatchObject({
      reason: "conflict",
      message: "Lena recorded evidence meanwhile. Its state is now: refuted.",
      detail: { version: 2, state: "refuted", claimedBy: null },
    });
    expect((await project()).evidence).toHaveLength(1);
  });

  it("sent once more under its id is recorded once, and what was changed since is not taken for it", async () => {
    const target = await seen("item", "looked");
    const failed = { id: crypto.randomUUID(), outcome: "failed", note: "it is not there" } as const;
    const written = { ok: true, data: { id: target.id, version: 2 } };
    expect(await record(lena, target, failed)).toEqual(written);
    const after = await trace();
    expect(await record(lena, target, failed)).toEqual(written);
    const others = [
      record(lena, target, { ...failed, note: "it is somewhere else" }),
      record(lena, await seen("item", "checked"), failed),
      record(otto, target, failed),
    ];
    for (const outcome of await Promise.all(others)) {
      expect(outcome).toMatchObject({
        reason: "conflict",
        message: expect.stringMatching(/^It is recorded already, and what is recorded stays/),
      });
    }
    expect(await trace()).toEqual(after);
  });

  it("of a row of another project is refused as of one that is not there", async () => {
    const target = { kind: "blocker", id: crypto.randomUUID(), version: 1 } as const;
    expect(await record(lena, target)).toEqual({
      ok: false,
      reason: "not found",
      message: "This blocker does not exist any more.",
    });
  });
});

async function scopeFor(name: string, role: Role = "editor"): Promise<ProjectScope> {
  const scope = await findProjectScope(scopeOf({ userId: null, name, email: null, role }), slug);
  if (!scope) throw new Error("The project is not visible.");
  return scope;
}

function record(
  scope: ProjectScope,
  target: SeenRow,
  part: Partial<RecordInput> = {},
  requestId = "r",
) {
  const nothing = { checkKey: null, note: null, exitCode: null, commit: null, url: null };
  return recordEvidence(scope, { slug, target, outcome: "passed", ...nothing, ...part }, requestId);
}

async function claimable(key: string) {
  return { ...(await seen("item", key)), kind: "item" as const };
}

async function seen(kind: SeenRow["kind"], key: string): Promise<SeenRow> {
  const { tasks, items, blockers, criteria } = await project();
  const rows = { task: tasks, item: items, blocker: blockers, criterion: criteria }[kind];
  const row = rows.find((one) => one.key === key);
  if (!row) throw new Error(`There is no ${kind} ${key}.`);
  return { kind, id: row.id, version: row.version };
}

async function stateOf(kind: SeenRow["kind"], key: string) {
  return deriveState(await project(), { kind, key }, nowInstant()).state;
}

function project() {
  return readProject(db(), lena.projectId);
}

function events({ id }: SeenRow) {
  return db().event.findMany({ where: { subjectId: id }, orderBy: { seq: "desc" } });
}

async function trace() {
  const where = { projectId: lena.projectId };
  return { project: await project(), events: await db().event.count({ where }) };
}
