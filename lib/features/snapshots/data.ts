import "server-only";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import type { Project } from "@/lib/domain/project";
import { type ProjectSummary, summariseProject } from "@/lib/domain/summary/summarise-project";
import { readProject } from "@/lib/features/projects/data";
import { fromDay, word } from "@/lib/platform/columns";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";
import { unpackState } from "./codec";
import { SNAPSHOT_REASONS } from "./constants";
import type { SnapshotLine } from "./types";

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
export async function readStanding(projectId: string, clock: () => Date = now): Promise<Standing> {
  const [project, chain] = await db().$transaction(
    async (tx) => [
      await readProject(tx, projectId),
      await tx.eventChain.findUnique({ where: { id: projectId } }),
    ],
    ONE_MOMENT,
  );
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
    FROM "Snapshot" WHERE "projectId" = ${scope.projectId}::uuid ORDER BY "takenAt" DESC, "id" DESC`;
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

interface SnapshotRow {
  id: string;
  takenAt: Date;
  reason: string;
  note: string | null;
  by: string;
  bytes: number;
  summary: ProjectSummary;
}

/** A project as it stood, as the viewer may see it, and when that was. */
export interface PastState {
  id: string;
  takenAt: string;
  project: Project;
}

/** The newest that was taken at or before a moment; null where there is none. */
export async function findStateAt(scope: ProjectScope, moment: Date): Promise<PastState | null> {
  const row = await db().snapshot.findFirst({
    where: { projectId: scope.projectId, takenAt: { lte: moment } },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: STATE,
  });
  return row && readState(scope, row);
}

/** The one with this id; null where the project has none. */
export async function findState(scope: ProjectScope, id: string): Promise<PastState | null> {
  const row = await db().snapshot.findFirst({
    where: { projectId: scope.projectId, id },
    select: STATE,
  });
  return row && readState(scope, row);
}

const STATE = { id: true, takenAt: true, format: true, state: true } as const;

type StateRow = Prisma.SnapshotGetPayload<{ select: typeof STATE }>;

async function readState(scope: ProjectScope, row: StateRow): Promise<PastState> {
  const project = await unpackState(row.format, row.state);
  return {
    id: row.id,
    takenAt: row.takenAt.toISOString(),
    project: mayDo(scope, "money:read") ? project : withoutMoney(project),
  };
}
