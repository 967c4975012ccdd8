import "server-only";
import type { Person, Project } from "@/lib/domain/project";
import { deriveOwnState, type StateResult } from "@/lib/domain/truth/derive-own-state";
import type { ItemState } from "@/lib/domain/vocabulary";
import { toPlan } from "@/lib/features/plan/data";
import { nowInstant } from "@/lib/platform/clock";
import { db, type Transaction } from "@/lib/platform/db";
import { indexKeys } from "@/lib/platform/key-index";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { write } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import type { InputJsonObject } from "@/prisma/generated/internal/prismaNamespace";
import {
  type Standing,
  whyNotClaim,
  whyNotExclude,
  whyNotInclude,
  whyNotTakeOut,
  whyNotWithdraw,
} from "./access";
import { evidenceRows, toTruth } from "./data";
import type { Target } from "./schema";

/** What a write on a claimable row answers: the row as it now is. */
export interface Changed {
  id: string;
  version: number;
}

/** Says that it is done. Only evidence can say that it is true. */
export async function claimDone(
  scope: ProjectScope,
  { target, note }: { target: Target; note: string | null },
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, async ({ tx, at }) => {
    const standing = await findStanding(tx, target);
    const whyNot = whyNotClaim(standing);
    if (whyNot !== null) return refuse("refused", whyNot);
    const claim = await tx.claim.create({
      data: { ...subjectColumn(target), ...saidBy(scope, at), note },
      select: { id: true },
    });
    return {
      action: "claim.made",
      before: { claim: standing.claim && told(standing.claim) },
      after: { claim: { id: claim.id, by: scope.viewer.name, note } },
    };
  });
}

/** Takes a claim back. The claim stays on record, with who withdrew it. */
export async function withdrawClaim(
  scope: ProjectScope,
  { target, reason }: { target: Target; reason: string | null },
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, async ({ tx, at }) => {
    const standing = await findStanding(tx, target);
    const whyNot = whyNotWithdraw(standing);
    if (whyNot !== null) return refuse("refused", whyNot);
    const claim = known(standing.claim);
    await tx.claimWithdrawal.create({
      data: { claimId: claim.id, ...saidBy(scope, at), reason },
    });
    const earlier = await findStandingClaim(tx, target);
    return {
      action: "claim.withdrawn",
      before: { claim: told(claim) },
      after: { claim: earlier && told(earlier), reason },
    };
  });
}

/** R6: leaves the row out of every sum, with the reason on record. */
export async function declareNotApplicable(
  scope: ProjectScope,
  { target, reason }: { target: Target; reason: string },
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, async ({ tx, at }) => {
    const whyNot =
      whyNotExclude(await findStanding(tx, target)) ?? (await whyNotByViewer(tx, scope, target));
    if (whyNot !== null) return refuse("refused", whyNot);
    await tx.notApplicable.create({
      data: { ...subjectColumn(target), ...saidBy(scope, at), reason },
    });
    return {
      action: "applicability.removed",
      before: { notApplicable: null },
      after: { notApplicable: { by: scope.viewer.name, reason } },
    };
  });
}

export async function declareApplicable(
  scope: ProjectScope,
  { target }: { target: Target },
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, async ({ tx }) => {
    const standing = await findStanding(tx, target);
    const whyNot = whyNotInclude(standing);
    if (whyNot !== null) return refuse("refused", whyNot);
    const { id, by, reason } = known(standing.notApplicable);
    await tx.notApplicable.delete({ where: { id } });
    return {
      action: "applicability.restored",
      before: { notApplicable: { by, reason } },
      after: { notApplicable: null },
    };
  });
}

type WriteContext = Parameters<Parameters<typeof write>[2]>[0];

/** What a change tells the audit trail; the row and its versions stand beside it. */
interface Told {
  action: string;
  before: InputJsonObject;
  after: InputJsonObject;
}

/**
 * Changes what is said of a row, from the version the viewer saw. Whoever comes second is shown what
 * stands, which is read when the transaction has ended: nobody waits for it.
 */
async function change(
  scope: ProjectScope,
  target: Target,
  requestId: string,
  work: (context: WriteContext) => Promise<Told | Refusal>,
): Promise<Outcome<Changed>> {
  const { kind, id } = target;
  const outcome = await write<Changed>(scope, requestId, async (context) => {
    const row = await takeTurn(context.tx, scope, target);
    if (!row) return whyNoTurn(context.tx, scope, target);
    const answer = await work(context);
    if ("ok" in answer) return answer;
    const { action, before, after } = answer;
    context.record({
      action,
      subject: { kind, id, key: row.key },
      before: { ...before, version: target.version },
      after: { ...after, version: row.version },
    });
    return done({ id, version: row.version });
  });
  const isLate = !outcome.ok && outcome.reason === "conflict";
  return isLate ? tellWhatStands(scope, target) : outcome;
}

/** Moves the row from the version the viewer saw to the next; null for whoever comes second. */
async function takeTurn(
  tx: Transaction,
  scope: ProjectScope,
  { kind, id, version }: Target,
): Promise<{ key: string; version: number } | null> {
  const where = { id, projectId: scope.projectId, version };
  const data = { version: { increment: 1 } };
  const select = { key: true, version: true };
  const [row] =
    kind === "task"
      ? await tx.task.updateManyAndReturn({ where, data, select })
      : await tx.checklistItem.updateManyAndReturn({ where, data, select });
  return row ?? null;
}

async function whyNoTurn(
  tx: Transaction,
  scope: ProjectScope,
  { kind, id }: Target,
): Promise<Refusal> {
  const where = { id, projectId: scope.projectId };
  const rows =
    kind === "task" ? await tx.task.count({ where }) : await tx.checklistItem.count({ where });
  return rows === 0 ? gone(kind) : refuse("conflict", "Somebody was faster.");
}

function gone(kind: Target["kind"]): Refusal {
  return refuse("not found", `This ${kind} does not exist any more.`);
}

/** What the second of two people is shown: the row as the first one left it. */
export interface CurrentState {
  id: string;
  version: number;
  /** The row's own: what its neighbours do to it (R4) the next look shows. */
  state: ItemState;
  claimedBy: string | null;
}

async function tellWhatStands(scope: ProjectScope, target: Target): Promise<Refusal> {
  const row = await readAlone(db(), scope, target);
  if (!row) return gone(target.kind);
  const current: CurrentState = {
    id: target.id,
    version: row.version,
    state: row.state.state,
    claimedBy: row.state.claim?.by.name ?? null,
  };
  return refuse("conflict", conflictSentence(current), current);
}

function conflictSentence({ state, claimedBy }: CurrentState): string {
  return claimedBy
    ? `Somebody was faster. It is now ${state}, by ${claimedBy}.`
    : `Somebody was faster. It is now ${state}.`;
}

async function whyNotByViewer(
  tx: Transaction,
  scope: ProjectScope,
  target: Target,
): Promise<string | null> {
  const row = await readAlone(tx, scope, target);
  if (row?.state.beneath !== "refuted") return null;
  return whyNotTakeOut(row.claimedBy, {
    ...scope.viewer,
    mayApprove: mayDo(scope, "waiver:approve"),
  });
}

interface AloneRow {
  version: number;
  state: StateResult;
  /** Everybody who ever claimed it. */
  claimedBy: Person[];
}

/** A row by what is recorded of it alone: costs the same however much else its project holds. */
async function readAlone(
  client: Pick<Transaction, "project">,
  scope: ProjectScope,
  target: Target,
): Promise<AloneRow | null> {
  const itself = { where: { id: target.id } };
  const ofIt = { where: subjectColumn(target) };
  const rows = await client.project.findUniqueOrThrow({
    where: { id: scope.projectId },
    include: {
      tasks: itself,
      items: itself,
      sources: true,
      checks: { ...evidenceRows.checks, ...ofIt },
      claims: { ...evidenceRows.claims, ...ofIt, include: { withdrawal: true } },
      evidence: { ...evidenceRows.evidence, ...ofIt, include: { check: true } },
      waivers: { ...evidenceRows.waivers, ...ofIt },
      notApplicable: { ...evidenceRows.notApplicable, ...ofIt },
    },
    relationLoadStrategy: "join",
  });
  const tasks = rows.tasks.map((row) => ({ ...row, ...UNPLACED }));
  const items = rows.items.map((row) => ({ ...row, ...UNPLACED }));
  const [row] = target.kind === "task" ? tasks : items;
  if (!row) return null;
  const withdrawals = rows.claims.flatMap(({ withdrawal }) => withdrawal ?? []);
  const itsChecks = rows.evidence.flatMap(({ check }) => check ?? []);
  const keys = indexKeys({ tasks, items, sources: rows.sources, checks: rows.checks, itsChecks });
  const project: Project = {
    ...NOTHING,
    freshnessDays: rows.freshnessDays,
    ...toPlan({ ...rows, ...NOTHING_PLANNED, tasks, items }, keys),
    ...toTruth({ ...rows, withdrawals }, keys),
  };
  return {
    version: row.version,
    state: deriveOwnState(project, { kind: target.kind, key: row.key }, nowInstant()),
    claimedBy: project.claims.map(({ by }) => by),
  };
}

function saidBy({ projectId, viewer }: ProjectScope, at: Date) {
  return { projectId, byName: viewer.name, byUserId: viewer.userId, at };
}

const UNPLACED = { phaseId: null, componentId: null };
const NOTHING_PLANNED = { components: [], phases: [], dependencies: [] };

function subjectColumn({ kind, id }: Target) {
  return kind === "task" ? { taskId: id } : { itemId: id };
}

interface StandingRows extends Standing {
  claim: { id: string; by: string; note: string | null; failedSince: boolean } | null;
  notApplicable: { id: string; by: string; reason: string } | null;
}

async function findStanding(tx: Transaction, target: Target): Promise<StandingRows> {
  const subject = subjectColumn(target);
  const claim = await findStandingClaim(tx, target);
  const failure =
    claim &&
    (await tx.evidence.findFirst({
      where: { ...subject, outcome: "failed", at: { gte: claim.at } },
      select: { id: true },
    }));
  const excluded = await tx.notApplicable.findFirst({
    where: subject,
    select: { id: true, byName: true, reason: true },
  });
  return {
    claim: claim && { ...claim, failedSince: failure !== null },
    notApplicable: excluded && {
      id: excluded.id,
      by: excluded.byName,
      reason: excluded.reason,
    },
  };
}

async function findStandingClaim(tx: Transaction, target: Target) {
  const row = await tx.claim.findFirst({
    where: { ...subjectColumn(target), withdrawal: null },
    orderBy: [{ at: "desc" }, { seq: "desc" }],
    select: { id: true, byName: true, note: true, at: true },
  });
  return row && { id: row.id, by: row.byName, note: row.note, at: row.at };
}

/** What a rule has let pass is there. */
function known<T>(row: T | null): T {
  if (row === null) throw new Error("A rule let pass what is not there.");
  return row;
}

/** A claim as an event keeps it. */
function told({ id, by, note }: { id: string; by: string; note: string | null }) {
  return { id, by, note };
}

/** A project that holds nothing. */
const NOTHING: Project = {
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
  freshnessDays: 14,
  readinessTargetPercent: null,
  qualityStandard: null,
  membersOnly: false,
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
  statedFigures: [],
  decisions: [],
  polls: [],
};
