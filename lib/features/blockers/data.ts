import "server-only";
import type { Blocker, IssueTally } from "@/lib/domain/project";
import { BLOCKER_STATES, PRIORITIES } from "@/lib/domain/vocabulary";
import { toDay, toDayOrNull, toEstimateOrNull, word } from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import { indexKeys, type KeyIndex } from "@/lib/platform/key-index";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { BlockerFacts, HeldEnd } from "./schema";
import { toFacts } from "./types";

export const blockerRows = {
  blockers: { orderBy: { position: "asc" } },
  tallies: { orderBy: [{ asOfOn: "asc" }, { severity: "asc" }] },
} satisfies Prisma.ProjectInclude;

type BlockerRows = Prisma.ProjectGetPayload<{ include: typeof blockerRows }>;

export function toBlockers(rows: BlockerRows, keys: KeyIndex) {
  return {
    blockers: rows.blockers.map((row) => toBlocker(row, keys)),
    tallies: rows.tallies.map(toTally),
  };
}

function toBlocker(row: BlockerRows["blockers"][number], keys: KeyIndex): Blocker {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    title: row.title,
    severity: word(PRIORITIES, row.severity),
    claimedState: word(BLOCKER_STATES, row.claimedState),
    actualState: word(BLOCKER_STATES, row.actualState),
    finding: row.finding,
    risk: row.risk,
    cause: row.cause,
    impact: row.impact,
    requiredActions: row.requiredActions,
    estimate: toEstimateOrNull(row),
    owner: row.owner,
    resolvingTaskKey: keys.ofOrNull(row.resolvingTaskId),
    resolvingPhaseKey: keys.ofOrNull(row.resolvingPhaseId),
    raisedOn: toDay(row.raisedOn),
    resolvedOn: toDayOrNull(row.resolvedOn),
  };
}

function toTally(row: BlockerRows["tallies"][number]): IssueTally {
  return {
    id: row.id,
    version: row.version,
    severity: word(PRIORITIES, row.severity),
    count: row.count,
    meaning: row.meaning,
    asOfOn: toDay(row.asOfOn),
  };
}

/** A blocker with all that can be written of it. */
export interface KnownBlocker {
  blocker: Blocker;
  facts: BlockerFacts;
}

export async function findBlocker(
  client: Pick<Transaction, "blocker">,
  { projectId }: ProjectScope,
  id: string,
): Promise<KnownBlocker | null> {
  const row = await client.blocker.findFirst({ where: { id, projectId }, include: ENDS });
  if (!row) return null;
  const [task, phase] = [inUse(row.resolvingTask), inUse(row.resolvingPhase)];
  const keys = indexKeys({ tasks: task ? [task] : [], phases: phase ? [phase] : [] });
  const resolving = { resolvingTaskId: task?.id ?? null, resolvingPhaseId: phase?.id ?? null };
  const blocker = toBlocker({ ...row, ...resolving }, keys);
  return { blocker, facts: toFacts(blocker, row.blocks.flatMap(toHeldEnd)) };
}

/** The rows that a blocker names by their keys. */
export interface Places {
  resolvingTaskId: string | null;
  resolvingPhaseId: string | null;
  holdsUp: (HeldEnd & { id: string })[];
}

/** What it names and the project does not hold is told at the field that names it. */
export async function findPlaces(
  tx: Transaction,
  { projectId }: ProjectScope,
  { resolvingTaskKey, resolvingPhaseKey, holdsUp }: BlockerFacts,
): Promise<Places | Refusal> {
  const keysOf = (kind: HeldEnd["kind"], resolving: string | null) => [
    ...(resolving === null ? [] : [resolving]),
    ...holdsUp.filter((end) => end.kind === kind).map((end) => end.key),
  ];
  const named = (keys: string[]) => ({
    where: { projectId, key: { in: keys }, archivedAt: null },
    select: { id: true, key: true },
  });
  const tasks = await tx.task.findMany(named(keysOf("task", resolvingTaskKey)));
  const phases = await tx.phase.findMany(named(keysOf("phase", resolvingPhaseKey)));
  const idOf = (kind: HeldEnd["kind"], key: string | null) =>
    (kind === "task" ? tasks : phases).find((row) => row.key === key)?.id ?? null;

  const ends = new Map<string, HeldEnd & { id: string }>();
  for (const end of holdsUp) {
    const id = idOf(end.kind, end.key);
    if (id === null) return invalid("holdsUp", `There is no ${end.kind} ${end.key}`);
    ends.set(id, { ...end, id });
  }
  const resolvingTaskId = idOf("task", resolvingTaskKey);
  const resolvingPhaseId = idOf("phase", resolvingPhaseKey);
  if (resolvingTaskKey !== null && resolvingTaskId === null) {
    return invalid("resolvingTaskKey", `There is no task ${resolvingTaskKey}`);
  }
  if (resolvingPhaseKey !== null && resolvingPhaseId === null) {
    return invalid("resolvingPhaseKey", `There is no phase ${resolvingPhaseKey}`);
  }
  return { resolvingTaskId, resolvingPhaseId, holdsUp: [...ends.values()] };
}

export function invalid(path: keyof BlockerFacts | "key", message: string): Refusal {
  return refuse("invalid", `Not saved. ${message}.`, [{ path, message }]);
}

const NAMED = { select: { id: true, key: true, archivedAt: true } } as const;

const ENDS = {
  resolvingTask: NAMED,
  resolvingPhase: NAMED,
  blocks: {
    select: { dependentTask: NAMED, dependentPhase: NAMED },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.BlockerInclude;

type DependencyEnds = Prisma.BlockerGetPayload<{ include: typeof ENDS }>["blocks"][number];

/** Another blocker, what exists nowhere and what is archived no form offers. */
function toHeldEnd({ dependentTask, dependentPhase }: DependencyEnds): HeldEnd[] {
  const [task, phase] = [inUse(dependentTask), inUse(dependentPhase)];
  if (task) return [{ kind: "task", key: task.key }];
  return phase ? [{ kind: "phase", key: phase.key }] : [];
}

function inUse<Row extends { archivedAt: Date | null }>(row: Row | null): Row | null {
  return row?.archivedAt === null ? row : null;
}
