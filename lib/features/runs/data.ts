import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import type { Subject } from "@/lib/domain/project";
import { SUBJECT_KINDS, type SubjectKind } from "@/lib/domain/vocabulary";
import { EXCERPT_SHOWN } from "@/lib/features/evidence/constants";
import { toResult } from "@/lib/features/evidence/data";
import { db } from "@/lib/platform/db";
import { mayDo, type ProjectScope, untilThen } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { RunRow } from "./types";

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
  /** Those of the one check, or of the one row, whatever else goes by its key. */
  only?: { check: string } | { subject: Subject } | undefined;
}

/** How many were recorded, those that newer ones took over too. */
export function countRuns(scope: ProjectScope): Promise<number> {
  return db().evidence.count({ where: runsWhere(scope) });
}

/** The same by the id of the check. */
export async function countRunsByCheck(scope: ProjectScope): Promise<ReadonlyMap<string, number>> {
  const rows = await db().evidence.groupBy({
    by: ["checkId"],
    where: { ...runsWhere(scope), checkId: { not: null } },
    _count: { _all: true },
  });
  return new Map(rows.map(({ checkId, _count }) => [checkId ?? "", _count._all]));
}

/** Null where nothing stands at the cursor. */
export async function listRuns(scope: ProjectScope, asked: RunQuery) {
  const { projectId } = scope;
  const { limit, cursor } = asked;
  const where = runsWhere(scope, asked);
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
    where: { ...runsWhere(scope), id },
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

function runsWhere(
  scope: ProjectScope,
  asked: Omit<RunQuery, "limit"> = {},
): Prisma.EvidenceWhereInput {
  const { check, outcome, origin, commit, branch, current, only } = asked;
  const key = check === undefined ? null : { key: check };
  return {
    projectId: scope.projectId,
    at: untilThen(scope),
    ...(key && {
      OR: [{ check: key }, { task: key }, { item: key }, { blocker: key }, { criterion: key }],
    }),
    ...(only === undefined ? {} : onlyOf(only)),
    ...(outcome === undefined ? {} : { outcome }),
    ...(origin === undefined ? {} : { origin }),
    ...(commit === undefined ? {} : { commit: { startsWith: commit, mode: "insensitive" } }),
    ...(branch === undefined ? {} : { branch }),
    ...(current === undefined ? {} : { current: current === "true" }),
  };
}

function onlyOf(only: NonNullable<RunQuery["only"]>): Prisma.EvidenceWhereInput {
  if ("check" in only) return { check: { key: only.check } };
  const { kind, key } = only.subject;
  return { [kind]: { key } };
}

function toRunRow(row: RunColumns): RunRow {
  const { excerpt } = row;
  return {
    id: row.id,
    subject: subjectNamed(row),
    checkKey: row.check?.key ?? null,
    ...toResult(row),
    excerpt: excerpt && excerpt.slice(0, EXCERPT_SHOWN),
    excerptLength: excerpt?.length ?? 0,
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
