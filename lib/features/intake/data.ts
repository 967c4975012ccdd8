import "server-only";
import type { Run } from "@/lib/domain/truth/current-runs";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import type { Person } from "@/lib/domain/project";
import {
  CHECK_KINDS,
  EVIDENCE_ORIGINS,
  type EvidenceOrigin,
  type Outcome,
  OUTCOMES,
  SUBJECT_KINDS,
  type SubjectKind,
} from "@/lib/domain/vocabulary";
import { EXCERPT_SHOWN } from "@/lib/features/evidence/constants";
import { toInstantOrNull, toPerson, word } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { NamedCheck } from "./access";

/** A check as the intake knows it. */
export interface KnownCheck extends NamedCheck {
  passesNeeded: number;
}

const SUBJECT_OF = { select: { id: true, key: true, archivedAt: true } } as const;

/** Every check that one of these names may mean, of rows in use, in one statement. */
export async function listNamedChecks(
  client: Pick<Transaction, "check">,
  projectId: string,
  names: string[],
): Promise<KnownCheck[]> {
  const among = { key: { in: names } };
  const rows = await client.check.findMany({
    where: {
      projectId,
      OR: [among, { task: among }, { item: among }, { blocker: among }, { criterion: among }],
    },
    select: {
      id: true,
      key: true,
      kind: true,
      passesNeeded: true,
      task: SUBJECT_OF,
      item: SUBJECT_OF,
      blocker: SUBJECT_OF,
      criterion: SUBJECT_OF,
    },
    orderBy: { position: "asc" },
    relationLoadStrategy: "join",
  });
  return rows.flatMap(({ id, key, kind, passesNeeded, ...subjects }) => {
    const subject = subjectOf(subjects);
    return subject === null
      ? []
      : [{ id, key, kind: word(CHECK_KINDS, kind), passesNeeded, subject }];
  });
}

type SubjectRow = { id: string; key: string; archivedAt: Date | null } | null;

/** Null for what is archived: it takes no part in anything. */
function subjectOf(subjects: Record<SubjectKind, SubjectRow>): NamedCheck["subject"] | null {
  for (const [kind, row] of Object.entries(subjects) as [SubjectKind, SubjectRow][]) {
    if (row) return row.archivedAt === null ? { kind, id: row.id, key: row.key } : null;
  }
  return null;
}

/** Which of these names were taken before, and what came of each. */
export async function findTaken(
  client: Pick<Transaction, "intakeKey">,
  projectId: string,
  names: string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await client.intakeKey.findMany({
    where: { projectId, key: { in: names } },
    select: { key: true, rowId: true },
  });
  return new Map(rows.map(({ key, rowId }) => [key, rowId]));
}

/** By check the runs on which figures rest, in the order in which they count. */
export async function listCurrentRuns(
  tx: Transaction,
  projectId: string,
  checkIds: string[],
): Promise<Map<string, Run[]>> {
  const rows = await tx.evidence.findMany({
    where: { projectId, checkId: { in: checkIds }, current: true },
    select: { id: true, checkId: true, outcome: true, origin: true, commit: true, at: true },
    orderBy: [{ at: "asc" }, { seq: "asc" }],
  });
  const runs = new Map<string, Run[]>();
  for (const { checkId, outcome, origin, at, ...row } of rows) {
    const run = {
      ...row,
      outcome: word(OUTCOMES, outcome),
      origin: word(EVIDENCE_ORIGINS, origin),
      at: at.toISOString(),
    };
    const known = runs.get(checkId ?? "");
    if (known) known.push(run);
    else runs.set(checkId ?? "", [run]);
  }
  return runs;
}

/** By the id of its subject when each was claimed, withdrawn or not. */
export async function listClaimMoments(
  tx: Transaction,
  projectId: string,
  subjects: readonly NamedCheck["subject"][],
): Promise<Map<string, string[]>> {
  const of = (kind: SubjectKind) => subjects.filter((one) => one.kind === kind).map(({ id }) => id);
  const rows = await tx.claim.findMany({
    where: {
      projectId,
      OR: [
        { taskId: { in: of("task") } },
        { itemId: { in: of("item") } },
        { blockerId: { in: of("blocker") } },
        { criterionId: { in: of("criterion") } },
      ],
    },
    select: { taskId: true, itemId: true, blockerId: true, criterionId: true, at: true },
  });
  const moments = new Map<string, string[]>();
  for (const { at, ...row } of rows) {
    const id = row.taskId ?? row.itemId ?? row.blockerId ?? row.criterionId ?? "";
    moments.set(id, [...(moments.get(id) ?? []), at.toISOString()]);
  }
  return moments;
}

export async function countWaiting(
  client: Pick<Transaction, "waitingResult">,
  projectId: string,
): Promise<number> {
  return client.waitingResult.count({ where: { projectId, settledAt: null } });
}

export interface RunQuery {
  limit: number;
  cursor?: string | undefined;
  /** The key of a check, or of what it proves. */
  check?: string | undefined;
  outcome?: string | undefined;
  origin?: string | undefined;
  /** As far as it is known. */
  commit?: string | undefined;
  branch?: string | undefined;
  current?: "true" | "false" | undefined;
}

/** A run as a list shows it. */
export interface RunRow {
  id: string;
  subject: { kind: SubjectKind; key: string };
  checkKey: string | null;
  outcome: Outcome;
  origin: EvidenceOrigin;
  run: string | null;
  exitCode: number | null;
  /** Its beginning, where it is long; `excerptLength` says how long. */
  excerpt: string | null;
  excerptLength: number;
  commit: string | null;
  branch: string | null;
  url: string | null;
  by: Person;
  at: string;
  startedAt: string | null;
  endedAt: string | null;
  clockSkewed: boolean;
  masked: number;
  expiresAt: string | null;
  /** False once newer runs of its check have taken over all that it says. */
  current: boolean;
}

/** Null where nothing stands at the cursor. */
export async function listRuns(scope: ProjectScope, asked: RunQuery) {
  const { projectId } = scope;
  const { limit, cursor } = asked;
  const where = runsWhere(projectId, asked);
  const before =
    cursor === undefined
      ? null
      : await db().evidence.findFirst({ where: { id: cursor, projectId }, select: { seq: true } });
  if (cursor !== undefined && before === null) return null;
  const [total, rows] = await Promise.all([
    db().evidence.count({ where }),
    db().evidence.findMany({
      where: before ? { ...where, seq: { lt: before.seq } } : where,
      include: RUN_NAMES,
      orderBy: { seq: "desc" },
      take: limit + 1,
      relationLoadStrategy: "join",
    }),
  ]);
  const told = rows.slice(0, limit).map(toRunRow);
  const items = mayDo(scope, "money:read") ? told : told.map(maskAmountsIn);
  return { items, total, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** One run with all that it printed; null where there is none. */
export async function findRun(scope: ProjectScope, id: string) {
  const row = await db().evidence.findFirst({
    where: { id, projectId: scope.projectId },
    include: RUN_NAMES,
    relationLoadStrategy: "join",
  });
  if (!row) return null;
  const run = { ...toRunRow(row), excerpt: row.excerpt };
  return mayDo(scope, "money:read") ? run : maskAmountsIn(run);
}

const KEY = { select: { key: true } } as const;
const RUN_NAMES = { check: KEY, task: KEY, item: KEY, blocker: KEY, criterion: KEY } as const;

type RunColumns = Prisma.EvidenceGetPayload<{ include: typeof RUN_NAMES }>;

function runsWhere(projectId: string, asked: RunQuery): Prisma.EvidenceWhereInput {
  const { check, outcome, origin, commit, branch, current } = asked;
  const key = check === undefined ? null : { key: check };
  return {
    projectId,
    ...(key && {
      OR: [{ check: key }, { task: key }, { item: key }, { blocker: key }, { criterion: key }],
    }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(origin === undefined ? {} : { origin }),
    ...(commit === undefined ? {} : { commit: { startsWith: commit, mode: "insensitive" } }),
    ...(branch === undefined ? {} : { branch }),
    ...(current === undefined ? {} : { current: current === "true" }),
  };
}

function toRunRow(row: RunColumns): RunRow {
  const { excerpt } = row;
  return {
    id: row.id,
    subject: subjectNamed(row),
    checkKey: row.check?.key ?? null,
    outcome: word(OUTCOMES, row.outcome),
    origin: word(EVIDENCE_ORIGINS, row.origin),
    run: row.run,
    exitCode: row.exitCode,
    excerpt: excerpt && excerpt.slice(0, EXCERPT_SHOWN),
    excerptLength: excerpt?.length ?? 0,
    commit: row.commit,
    branch: row.branch,
    url: row.url,
    by: toPerson(row.byName, row.byUserId),
    at: row.at.toISOString(),
    startedAt: toInstantOrNull(row.startedAt),
    endedAt: toInstantOrNull(row.endedAt),
    clockSkewed: row.clockSkewed,
    masked: row.masked,
    expiresAt: toInstantOrNull(row.expiresAt),
    current: row.current,
  };
}

function subjectNamed(row: Pick<RunColumns, SubjectKind>): RunRow["subject"] {
  for (const kind of SUBJECT_KINDS) {
    const named = row[kind];
    if (named) return { kind, key: named.key };
  }
  throw new Error("Evidence has no subject.");
}
