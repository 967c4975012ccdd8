import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { write } from "@/lib/platform/transaction";
import { done } from "@/lib/platform/outcome";
import { findProjectScope, type ProjectScope } from "@/lib/platform/viewer";
import { makeActedOn } from "@/lib/testing/acting";
import { testDatabase } from "@/lib/testing/database";
import { headLines, readHeads } from "./heads";
import { verifyTrail } from "./verify";

const TASKS = ["1", "2", "3", "4"].map((key) => ({ key, title: `Task ${key}` }));
const subject = { kind: "task", key: "4" };

let world: Awaited<ReturnType<typeof makeActedOn>>;
let scope: ProjectScope;

beforeEach(async () => {
  world = await makeActedOn("audited", {
    tasks: TASKS,
    claims: [{ subject, by: "Ana", at: "2026-01-05T09:00:00.000Z", note: "Done" }],
    evidence: [
      { subject, outcome: "failed", origin: "document", by: "Ben", at: "2026-01-06T09:00:00.000Z" },
    ],
    options: [{ key: "A", name: "Go" }],
    decisions: [
      { key: "D1", question: "Ship?", optionKeys: ["A"], outcome: "Go", reason: "It holds" },
      { key: "D2", question: "Buy?" },
    ],
    polls: [
      {
        key: "P1",
        decisionKey: "D1",
        openedBy: "Ana",
        openedAt: "2026-01-05T09:00:00.000Z",
        voices: [{ function: "Security", person: "Ben", answer: "no-go", reason: "Keys leak" }],
      },
    ],
  });
  const found = await findProjectScope(world.lena, world.slug);
  if (!found) throw new Error("The project is not there.");
  scope = found;
});

describe("a trail that nobody has touched", () => {
  it("is whole, with claims, evidence and decisions as they came and were written", async () => {
    const task = await db().task.findFirstOrThrow({ where: { ...of(), key: "1" } });
    const target = { kind: "task", id: task.id, version: task.version };
    const claimed = await world.act(world.lena, "evidence.claimDone", { target, note: null });
    expect(claimed).toMatchObject({ ok: true });
    await world.takeBack(world.lena, claimed);
    const seen = { ...target, version: task.version + 2 };
    const result = { outcome: "passed", note: "Seen", exitCode: null, commit: null, url: null };
    expect(
      await world.act(world.otto, "evidence.record", { target: seen, checkKey: null, ...result }),
    ).toMatchObject({ ok: true });
    expect(await findings()).toEqual([]);
    const { claims, evidence } = await world.project();
    expect([claims.length, evidence.length]).toEqual([2, 2]);
  });

  it("is whole after twenty have written to one project at once, in the order of their numbers", async () => {
    const before = await db().event.count({ where: of() });
    await Promise.all(Array.from({ length: 20 }, (_, index) => say(`said.${String(index)}`, 5)));
    const events = await db().event.findMany({ where: of(), orderBy: { seq: "asc" } });
    expect(events).toHaveLength(before + 100);
    expect(events.map(({ place }) => Number(place))).toEqual(events.map((_, index) => index + 1));
    const ofOne = events.filter(({ action }) => action === "said.7");
    expect(ofOne.map(({ after }) => after)).toEqual([0, 1, 2, 3, 4].map((number) => ({ number })));
    expect(await findings()).toEqual([]);
  });

  it("is whole where one statement tells of several projects by turns, and what another began was rolled back", async () => {
    const other = await makeActedOn("audited-too", { tasks: TASKS });
    const project = await db().project.findUniqueOrThrow({ where: { slug: other.slug } });
    const event = (projectId: string | null) => ({
      ...{ projectId, actorName: "Ana", action: "said.so", subjectKind: "thing" },
      subjectId: randomUUID(),
    });
    const turns = [scope.projectId, project.id, null, scope.projectId, null, project.id];
    await Promise.all(
      [0, 1, 2].map(() =>
        db().$transaction(async (tx) => {
          await tx.event.createMany({ data: turns.map(event) });
          await tx.$executeRaw`SAVEPOINT before`;
          await tx.event.createMany({ data: [...turns, scope.projectId].map(event) });
          await tx.$executeRaw`ROLLBACK TO SAVEPOINT before`;
          await tx.event.create({ data: event(scope.projectId) });
        }),
      ),
    );
    const ids = [scope.projectId, project.id, "00000000-0000-0000-0000-000000000000"];
    const { chains } = await verifyTrail([]);
    expect(chains.filter(({ id }) => ids.includes(id)).map((one) => one.findings)).toEqual([
      [],
      [],
      [],
    ]);
    expect(await db().event.count({ where: { ...of(), action: "said.so" } })).toBe(9);
  });

  it("is whole where a decision is decided, a voice answers, and a decision takes the place of another", async () => {
    const decide = (key: string, data: object) => change("decision", "decision.taken", key, data);
    await decide("D2", { outcome: "Buy", reason: "It is cheap", decidedByName: "Ana" });
    const d2 = await db().decision.findFirstOrThrow({ where: { ...of(), key: "D2" } });
    await decide("D1", { supersededById: d2.id });
    await change("poll", "poll.answered", "P1", {
      voices: { create: { position: "a1", function: "Legal", answer: "go" } },
    });
    expect(await findings()).toEqual([]);
  });

  it("reads the same in every zone and however a session writes its days", async () => {
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL timezone TO 'Asia/Kathmandu'`;
      await tx.$executeRaw`SET LOCAL datestyle TO 'German, DMY'`;
      const id = (await tx.decision.findFirstOrThrow({ where: { ...of(), key: "D1" } })).id;
      await tx.event.create({
        data: {
          ...{ ...of(), actorName: "Far", action: "decision.taken", subjectKind: "decision" },
          subjectId: id,
        },
      });
    });
    expect(await findings()).toEqual([]);
  });
});

describe("an event that somebody with the rights of the database", () => {
  beforeEach(() => say("said.it", 5));

  it("has changed is named", async () => {
    const [, second] = await said();
    await tamper(`UPDATE "Event" SET "actorName" = 'Mallory' WHERE "id" = '${second?.id ?? ""}'`);
    expect(await findings()).toEqual([
      expect.stringMatching(
        RegExp(
          `^event ${String(second?.seq)} \\(said.it of thing one, by Mallory, .*\\) has been changed$`,
        ),
      ),
    ]);
  });

  it("has changed and hashed anew by itself is named with the one behind it", async () => {
    const [, second, third] = await said();
    await tamper(
      `UPDATE "Event" SET "after" = '{}', "hash" = sha256('x') WHERE "id" = '${second?.id ?? ""}'`,
    );
    const found = await findings();
    expect(found[0]).toContain(`event ${String(second?.seq)} `);
    expect(found.some((one) => one.includes(`event ${String(third?.seq)} `))).toBe(true);
  });

  it("has given another hash is named alone", async () => {
    const [, second] = await said();
    await tamper(`UPDATE "Event" SET "hash" = sha256('x') WHERE "id" = '${second?.id ?? ""}'`);
    expect(await findings()).toEqual([expect.stringContaining(`event ${String(second?.seq)} `)]);
  });

  it("has taken out is missing between two", async () => {
    const [first, second, third, fourth] = await said();
    await tamper(`DELETE FROM "Event" WHERE "id" IN ('${second?.id ?? ""}', '${third?.id ?? ""}')`);
    expect(await findings()).toEqual([
      `2 events are missing between ${String(first?.seq)} and ${String(fourth?.seq)}`,
    ]);
  });

  it("has cut off is missing at the end", async () => {
    const events = await said();
    const [last, before] = events.toReversed();
    await tamper(`DELETE FROM "Event" WHERE "id" = '${last?.id ?? ""}'`);
    expect(await findings()).toEqual([
      `an event is missing at the end, after ${String(before?.seq)}`,
    ]);
  });

  it("has put in is no link of the chain", async () => {
    await tamper(
      `INSERT INTO "Event" ("id", "projectId", "actorName", "action", "subjectKind", "subjectId")
       VALUES (gen_random_uuid(), '${scope.projectId}', 'Mallory', 'said.so', 'thing', gen_random_uuid())`,
    );
    expect(await findings()).toEqual([
      expect.stringMatching(/^event \d+ \(said.so .*\) is no link of the chain/),
    ]);
  });

  it("has moved behind another shows", async () => {
    const [, second] = await said();
    await tamper(`UPDATE "Event" SET "seq" = 1000000 WHERE "id" = '${second?.id ?? ""}'`);
    expect((await findings())[0]).toContain("an event is missing between");
  });

  it("has cut off with the end of the chain put back shows against an end that was kept", async () => {
    const kept = readHeads(headLines((await verifyTrail()).chains), "heads.txt");
    const events = await said();
    const [last, before] = events.toReversed();
    await tamper(
      `DELETE FROM "Event" WHERE "id" = '${last?.id ?? ""}';
       UPDATE "EventChain" SET "length" = "length" - 1, "head" =
         (SELECT "hash" FROM "Event" WHERE "id" = '${before?.id ?? ""}')
       WHERE "id" = '${scope.projectId}'`,
    );
    expect(await findings()).toEqual([]);
    expect(await findings(kept)).toEqual([
      "an event is missing at the end that heads.txt knows of",
    ]);
  });

  it("has rewritten with all behind it shows against an end that was kept", async () => {
    const kept = readHeads(headLines((await verifyTrail()).chains), "heads.txt");
    await rewriteAll();
    expect(await findings()).toEqual([]);
    expect(await findings(kept)).toEqual([
      expect.stringMatching(/is another than heads.txt says: what stands up to it was rewritten$/),
    ]);
  });

  it("has rewritten with all behind it shows against a snapshot that was taken before", async () => {
    expect(await world.act(world.lena, "snapshots.take", { note: null })).toMatchObject({
      ok: true,
    });
    await rewriteAll();
    expect(await findings()).toEqual([
      expect.stringMatching(/is another than the snapshot of .*Z says: what stands up to it was/),
    ]);
  });

  it("is found although the function that the database has was altered as well", async () => {
    const [first] = await said();
    const name = `'event_text("Event", bigint)'::regprocedure`;
    const [known] = await testDatabase().query<{ sql: string; said: string }>(
      `SELECT pg_get_functiondef(${name}) AS sql, event_text(e, e."place") AS said
       FROM "Event" e WHERE "id" = $1`,
      [first?.id],
    );
    await tamper(
      `UPDATE "Event" SET "actorName" = 'Mallory' WHERE "id" = '${first?.id ?? ""}';
       CREATE OR REPLACE FUNCTION event_text(e "Event", place bigint) RETURNS text
       LANGUAGE sql STABLE AS $$ SELECT $said$${known?.said ?? ""}$said$::text $$`,
    );
    expect(await findings()).toEqual([expect.stringContaining("has been changed")]);
    await testDatabase().query(known?.sql ?? "");
  });
});

describe("a row that is not to change unseen", () => {
  it.each([
    [
      "a decision",
      `UPDATE "Decision" SET "outcome" = 'No-go', "reason" = NULL WHERE "key" = 'D1' AND`,
      `decision D1 is not what event N (project.imported, by Operator) says: reason "It holds" → nothing, outcome "Go" → "No-go" (Decision:ID)`,
    ],
    [
      "a voice",
      `UPDATE "PollVoice" SET "answer" = 'go' WHERE "pollId" IN (SELECT "id" FROM "Poll" WHERE TRUE AND`,
      `voice of Security in poll P1 is not what event N (project.imported, by Operator) says: answer "no-go" → "go" (PollVoice:ID)`,
    ],
    [
      "a poll",
      `UPDATE "Poll" SET "openedBy" = 'Mallory' WHERE TRUE AND`,
      `poll P1 is not what event N (project.imported, by Operator) says: openedBy "Ana" → "Mallory" (Poll:ID)`,
    ],
    [
      "a claim",
      `UPDATE "Claim" SET "byName" = 'Mallory' WHERE TRUE AND`,
      `claim of task 4 by Mallory is not what event N (project.imported, by Operator) says (Claim:ID)`,
    ],
    [
      "evidence",
      `UPDATE "Evidence" SET "outcome" = 'passed' WHERE TRUE AND`,
      `evidence of task 4 by Ben, passed is not what event N (project.imported, by Operator) says (Evidence:ID)`,
    ],
    [
      "an option of a decision taken away",
      `DELETE FROM "DecisionOption" WHERE TRUE AND`,
      expect.stringMatching(/^decision D1 is not what event N .* says: options \[".*"\] → \[\]/),
    ],
    [
      "a voice taken away",
      `DELETE FROM "PollVoice" WHERE "pollId" IN (SELECT "id" FROM "Poll" WHERE TRUE AND`,
      `PollVoice:ID is gone, which event N (project.imported, by Operator) told of`,
    ],
  ])("%s is named, with what was altered where that is known", async (_, sql, finding) => {
    const end = sql.includes("(SELECT") ? ")" : "";
    await tamper(`${sql} "projectId" = '${scope.projectId}'${end}`);
    expect((await findings()).map(withoutNames)).toEqual([finding]);
  });

  it("is named where no event tells of it", async () => {
    const task = await db().task.findFirstOrThrow({ where: { ...of(), key: "2" } });
    await tamper(
      `INSERT INTO "Claim" ("id", "projectId", "taskId", "byName", "at")
       VALUES (gen_random_uuid(), '${scope.projectId}', '${task.id}', 'Mallory', now())`,
    );
    expect((await findings()).map(withoutNames)).toEqual([
      "claim of task 2 by Mallory is told of by no event (Claim:ID)",
    ]);
  });
});

async function findings(kept: Parameters<typeof verifyTrail>[0] = []): Promise<string[]> {
  const { chains } = await verifyTrail(kept.filter(({ id }) => id === scope.projectId));
  return chains.find(({ id }) => id === scope.projectId)?.findings ?? ["no such chain"];
}

function of() {
  return { projectId: scope.projectId };
}

function said() {
  return db().event.findMany({ where: { ...of(), action: "said.it" }, orderBy: { seq: "asc" } });
}

function say(action: string, times: number) {
  return write(scope, randomUUID(), ({ record }) => {
    for (let number = 0; number < times; number += 1) {
      const subject = { kind: "thing", id: randomUUID(), key: "one" };
      record({ action, subject, before: null, after: { number } });
    }
    return Promise.resolve(done(null));
  });
}

/** As whoever writes decisions is to do it: the row, and an event of it. */
function change(kind: "decision" | "poll", action: string, key: string, data: object) {
  return write(scope, randomUUID(), async ({ tx, record }) => {
    const where = { projectId_key: { ...of(), key } };
    const { id } = await (kind === "decision"
      ? tx.decision.update({ where, data })
      : tx.poll.update({ where, data }));
    record({ action, subject: { kind, id, key }, before: {}, after: {} });
    return done(null);
  });
}

/** Another name in the first event of the test, and every hash from there on. */
async function rewriteAll(): Promise<void> {
  await tamper(
    `UPDATE "Event" SET "actorName" = 'Mallory' WHERE "id" = '${(await said())[0]?.id ?? ""}';
     DO $$ DECLARE e "Event"; behind bytea := ''; BEGIN
       FOR e IN SELECT * FROM "Event" WHERE "projectId" = '${scope.projectId}' ORDER BY "seq" LOOP
         behind := sha256(behind || convert_to(event_text(e, e."place"), 'UTF8'));
         UPDATE "Event" SET "hash" = behind WHERE "id" = e."id";
       END LOOP;
       UPDATE "EventChain" SET "head" = behind WHERE "id" = '${scope.projectId}';
     END $$`,
  );
}

/** As an administrator of the database does it, past every trigger. */
async function tamper(sql: string): Promise<void> {
  await testDatabase().query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
}

function withoutNames(finding: string): string {
  return finding.replace(/event \d+/, "event N").replace(/:[0-9a-f-]{36}/, ":ID");
}
