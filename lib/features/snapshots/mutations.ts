import "server-only";
import { randomUUID } from "node:crypto";
import { dayOf } from "@/lib/domain/instant";
import { now } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { fewAtOnce } from "@/lib/platform/few-at-once";
import { log } from "@/lib/platform/log";
import { done, type Outcome } from "@/lib/platform/outcome";
import { write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { packState } from "./codec";
import { type SnapshotReason, STATE_FORMAT, TAKEN_BY } from "./constants";
import { holdStanding, listDue, readStanding, type Standing } from "./data";
import type { TakeInput } from "./schema";

/** Keeps the project as it stands, under the name of whoever asks. */
export function takeSnapshot(
  scope: ProjectScope,
  { note }: TakeInput,
  requestId: string,
): Promise<Outcome<{ id: string }>> {
  return write<{ id: string }>(scope, requestId, async ({ tx, record }) => {
    const { id, takenAt: moment } = await keepIn(tx, scope, "asked", note);
    const takenAt = moment.toISOString();
    const subject = { kind: "snapshot", id, key: takenAt };
    record({ action: "snapshot.taken", subject, before: null, after: { takenAt, note } });
    return done({ id });
  });
}

/** The same within a write that it belongs to: nothing else is written in between. */
export async function keepIn(
  tx: Transaction,
  { projectId, viewer }: ProjectScope,
  reason: SnapshotReason,
  note: string | null,
): Promise<{ id: string; takenAt: Date }> {
  const by = { byName: viewer.name, byUserId: viewer.userId };
  const standing = await holdStanding(tx, projectId);
  const row = await rowOf(projectId, { reason, note, ...by }, standing);
  await tx.snapshot.create({ data: row });
  return row;
}

/** What one waits for the database and the packing, another reads: more would take connections from people. */
const AT_ONCE = 3;

/**
 * Takes today's snapshot of every project that has none yet, and says how many. Servers that do so at once
 * take one of each together: the database lets no second one in. One that dies leaves the rest to the next look.
 * A project that cannot be read holds up no other; it fails only when the others are taken.
 */
export async function takeDue(clock: () => Date = now): Promise<number> {
  const day = dayOf(clock().toISOString());
  let taken = 0;
  const failures: unknown[] = [];
  await fewAtOnce(await listDue(day), AT_ONCE, async (projectId) => {
    try {
      const count = await takeDaily(projectId, day, clock);
      taken += count;
    } catch (error) {
      log.error({ err: error, projectId }, "the daily snapshot of a project could not be taken");
      failures.push(error);
    }
  });
  if (failures.length > 0) {
    throw new AggregateError(
      failures,
      `${String(failures.length)} daily snapshots could not be taken, ${String(taken)} were.`,
    );
  }
  return taken;
}

/** How many were taken: none where another server was first. */
async function takeDaily(projectId: string, day: string, clock: () => Date): Promise<number> {
  const by = { byName: TAKEN_BY, byUserId: null };
  const standing = await readStanding(projectId, clock);
  const row = await rowOf(projectId, { reason: "daily", note: null, ...by }, standing);
  const { count } = await db().snapshot.createMany({
    data: [{ ...row, day: fromDay(day) }],
    skipDuplicates: true,
  });
  return count;
}

interface About {
  reason: SnapshotReason;
  note: string | null;
  byName: string;
  byUserId: string | null;
}

async function rowOf(projectId: string, about: About, { project, summary, ...standing }: Standing) {
  return {
    id: randomUUID() as string,
    projectId,
    ...about,
    ...standing,
    format: STATE_FORMAT,
    state: await packState(project),
    summary: JSON.parse(JSON.stringify(summary)) as object,
  };
}
