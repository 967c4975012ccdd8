import "server-only";
import type {
  Check,
  Claim,
  Evidence,
  NotApplicable,
  Person,
  Project,
  SourceRef,
  Subject,
  Waiver,
} from "@/lib/domain/project";
import { DEFAULT_RULES } from "@/lib/domain/decisions/tolerance";
import { deriveOwnState, type StateResult } from "@/lib/domain/truth/derive-own-state";
import { CHECK_KINDS, EVIDENCE_ORIGINS, OUTCOMES, type SubjectKind } from "@/lib/domain/vocabulary";
import { toBlockers } from "@/lib/features/blockers/data";
import { toDecisions } from "@/lib/features/decisions/data";
import { overridden } from "@/lib/features/documents/plan-rows";
import { findLastChange } from "@/lib/features/history/data";
import { toPlan } from "@/lib/features/plan/data";
import { nowInstant } from "@/lib/platform/clock";
import {
  stored,
  toDay,
  toInstantOrNull,
  toPerson,
  toPersonOrNull,
  word,
} from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { indexKeys, type KeyIndex } from "@/lib/platform/key-index";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import { gone } from "@/lib/platform/row-write";
import type { Queries } from "@/lib/platform/row-tree";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { EXCERPT_SHOWN } from "./constants";
import { type CurrentState, sayWhatStands } from "./types";

/** The truth's part of the aggregate query; append-only lists in the order they were recorded. */
export const evidenceRows = {
  checks: { orderBy: { position: "asc" } },
  claims: { orderBy: { seq: "asc" } },
  withdrawals: true,
  evidence: { where: { current: true }, orderBy: { seq: "asc" } },
  waivers: { orderBy: { seq: "asc" } },
  notApplicable: { orderBy: [{ at: "asc" }, { id: "asc" }] },
} satisfies Prisma.ProjectInclude;

/** The same in SQL. Of a long excerpt it reads what a row shows; the whole is read where somebody opens it. */
export const CURRENT_EVIDENCE = {
  where: `"Evidence"."current"`,
  shortened: { excerpt: EXCERPT_SHOWN },
};

type EvidenceRows = Prisma.ProjectGetPayload<{ include: typeof evidenceRows }>;

export function toTruth(rows: EvidenceRows, keys: KeyIndex) {
  const withdrawals = new Map(rows.withdrawals.map((row) => [row.claimId, row]));
  return {
    checks: rows.checks.map((row) => toCheck(row, keys)),
    claims: rows.claims.map((row) => toClaim(row, withdrawals.get(row.id), keys)),
    evidence: rows.evidence.map((row) => toEvidence(row, keys)),
    waivers: rows.waivers.map((row) => toWaiver(row, keys)),
    notApplicable: rows.notApplicable.map((row) => toNotApplicable(row, keys)),
  };
}

function toCheck(row: EvidenceRows["checks"][number], keys: KeyIndex): Check {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    subject: toSubject(row, keys),
    kind: word(CHECK_KINDS, row.kind),
    label: row.label,
    command: row.command,
    expected: row.expected,
    freshnessDays: row.freshnessDays,
    seenRed: row.seenRed,
    passesNeeded: row.passesNeeded,
  };
}

function toClaim(
  row: EvidenceRows["claims"][number],
  withdrawal: EvidenceRows["withdrawals"][number] | undefined,
  keys: KeyIndex,
): Claim {
  return {
    id: row.id,
    subject: toSubject(row, keys),
    statement: row.statement,
    note: row.note,
    by: toPerson(row.byName, row.byUserId),
    at: row.at.toISOString(),
    source: toSource(row.sourceId, row.section, keys),
    override:
      row.overrideReason === null
        ? null
        : { reason: row.overrideReason, open: stored(overridden, row.overridden) },
    withdrawal: withdrawal
      ? {
          by: toPerson(withdrawal.byName, withdrawal.byUserId),
          at: withdrawal.at.toISOString(),
          reason: withdrawal.reason,
        }
      : null,
  };
}

function toEvidence(row: EvidenceRows["evidence"][number], keys: KeyIndex): Evidence {
  return {
    id: row.id,
    subject: toSubject(row, keys),
    checkKey: keys.ofOrNull(row.checkId),
    ...toResult(row),
    excerpt: row.excerpt,
    source: toSource(row.sourceId, row.section, keys),
  };
}

type ResultColumns = Omit<EvidenceRows["evidence"][number], "excerpt" | "sourceId" | "section">;

/** What was recorded, beside what it is of and what it says at length. */
export function toResult(row: ResultColumns) {
  return {
    outcome: word(OUTCOMES, row.outcome),
    origin: word(EVIDENCE_ORIGINS, row.origin),
    run: row.run,
    command: row.command,
    exitCode: row.exitCode,
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
  };
}

function toWaiver(row: EvidenceRows["waivers"][number], keys: KeyIndex): Waiver {
  return {
    id: row.id,
    version: row.version,
    subject: toSubject(row, keys),
    reason: row.reason,
    requestedBy: toPerson(row.requestedByName, row.requestedByUserId),
    requestedAt: row.requestedAt.toISOString(),
    approvedBy: toPersonOrNull(row.approvedByName, row.approvedByUserId),
    approvedAt: toInstantOrNull(row.approvedAt),
    expiresOn: toDay(row.expiresOn),
  };
}

function toNotApplicable(
  row: EvidenceRows["notApplicable"][number],
  keys: KeyIndex,
): NotApplicable {
  return {
    id: row.id,
    subject: toSubject({ ...row, blockerId: null }, keys),
    reason: row.reason,
    by: toPerson(row.byName, row.byUserId),
    at: row.at.toISOString(),
  };
}

interface SubjectColumns {
  taskId: string | null;
  itemId: string | null;
  blockerId: string | null;
  criterionId: string | null;
}

function toSubject(row: SubjectColumns, keys: KeyIndex): Subject {
  if (row.taskId !== null) return { kind: "task", key: keys.of(row.taskId) };
  if (row.itemId !== null) return { kind: "item", key: keys.of(row.itemId) };
  if (row.blockerId !== null) return { kind: "blocker", key: keys.of(row.blockerId) };
  if (row.criterionId !== null) return { kind: "criterion", key: keys.of(row.criterionId) };
  throw new Error("A row has no subject.");
}

function toSource(id: string | null, section: string | null, keys: KeyIndex): SourceRef | null {
  return id === null ? null : { key: keys.of(id), section };
}

/** By the id of its evidence each excerpt that an aggregate shows in part. */
export async function readLongExcerpts(
  client: Queries,
  projectId: string,
): Promise<Map<string, string>> {
  const rows = await client.$queryRawUnsafe<{ id: string; excerpt: string }[]>(
    `SELECT "id", "excerpt" FROM "Evidence"
     WHERE "projectId" = $1::uuid AND "current" AND length("excerpt") > ${String(EXCERPT_SHOWN)}`,
    projectId,
  );
  return new Map(rows.map(({ id, excerpt }) => [id, excerpt]));
}

/** The same of a project that somebody may see. */
export function findLongExcerpts({ projectId }: ProjectScope): Promise<Map<string, string>> {
  return readLongExcerpts(db(), projectId);
}

/** What somebody recorded by hand, as it was sent. */
export interface Recorded {
  by: Person;
  subjectId: string;
  checkKey: string | null;
  outcome: string;
  excerpt: string | null;
  exitCode: number | null;
  commit: string | null;
  url: string | null;
}

/** What is recorded under an id of whoever sent it; null where nothing is. */
export async function findRecorded(
  { projectId }: ProjectScope,
  id: string,
): Promise<Recorded | null> {
  const row = await db().evidence.findFirst({ where: { id, projectId }, include: { check: true } });
  if (!row) return null;
  const { outcome, excerpt, exitCode, commit, url, check } = row;
  const by = toPerson(row.byName, row.byUserId);
  const subjectId = row.taskId ?? row.itemId ?? row.blockerId ?? row.criterionId ?? "";
  return {
    by,
    subjectId,
    checkKey: check?.key ?? null,
    outcome,
    excerpt,
    exitCode,
    commit,
    url,
  };
}

/** How a claim keeps what it was made in spite of. */
export function overrideColumns(override: Claim["override"]) {
  return override === null ? {} : { overrideReason: override.reason, overridden: override.open };
}

/** The column of claims, evidence, waivers and their like that points at such a row. */
export function subjectColumn({ kind, id }: { kind: SubjectKind; id: string }) {
  return { [`${kind}Id`]: id };
}

export interface AloneRow {
  version: number;
  state: StateResult;
  /** Everybody who ever claimed it. */
  claimedBy: Person[];
}

/** A row by what is recorded of it alone: costs the same however much else its project holds. */
export async function readAlone(
  client: Pick<Transaction, "project">,
  scope: ProjectScope,
  target: { kind: SubjectKind; id: string },
): Promise<AloneRow | null> {
  const inUse = { where: { id: target.id, archivedAt: null } };
  const ofIt = { where: subjectColumn(target) };
  // Nothing calls a blocker not applicable.
  const exclusions = target.kind === "blocker" ? { where: { id: { in: [] } } } : ofIt;
  const rows = await client.project.findUniqueOrThrow({
    where: { id: scope.projectId },
    include: {
      tasks: inUse,
      items: inUse,
      blockers: inUse,
      criteria: inUse,
      sources: true,
      checks: { ...evidenceRows.checks, ...ofIt },
      claims: { ...evidenceRows.claims, ...ofIt, include: { withdrawal: true } },
      evidence: {
        ...evidenceRows.evidence,
        where: { ...evidenceRows.evidence.where, ...ofIt.where },
        omit: { excerpt: true },
        include: { check: true },
      },
      waivers: { ...evidenceRows.waivers, ...ofIt },
      notApplicable: { ...evidenceRows.notApplicable, ...exclusions },
    },
    relationLoadStrategy: "join",
  });
  const tasks = rows.tasks.map((row) => ({ ...row, ...UNPLACED }));
  const items = rows.items.map((row) => ({ ...row, ...UNPLACED }));
  const blockers = rows.blockers.map((row) => ({ ...row, ...UNRESOLVED }));
  const { criteria } = rows;
  const [row] = { task: tasks, item: items, blocker: blockers, criterion: criteria }[target.kind];
  if (!row) return null;
  const { sources, checks } = rows;
  const withdrawals = rows.claims.flatMap(({ withdrawal }) => withdrawal ?? []);
  const itsChecks = rows.evidence.flatMap(({ check }) => check ?? []);
  const keys = indexKeys({ tasks, items, blockers, criteria, sources, checks, itsChecks });
  const project: Project = {
    ...NOTHING,
    freshnessDays: rows.freshnessDays,
    ...toPlan({ ...rows, ...NOTHING_PLANNED, tasks, items }, keys),
    ...toBlockers({ ...rows, blockers, tallies: [] }, keys),
    ...toDecisions({ ...rows, criteria, decisions: [], polls: [] }, keys),
    ...toTruth({ ...rows, evidence: rows.evidence.map(silent), withdrawals }, keys),
  };
  return {
    version: row.version,
    state: deriveOwnState(project, { kind: target.kind, key: row.key }, nowInstant()),
    claimedBy: project.claims.map(({ by }) => by),
  };
}

/** What the second of two people is told: the row as the first one left it. */
export async function tellWhatStands(
  scope: ProjectScope,
  target: { kind: SubjectKind; id: string },
): Promise<Refusal> {
  const row = await readAlone(db(), scope, target);
  if (!row) return gone(target.kind);
  const last = await findLastChange(scope, target.id);
  const current: CurrentState = {
    id: target.id,
    version: row.version,
    state: row.state.state,
    claimedBy: row.state.claim?.by.name ?? null,
    changedBy: last?.by ?? null,
  };
  return refuse("conflict", sayWhatStands(current, last, scope.viewer), current);
}

const silent = <Row extends object>(row: Row) => ({ ...row, excerpt: null });
const UNPLACED = { phaseId: null, componentId: null };
const UNRESOLVED = { resolvingTaskId: null, resolvingPhaseId: null };
const NOTHING_PLANNED = { components: [], phases: [], dependencies: [] };

/** A project that holds nothing. */
export const NOTHING: Project = {
  id: "",
  version: 1,
  slug: "",
  name: "",
  summary: "",
  owner: null,
  sponsor: null,
  startOn: null,
  targetOn: null,
  currency: "USD",
  reviewCadenceDays: 7,
  hoursPerDay: 8,
  people: 1,
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  freshnessDays: 14,
  readinessTargetPercent: null,
  qualityStandard: null,
  discountRatePercent: null,
  returnYears: 3,
  pollRules: DEFAULT_RULES,
  membersOnly: false,
  hidesMoney: false,
  isExample: false,
  archivedAt: null,
  sources: [],
  pillars: [],
  components: [],
  phases: [],
  tasks: [],
  items: [],
  checks: [],
  claims: [],
  evidence: [],
  waivers: [],
  notApplicable: [],
  dependencies: [],
  blockers: [],
  risks: [],
  tallies: [],
  metrics: [],
  samples: [],
  criteria: [],
  options: [],
  impacts: [],
  moneyLines: [],
  milestones: [],
  baselines: [],
  statedFigures: [],
  decisions: [],
  polls: [],
};
