import "server-only";
import type { Run } from "@/lib/domain/truth/current-runs";
import { CHECK_KINDS, EVIDENCE_ORIGINS, OUTCOMES, type SubjectKind } from "@/lib/domain/vocabulary";
import { EXCERPT_SHOWN } from "@/lib/features/evidence/constants";
import { toNumberOrNull, word, wordOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { NamedCheck } from "./access";
import { RULE_FORMATS } from "./constants";
import type { RuleRow, RuleTarget, WaitingGroup } from "./types";

/** A check as the intake knows it. */
export interface KnownCheck extends NamedCheck {
  passesNeeded: number;
}

const KEY = { select: { key: true } } as const;
const SUBJECT_OF = { select: { id: true, key: true, archivedAt: true } } as const;

/** Every check that one of these names may mean, of rows in use, in one statement. */
export async function listNamedChecks(
  client: Pick<Transaction, "check">,
  projectId: string,
  names: string[],
): Promise<KnownCheck[]> {
  const among = { key: { in: names } };
  return readChecks(client, {
    projectId,
    OR: [among, { task: among }, { item: among }, { blocker: among }, { criterion: among }],
  });
}

async function readChecks(
  client: Pick<Transaction, "check">,
  where: Prisma.CheckWhereInput,
): Promise<KnownCheck[]> {
  const rows = await client.check.findMany({
    where,
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
export async function findTaken(projectId: string, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await db().intakeKey.findMany({
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

/** How many names wait with these, how many without, and which of these wait already. */
export async function countWaitingNames(
  tx: Pick<Transaction, "waitingResult">,
  projectId: string,
  given: readonly { format: string; name: string }[],
): Promise<{ before: number; all: number; known: Set<string> }> {
  if (given.length === 0) return { before: 0, all: 0, known: new Set() };
  const rows = await tx.waitingResult.groupBy({
    by: ["format", "name"],
    where: { projectId, settledAt: null },
  });
  const nameOf = (one: { format: string; name: string }) => `${one.format} ${one.name}`;
  const waiting = new Set(rows.map(nameOf));
  const known = given.filter((one) => waiting.has(nameOf(one)));
  const fresh = new Set(given.filter((one) => !waiting.has(nameOf(one))).map(nameOf));
  return {
    before: waiting.size,
    all: waiting.size + fresh.size,
    known: new Set(known.map(({ name }) => name)),
  };
}

/** In the order in which they are asked. */
export async function listRules(
  client: Pick<Transaction, "mappingRule">,
  projectId: string,
): Promise<RuleRow[]> {
  const rows = await client.mappingRule.findMany({
    where: { projectId },
    include: { check: KEY, metric: KEY },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    relationLoadStrategy: "join",
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    position: row.position,
    format: word(RULE_FORMATS, row.format),
    pattern: row.pattern,
    target: targetOf(row),
    by: row.byName,
    at: row.createdAt.toISOString(),
  }));
}

function targetOf({
  check,
  metric,
}: {
  check: { key: string } | null;
  metric: { key: string } | null;
}): RuleTarget {
  if (check) return { kind: "check", key: check.key };
  return metric ? { kind: "metric", key: metric.key } : { kind: "nothing" };
}

export async function findRule(projectId: string, id: string): Promise<RuleRow | null> {
  return (await listRules(db(), projectId)).find((one) => one.id === id) ?? null;
}

/** What a file may speak of, and what is said of that. */
export async function readGround(projectId: string) {
  const [rules, checks, metrics] = await Promise.all([
    listRules(db(), projectId),
    listRunChecks(db(), projectId),
    listRunMetrics(db(), projectId),
  ]);
  return { rules, checks, metrics };
}

/** Every check of rows in use that runs by itself. */
export async function listRunChecks(
  client: Pick<Transaction, "check">,
  projectId: string,
): Promise<KnownCheck[]> {
  return readChecks(client, { projectId, kind: { not: "person" } });
}

export interface KnownMetric {
  id: string;
  key: string;
}

export async function listRunMetrics(
  client: Pick<Transaction, "metric">,
  projectId: string,
): Promise<KnownMetric[]> {
  return client.metric.findMany({
    where: { projectId, archivedAt: null },
    select: { id: true, key: true },
    orderBy: { position: "asc" },
  });
}

/** By name, those with the newest first; all that wait are read, and they are few. */
export async function listWaiting(
  client: Pick<Transaction, "waitingResult">,
  projectId: string,
): Promise<WaitingGroup[]> {
  const rows = await client.waitingResult.findMany({
    where: { projectId, settledAt: null },
    orderBy: { seq: "desc" },
  });
  const groups = new Map<string, WaitingGroup>();
  for (const row of rows) {
    const name = `${row.format} ${row.name}`;
    const known = groups.get(name);
    if (known) known.count += 1;
    else groups.set(name, toGroup(row));
  }
  return [...groups.values()];
}

function toGroup(row: Prisma.WaitingResultGetPayload<object>): WaitingGroup {
  return {
    format: row.format,
    name: row.name,
    count: 1,
    outcome: wordOrNull(OUTCOMES, row.outcome),
    value: toNumberOrNull(row.value),
    unit: row.unit,
    excerpt: row.excerpt && row.excerpt.slice(0, EXCERPT_SHOWN),
    commit: row.commit,
    url: row.url,
    by: row.byName,
    at: row.at.toISOString(),
  };
}
