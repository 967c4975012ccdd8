import { beforeEach, describe, expect, it } from "vitest";
import { readProject } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import { importExample, projectScope } from "@/lib/testing/claims-world";
import { testDatabase } from "@/lib/testing/database";
import { claimDone, declareApplicable, declareNotApplicable, withdrawClaim } from "./mutations";
import type { Target } from "./schema";

let made = 0;
let slug: string;
let lead: ProjectScope;
let other: ProjectScope;

beforeEach(async () => {
  made += 1;
  slug = await importExample(`claims-${made}`);
  lead = await projectScope("Lena Lead", slug);
  other = await projectScope("Otto Other", slug);
});

describe("claiming", () => {
  it("makes it claimed, never more, and moves the row to its next version", async () => {
    const target = await item("open");
    expect(await claimDone(lead, { target, note: "ran it" }, "r1")).toEqual({
      ok: true,
      data: { id: target.id, version: 2 },
    });
    const [claim] = (await project()).claims.filter((one) => one.subject.key === "open");
    expect(claim).toMatchObject({ by: { name: "Lena Lead" }, note: "ran it", withdrawal: null });
    expect(await item("open")).toEqual({ ...target, version: 2 });
  });

  it("works for a task as for an item", async () => {
    expect(await claimDone(lead, { target: await task("0.1"), note: null }, "r1")).toMatchObject({
      ok: true,
      data: { version: 2 },
    });
  });

  it("records who, what was before and what after, in the transaction of the change", async () => {
    const target = await item("open");
    await claimDone(lead, { target, note: "ran it" }, "request-7");
    const [event] = await events(target);
    expect(event).toMatchObject({
      actorName: "Lena Lead",
      action: "claim.made",
      subjectKind: "item",
      subjectKey: "open",
      before: { claim: null, version: 1 },
      after: { claim: { by: "Lena Lead", note: "ran it" }, version: 2 },
      requestId: "request-7",
    });
    const [sameTransaction] = await testDatabase().query<{ same: boolean }>(
      `SELECT c.xmin::text = e.xmin::text AND i.xmin::text = e.xmin::text AS same
         FROM "Event" e
         JOIN "ChecklistItem" i ON i.id = e."subjectId"
         JOIN "Claim" c ON c."itemId" = i.id
        WHERE e."subjectId" = $1`,
      [target.id],
    );
    expect(sameTransaction).toEqual({ same: true });
  });

  it("is refused while another claim stands, and leaves no trace", async () => {
    const first = await claimDone(other, { target: await item("open"), note: null }, "r1");
    expect(first.ok).toBe(true);
    const target = await item("open");
    const before = await trace(target);
    expect(await claimDone(lead, { target, note: null }, "r2")).toEqual({
      ok: false,
      reason: "refused",
      message: "Not claimed. Otto Other claimed it already.",
    });
    expect(await trace(target)).toEqual(before);
  });

  it("is open again once evidence has refuted the claim that stands", async () => {
    const target = await item("failed");
    expect(await claimDone(lead, { target, note: null }, "r1")).toMatchObject({ ok: true });
    const [event] = await events(target);
    expect(event).toMatchObject({
      before: { claim: { by: "Executor" } },
      after: { claim: { by: "Lena Lead" } },
    });
    const again = await claimDone(other, { target: await item("failed"), note: null }, "r2");
    expect(again).toMatchObject({ message: "Not claimed. Lena Lead claimed it already." });
  });

  it("is refused for what is not applicable", async () => {
    const excluded = { target: await item("open"), reason: "no such part" };
    await declareNotApplicable(lead, excluded, "r1");
    const refused = await claimDone(lead, { target: await item("open"), note: null }, "r2");
    expect(refused).toMatchObject({ ok: false, reason: "refused" });
  });
});

describe("withdrawing", () => {
  it("keeps the claim on record, with who took it back and why", async () => {
    await claimDone(lead, { target: await item("open"), note: null }, "r1");
    const target = await item("open");
    await withdrawClaim(other, { target, reason: "it was another file" }, "r2");
    const [claim] = (await project()).claims.filter((one) => one.subject.key === "open");
    expect(claim).toMatchObject({
      by: { name: "Lena Lead" },
      withdrawal: { by: { name: "Otto Other" }, reason: "it was another file" },
    });
    const [event] = await events(target);
    expect(event).toMatchObject({
      actorName: "Otto Other",
      action: "claim.withdrawn",
      before: { claim: { by: "Lena Lead" }, version: 2 },
      after: { claim: null, reason: "it was another file", version: 3 },
    });
  });

  it("brings back the claim below, when an older one still stands", async () => {
    await claimDone(lead, { target: await item("failed"), note: null }, "r1");
    const target = await item("failed");
    await withdrawClaim(lead, { target, reason: null }, "r2");
    const [event] = await events(target);
    expect(event).toMatchObject({ after: { claim: { by: "Executor" } } });
  });

  it("of another's claim is refused without a reason, and leaves no trace", async () => {
    await claimDone(lead, { target: await item("open"), note: null }, "r1");
    const target = await item("open");
    const before = await trace(target);
    expect(await withdrawClaim(other, { target, reason: null }, "r2")).toEqual({
      ok: false,
      reason: "refused",
      message: "Not withdrawn. Say why the claim of Lena Lead does not hold.",
    });
    expect(await trace(target)).toEqual(before);
  });

  it("is refused where no claim stands, and leaves no trace", async () => {
    const target = await item("open");
    const before = await trace(target);
    expect(await withdrawClaim(lead, { target, reason: null }, "r1")).toMatchObject({
      ok: false,
      reason: "refused",
    });
    expect(await trace(target)).toEqual(before);
  });
});

describe("not applicable", () => {
  it("stands with its reason, once", async () => {
    const target = await item("open");
    await declareNotApplicable(lead, { target, reason: "no such part" }, "r1");
    const rows = (await project()).notApplicable;
    expect(rows).toMatchObject([{ by: { name: "Lena Lead" }, reason: "no such part" }]);
    const now = await item("open");
    expect(await declareNotApplicable(other, { target: now, reason: "again" }, "r2")).toMatchObject(
      {
        reason: "refused",
        message: "Not changed. Lena Lead marked it as not applicable already.",
      },
    );
  });

  it("can be taken back, and both are in the audit trail", async () => {
    const target = await item("open");
    await declareNotApplicable(lead, { target, reason: "no such part" }, "r1");
    expect(await declareApplicable(other, { target: await item("open") }, "r2")).toMatchObject({
      ok: true,
      data: { version: 3 },
    });
    expect((await project()).notApplicable).toEqual([]);
    expect(await events(target)).toMatchObject([
      {
        actorName: "Otto Other",
        action: "applicability.restored",
        before: { notApplicable: { by: "Lena Lead", reason: "no such part" }, version: 2 },
        after: { notApplicable: null, version: 3 },
      },
      { actorName: "Lena Lead", action: "applicability.removed" },
    ]);
    const refused = await declareApplicable(lead, { target: await item("open") }, "r3");
    expect(refused).toMatchObject({ reason: "refused" });
  });
});

describe("not applicable over a failure", () => {
  const refusal = {
    ok: false,
    reason: "refused",
    message: "Not changed. It failed: ask for a waiver, or let an approver take it out.",
  };
  const exclude = async (scope: ProjectScope, key = "failed") =>
    declareNotApplicable(scope, { target: await item(key), reason: "no such part" }, "r");

  it("is refused to one who may not approve, and leaves no trace", async () => {
    const target = await item("failed");
    const before = await trace(target);
    expect(await exclude(lead)).toEqual(refusal);
    expect(await trace(target)).toEqual(before);
  });

  it("is open to an approver", async () => {
    expect(await exclude(await projectScope("Edgar", slug, "approver"))).toMatchObject({
      ok: true,
    });
    expect((await project()).notApplicable).toMatchObject([{ by: { name: "Edgar" } }]);
  });

  it("is refused to whoever claimed it, withdrawn or not", async () => {
    const admin = await projectScope("Ada", slug, "admin");
    await claimDone(admin, { target: await item("failed"), note: null }, "r");
    expect(await exclude(admin)).toEqual(refusal);
    await withdrawClaim(admin, { target: await item("failed"), reason: "a mistake" }, "r");
    expect(await exclude(admin)).toEqual(refusal);
    expect(await exclude(await projectScope("Edgar", slug, "approver"))).toMatchObject({
      ok: true,
    });
  });

  it("is open to an editor again once it has passed", async () => {
    const { id, version } = await item("failed");
    await testDatabase().query(
      `INSERT INTO "Evidence" (id, "projectId", "itemId", outcome, origin, "byName", at)
       VALUES (gen_random_uuid(), $1, $2, 'passed', 'ci', 'CI', now())`,
      [lead.projectId, id],
    );
    expect(await exclude(lead)).toEqual({ ok: true, data: { id, version: version + 1 } });
  });
});

describe("two at once from the same version", () => {
  it("one wins and the other is told what stands now", async () => {
    const target = await item("open");
    const claims = [lead, other].map((scope) => claimDone(scope, { target, note: null }, "r"));
    const outcomes = await Promise.all(claims);
    const [lost] = outcomes.filter((outcome) => !outcome.ok);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const winner = outcomes[0]?.ok ? "Lena Lead" : "Otto Other";
    expect(lost).toEqual({
      ok: false,
      reason: "conflict",
      message: `${winner} claimed it meanwhile. Its state is now: claimed.`,
      detail: {
        id: target.id,
        version: 2,
        state: "claimed",
        claimedBy: winner,
        changedBy: expect.objectContaining({ name: winner }),
      },
    });
    expect((await project()).claims.filter((one) => one.subject.key === "open")).toHaveLength(1);
    expect(await events(target)).toHaveLength(1);
  });

  it("holds for a claim against a withdrawal, however often it is tried", async () => {
    for (let round = 0; round < 10; round += 1) {
      const target = await item("failed");
      const before = await events(target);
      const outcomes = await Promise.all([
        claimDone(lead, { target, note: null }, "r"),
        withdrawClaim(other, { target, reason: "it fails" }, "r"),
      ]);
      const won = outcomes.filter((outcome) => outcome.ok).length;
      expect(won).toBeLessThanOrEqual(1);
      expect((await events(target)).length).toBe(before.length + won);
      expect((await item("failed")).version).toBe(target.version + won);
      if (won === 0) break;
    }
  });

  it("holds for a crowd of fifty on a task: no error, one winner", async () => {
    const target = await task("0.1");
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => claimDone(lead, { target, note: null }, "r")),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((one) => (one.ok ? [] : one.reason)))).toEqual(
      new Set(["conflict"]),
    );
  });
});

describe("whoever comes second or too late", () => {
  it("is answered from the row alone, whatever else the project holds", async () => {
    const target = await item("open");
    await claimDone(other, { target, note: null }, "r1");
    await breakTheRest();
    await expect(project()).rejects.toThrow();
    expect(await claimDone(lead, { target, note: null }, "r2")).toMatchObject({
      reason: "conflict",
      message: "Otto Other claimed it meanwhile. Its state is now: claimed.",
      detail: { version: 2, state: "claimed", changedBy: { name: "Otto Other" } },
    });
    const nowhere = { ...target, id: crypto.randomUUID() };
    expect(await claimDone(lead, { target: nowhere, note: null }, "r3")).toEqual({
      ok: false,
      reason: "not found",
      message: "This item does not exist any more.",
    });
  });

  it("is told what evidence of another item's check says of this one", async () => {
    const target = await task("0.1");
    await testDatabase().query(
      `INSERT INTO "Evidence" (id, "projectId", "taskId", "checkId", outcome, origin, "byName", at)
       SELECT gen_random_uuid(), $1, $2, id, 'failed', 'ci', 'CI', now()
       FROM "Check" WHERE "projectId" = $1`,
      [lead.projectId, target.id],
    );
    await claimDone(other, { target, note: null }, "r1");
    expect(await claimDone(lead, { target, note: null }, "r2")).toMatchObject({
      message: "Otto Other claimed it meanwhile. Its state is now: refuted.",
    });
  });

  it("is told so of a change that is their own", async () => {
    const target = await item("open");
    await claimDone(lead, { target, note: null }, "r1");
    expect(await claimDone(lead, { target, note: null }, "r2")).toMatchObject({
      message: "You claimed it elsewhere. Its state is now: claimed.",
    });
  });
});

it("a row of another project is not there, for whoever knows its id", async () => {
  const target = await item("open");
  const stranger = await projectScope("Lena Lead", await importExample("elsewhere"));
  expect(await claimDone(stranger, { target, note: null }, "r")).toMatchObject({
    ok: false,
    reason: "not found",
  });
  expect(await item("open")).toEqual(target);
});

/** A row that nobody can read any more: whoever reads it fails. */
async function breakTheRest() {
  await testDatabase().query(
    `ALTER TABLE "Risk" DROP CONSTRAINT IF EXISTS "Risk_level_word_check"`,
  );
  await testDatabase().query(
    `INSERT INTO "Risk" (id, "projectId", key, position, title, level)
     VALUES (gen_random_uuid(), $1, 'odd', 'a0', 'Odd', 'odd')`,
    [lead.projectId],
  );
}

function project() {
  return readProject(db(), lead.projectId);
}

async function item(key: string): Promise<Target> {
  const where = { projectId: lead.projectId, key };
  const select = { id: true, version: true };
  return { kind: "item", ...(await db().checklistItem.findFirstOrThrow({ where, select })) };
}

async function task(key: string): Promise<Target> {
  const where = { projectId: lead.projectId, key };
  const select = { id: true, version: true };
  return { kind: "task", ...(await db().task.findFirstOrThrow({ where, select })) };
}

function events({ id }: Target) {
  return db().event.findMany({ where: { subjectId: id }, orderBy: { seq: "desc" } });
}

/** Everything a refusal must leave as it was. */
async function trace(target: Target) {
  const { claims, notApplicable, items } = await project();
  return { claims, notApplicable, items, events: await events(target) };
}
