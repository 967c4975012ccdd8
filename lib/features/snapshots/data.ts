import "server-only";
import { cache } from "react";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import type { Project } from "@/lib/domain/project";
import { type ProjectSummary, summariseProject } from "@/lib/domain/summary/summarise-project";
import { compareStates } from "@/lib/domain/history/compare-states";
import type { Difference } from "@/lib/domain/history/difference";
import { type AsOf, readAsOf } from "@/lib/domain/history/read-as-of";
import { replayEvents } from "@/lib/domain/history/replay-events";
import type { TrendPoint } from "@/lib/domain/history/trend";
import { listEventsBehind } from "@/lib/features/history/data";
import { getProject, readProject } from "@/lib/features/projects/data";
import { rowsOf } from "@/lib/features/projects/types";
import { fromDay, toInstantOrNull, word } from "@/lib/platform/columns";
import { now, requestNow } from "@/lib/platform/clock";
import { db, type Transaction } from "@/lib/platform/db";
import { keepRecent } from "@/lib/platform/recent";
import { asItStood, mayDo, momentOf, type Past, type ProjectScope } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";
import { unpackState } from "./codec";
import { SNAPSHOT_REASONS } from "./constants";
import type { SnapshotLine } from "./types";

/** A write that reads the past reads it on its own connection: a second one would wait while it holds rows. */
type Client = Pick<Transaction, "snapshot" | "event">;

/** A project as it stands, and where the chain of its events ends there. */
export interface Standing {
  project: Project;
  summary: ProjectSummary;
  takenAt: Date;
  chainLength: bigint;
  chainHead: Uint8Array<ArrayBuffer>;
}

const ONE_MOMENT = {
  isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
  maxWait: 10_000,
  timeout: 60_000,
};

/** All of it as of one moment: no write falls between what it holds and what it says of the chain. */
export function readStanding(projectId: string, clock: () => Date = now): Promise<Standing> {
  return db().$transaction((tx) => standingIn(tx, projectId, clock), ONE_MOMENT);
}

/**
 * The same within a write: every other waits at the chain of the project, or at its figures, from here on until this
 * one commits, so that none falls between the snapshot and what is written with it. In the order in which each write
 * records its events, the chain first: two that hold one each would wait for a second, until Postgres ended one.
 */
export async function holdStanding(tx: Transaction, projectId: string): Promise<Standing> {
  await tx.$executeRaw`SELECT 1 FROM "EventChain" WHERE "id" = ${projectId}::uuid FOR NO KEY UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM "Rollup" WHERE "projectId" = ${projectId}::uuid FOR UPDATE`;
  return standingIn(tx, projectId, now);
}

async function standingIn(
  tx: Transaction,
  projectId: string,
  clock: () => Date,
): Promise<Standing> {
  const project = await readProject(tx, projectId);
  const chain = await tx.eventChain.findUnique({ where: { id: projectId } });
  const takenAt = clock();
  return {
    project,
    takenAt,
    summary: summariseProject(project, takenAt.toISOString()),
    chainLength: chain?.length ?? 0n,
    chainHead: chain?.head ?? new Uint8Array(),
  };
}

/** Projects of which none was taken by itself on this day. */
export async function listDue(day: string): Promise<string[]> {
  const rows = await db().project.findMany({
    where: { archivedAt: null, snapshots: { none: { day: fromDay(day) } } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** The newest first. */
export async function listSnapshots(scope: ProjectScope): Promise<SnapshotLine[]> {
  const rows = await db().$queryRaw<SnapshotRow[]>`
    SELECT "id", "takenAt", "reason", "note", "byName" AS "by", octet_length("state") AS "bytes", "summary"
    FROM "Snapshot"
    WHERE "projectId" = ${scope.projectId}::uuid AND "takenAt" <= ${new Date(momentOf(scope))}
    ORDER BY "takenAt" DESC, "id" DESC`;
  const lines = rows.map(({ summary: { verdict, readiness }, takenAt, reason, ...row }) => ({
    ...row,
    takenAt: takenAt.toISOString(),
    reason: word(SNAPSHOT_REASONS, reason),
    verdict,
    verified: readiness.verified,
    claimed: readiness.claimed,
  }));
  return mayDo(scope, "money:read") ? lines : lines.map(maskAmountsIn);
}

/** Readiness as the last snapshot of each week before the moment has it, the oldest first. */
export async function listTrend(scope: ProjectScope): Promise<readonly TrendPoint[]> {
  const [row] = await db().$queryRaw<{ trend: TrendPoint[] | null }[]>`
    SELECT weekly_trend(
      current_schema()::text, ${scope.projectId}::uuid, ${new Date(momentOf(scope))}::timestamptz
    ) AS "trend"`;
  return row?.trend ?? [];
}

interface SnapshotRow {
  id: string;
  takenAt: Date;
  reason: string;
  note: string | null;
  by: string;
  bytes: number;
  summary: ProjectSummary;
}

/** A project as it stands or stood at a moment, as the viewer may see it. */
export interface PastState {
  at: string;
  project: Project;
  /** The snapshot that it is read from; null for what stands now. */
  snapshotAt: string | null;
  /** False where something came back in between of which no event tells what it is. */
  isExact: boolean;
}

/**
 * As the newest snapshot at or before a moment has it, with what was changed from there on; null where none was taken
 * yet. What stands now, or at the moment that the scope looks at, needs none: null stands for it.
 */
export async function findStateAt(
  scope: ProjectScope,
  at: Date | null,
  client: Client = db(),
): Promise<PastState | null> {
  const latest = momentOf(scope);
  if (at === null || at.toISOString() >= latest) {
    const { snapshotAt = null, isExact = true } = scope.past ?? {};
    return { at: latest, project: await getProject(scope), snapshotAt, isExact };
  }
  const past = await findPast(scope, at.toISOString(), client);
  if (!past) return null;
  return mayDo(scope, "money:read") ? past : { ...past, project: withoutMoney(past.project) };
}

/** Looks at a project as an address asks for it; what stands now is seen through the scope that was given. */
export const lookAt = cache(async (scope: ProjectScope, asked: string | null): Promise<Look> => {
  const asOf = readAsOf(asked, requestNow());
  if (asOf.kind === "now") return { kind: "seen", scope };
  if (asOf.kind !== "past") return asOf;
  const past = await findPast(scope, asOf.at);
  if (past) return { kind: "seen", scope: asItStood(scope, past) };
  const { _min } = await db().snapshot.aggregate({
    where: { projectId: scope.projectId },
    _min: { takenAt: true },
  });
  return { kind: "not kept", at: asOf.at, keptSince: toInstantOrNull(_min.takenAt) };
});

export type Look =
  | { kind: "seen"; scope: ProjectScope }
  /** No snapshot had been taken then; the first was taken at `keptSince`, or none was. */
  | { kind: "not kept"; at: string; keptSince: string | null }
  | Exclude<AsOf, { kind: "now" | "past" }>;

/** So many rows of aggregates of the past are kept read. */
const PAST_ROWS = 20_000;
const recent = keepRecent<Past>(PAST_ROWS);

async function findPast(
  { projectId }: ProjectScope,
  at: string,
  client: Client = db(),
): Promise<Past | null> {
  const until = new Date(at);
  const from = await client.snapshot.findFirst({
    where: { projectId, takenAt: { lte: until } },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true, takenAt: true, chainLength: true },
  });
  if (!from) return null;
  const behind = await client.event.count({
    where: { projectId, place: { gt: from.chainLength }, at: { lte: until } },
  });
  // What was under way at the moment may have been written since.
  return recent.read(`${from.id} ${at}`, behind, async () => {
    const { format, state } = await client.snapshot.findUniqueOrThrow({ where: { id: from.id } });
    const events = await listEventsBehind(projectId, from.chainLength, until, client);
    const { project, unknown } = replayEvents(await unpackState(format, state), events);
    const snapshotAt = from.takenAt.toISOString();
    const past = { at, project, snapshotAt, isExact: unknown.length === 0 };
    return { value: past, weight: rowsOf(project) };
  });
}

/** Of the snapshots that are asked for the oldest, as it was kept; null where there is none. */
export async function findKeptState(
  scope: ProjectScope,
  where: Prisma.SnapshotWhereInput,
  client: Pick<Transaction, "snapshot"> = db(),
): Promise<PastState | null> {
  const row = await client.snapshot.findFirst({
    where: { ...where, projectId: scope.projectId },
    orderBy: [{ takenAt: "asc" }, { id: "asc" }],
    select: { takenAt: true, format: true, state: true },
  });
  if (!row) return null;
  const project = await unpackState(row.format, row.state);
  const at = row.takenAt.toISOString();
  return {
    at,
    project: mayDo(scope, "money:read") ? project : withoutMoney(project),
    snapshotAt: at,
    isExact: true,
  };
}

/** What has become of a project from one moment to another, and from what that is known. */
export interface Compared {
  before: PastState;
  after: PastState;
  differences: Difference[];
}

/**
 * The earlier of the two is what stood before, in whichever order they are given. A moment that is null is now. Null
 * where no snapshot was taken yet at one of them.
 */
export async function compareMoments(
  scope: ProjectScope,
  from: Date | null,
  to: Date | null,
): Promise<Compared | null> {
  const inOrder = [from, to].toSorted((one, other) => momentIn(one) - momentIn(other));
  const [before, after] = await Promise.all(inOrder.map((at) => findStateAt(scope, at)));
  if (!before || !after) return null;
  const [was, is] = [before, after].map(({ project, at }) => ({ project, now: at }));
  return { before, after, differences: was && is ? compareStates(was, is) : [] };
}

/** Nothing is behind now. */
function momentIn(at: Date | null): number {
  return at?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
