import "server-only";
import { changedFacts } from "@/lib/domain/facts";
import { toMs } from "@/lib/domain/instant";
import { isSameValue } from "@/lib/domain/same-value";
import { obstaclesTo, toObstacles } from "@/lib/domain/plan/obstacles";
import type { Claim, Obstacle } from "@/lib/domain/project";
import { recordsOf } from "@/lib/domain/project-index";
import { type Ground, readGround } from "@/lib/features/claims/data";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import { db, type Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, type SeenRow, type Told, writeRow } from "@/lib/platform/row-write";
import type { WriteContext } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope, speakerOf } from "@/lib/platform/viewer";
import {
  type Standing,
  whyNotByApprover,
  whyNotClaim,
  whyNotCleared,
  whyNotExclude,
  whyNotInclude,
  whyNotSaid,
  whyNotSilently,
  whyNotTakeOut,
  whyNotWithdraw,
  whyNotYet,
} from "./access";
import {
  findRecorded,
  overrideColumns,
  readAlone,
  type Recorded,
  subjectColumn,
  tellWhatStands,
} from "./data";
import type { Claimable, RecordInput, Target } from "./schema";

/**
 * Says that it is done. Only evidence can say that it is true. R8, R9: a task that waits for something
 * takes a reason. What it waits for is read in this transaction, and only the task's own row is held: a
 * gate that falls before the commit can still slip through, a second claim of the task cannot.
 */
export async function claimDone(
  scope: ProjectScope,
  {
    target,
    note,
    overrideReason = null,
  }: { target: Claimable; note: string | null; overrideReason?: string | null },
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, (context) =>
    makeClaim(context, scope, target, { note, overrideReason }),
  );
}

interface Said {
  note: string | null;
  overrideReason: string | null;
}

/** The same of a row that is held already. */
export async function makeClaim(
  { tx, at }: WriteContext,
  scope: ProjectScope,
  target: Named,
  { note, overrideReason }: Said,
): Promise<Told | Refusal> {
  const ground = known(await readGround(tx, scope, target));
  const standing = standingIn(ground);
  const [criterion] = ground.project.criteria;
  const whyNot = (criterion && whyNotSaid(criterion)) ?? whyNotClaim(standing);
  if (whyNot !== null) return refuse("refused", whyNot);
  const open = openBefore(ground, at);
  const whyNotYetDone = whyNotYet(open);
  if (whyNotYetDone !== null && overrideReason === null) {
    return refuse("refused", whyNotYetDone, open);
  }
  const override = open.length > 0 && overrideReason ? { reason: overrideReason, open } : null;
  // A reason that turns out not to be needed was given all the same.
  const said = { note: note ?? (override ? null : overrideReason), override };
  const claim = await tx.claim.create({
    data: {
      ...subjectColumn(target),
      ...saidBy(scope, at),
      note: said.note,
      ...overrideColumns(override),
    },
    select: { id: true },
  });
  return {
    action: "claim.made",
    before: { claim: standing.claim && told(standing.claim.row) },
    after: { claim: { id: claim.id, by: speakerOf(scope).name, ...said } },
    by: speakerOf(scope),
  };
}

/** Takes a claim back. The claim stays on record, with who withdrew it. */
export async function withdrawClaim(
  scope: ProjectScope,
  { target, reason }: { target: Claimable; reason: string | null },
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, (context) => endClaim(context, scope, target, reason));
}

/** The same of a row that is held already; `only`: unless another claim stands there than this one. */
export async function endClaim(
  { tx, at }: WriteContext,
  scope: ProjectScope,
  target: Named,
  reason: string | null,
  only?: string,
): Promise<Told | Refusal> {
  const { earlier, ...standing } = standingIn(known(await readGround(tx, scope, target)));
  const whyNot = whyNotWithdraw(standing);
  if (whyNot !== null) return refuse("refused", whyNot);
  const { row: claim } = known(standing.claim);
  if (only !== undefined && claim.id !== only) {
    return refuse("conflict", "Not taken back. It has been claimed again since.");
  }
  const whyNotThen = whyNotSilently(claim.by, speakerOf(scope), reason);
  if (whyNotThen !== null) return refuse("refused", whyNotThen);
  await tx.claimWithdrawal.create({
    data: { claimId: claim.id, ...saidBy(scope, at), reason },
  });
  return {
    action: "claim.withdrawn",
    before: { claim: told(claim) },
    after: { claim: earlier && told(earlier), reason },
    by: speakerOf(scope),
  };
}

/** R6: leaves the row out of every sum, with the reason on record. */
export async function declareNotApplicable(
  scope: ProjectScope,
  { target, reason }: { target: Target; reason: string },
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, (context) => exclude(context, scope, target, reason));
}

/** The same of a row that is held already. */
export async function exclude(
  { tx, at }: WriteContext,
  scope: ProjectScope,
  target: Named<Target["kind"]>,
  reason: string,
): Promise<Told | Refusal> {
  const whyNot = whyNotExclude(standingIn(known(await readGround(tx, scope, target))));
  if (whyNot !== null) return refuse("refused", whyNot);
  const refusal = await whyNotByViewer(tx, scope, target);
  if (refusal !== null) return refusal;
  await tx.notApplicable.create({
    data: { ...subjectColumn(target), ...saidBy(scope, at), reason },
  });
  return {
    action: "applicability.removed",
    before: { notApplicable: null },
    after: { notApplicable: { by: speakerOf(scope).name, reason } },
    by: speakerOf(scope),
  };
}

export async function declareApplicable(
  scope: ProjectScope,
  { target }: { target: Target },
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, (context) => include(context, scope, target));
}

/** The same of a row that is held already. */
export async function include(
  { tx }: WriteContext,
  scope: ProjectScope,
  target: Named<Target["kind"]>,
): Promise<Told | Refusal> {
  const standing = standingIn(known(await readGround(tx, scope, target)));
  const whyNot = whyNotInclude(standing);
  if (whyNot !== null) return refuse("refused", whyNot);
  const { id, by, reason } = known(standing.notApplicable);
  await tx.notApplicable.delete({ where: { id } });
  return {
    action: "applicability.restored",
    before: { notApplicable: { by, reason } },
    after: { notApplicable: null },
    by: speakerOf(scope),
  };
}

/** What a person saw: one result of a check, or of looking, for good. It says nothing of its own worth. */
export async function recordEvidence(
  scope: ProjectScope,
  { id, target, checkKey, outcome, note, exitCode, commit, url }: RecordInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  if (scope.viewer.token) {
    return refuse("forbidden", "A program does not look; it sends what it ran to …/evidence.");
  }
  const result = { outcome, excerpt: note, exitCode, commit, url };
  const sent = id === undefined ? null : await findRecorded(scope, id);
  if (sent) return recordedBefore(scope, target, sent, { ...result, checkKey });
  return change(scope, target, requestId, async ({ tx, at }) => {
    const check = checkKey === null ? null : await findCheck(tx, target, checkKey);
    if (checkKey !== null && check === null) {
      return refuse("refused", `Not recorded. It has no check ${checkKey}.`);
    }
    const criterion = target.kind === "criterion" ? await findCriterion(tx, target.id) : null;
    const mayApprove = mayDo(scope, "waiver:approve");
    const whyNot = whyNotCleared(criterion, outcome, { ...scope.viewer, mayApprove });
    if (whyNot !== null) return refuse("refused", whyNot);
    const [row] = await tx.evidence.createManyAndReturn({
      data: {
        ...(id !== undefined && { id }),
        ...subjectColumn(target),
        ...saidBy(scope, at),
        ...result,
        origin: "person",
        checkId: check?.id ?? null,
      },
      select: { id: true },
      skipDuplicates: true,
    });
    if (!row) return refuse("refused", "Not recorded. Something else is known by this id.");
    return {
      action: "evidence.recorded",
      before: {},
      after: { evidence: { id: row.id, by: scope.viewer.name, checkKey, ...result } },
    };
  });
}

/** What was sent once more because its answer was lost is recorded already. */
async function recordedBefore(
  scope: ProjectScope,
  target: SeenRow,
  { by, subjectId, ...before }: Recorded,
  sent: Omit<Recorded, "by" | "subjectId">,
): Promise<Outcome<Changed>> {
  const isTheirs = isSameValue(by, speakerOf(scope)) && subjectId === target.id;
  if (!isTheirs || changedFacts(before, sent).length > 0) return refuse("conflict", OTHER_BY_ID);
  const row = await readAlone(db(), scope, target);
  return row ? done({ id: target.id, version: row.version }) : gone(target.kind);
}

const OTHER_BY_ID =
  "It is recorded already, and what is recorded stays. What you changed since is not: record it as another result.";

/** A row, whatever version it has. */
type Named<Kind extends SubjectKind = Claimable["kind"]> = Pick<SeenRow<Kind>, "kind" | "id">;

function change(
  scope: ProjectScope,
  target: SeenRow,
  requestId: string,
  work: (context: WriteContext) => Promise<Told | Refusal>,
): Promise<Outcome<Changed>> {
  return writeRow(scope, target, requestId, work, () => tellWhatStands(scope, target));
}

/** What failed is an approver's to take out, everything else an editor's. */
async function whyNotByViewer(
  tx: Transaction,
  scope: ProjectScope,
  target: Named<Target["kind"]>,
): Promise<Refusal | null> {
  const row = await readAlone(tx, scope, target);
  const mayApprove = mayDo(scope, "waiver:approve");
  if (row?.state.beneath === "refuted") {
    const whyNot = whyNotTakeOut(row.claimedBy, { ...speakerOf(scope), mayApprove });
    return whyNot === null ? null : refuse("refused", whyNot);
  }
  return mayDo(scope, "claim:make") ? null : refuse("forbidden", whyNotByApprover());
}

async function findCriterion(tx: Transaction, id: string) {
  return tx.criterion.findUnique({ where: { id }, select: { kind: true, owner: true } });
}

async function findCheck(tx: Transaction, target: SeenRow, key: string) {
  return tx.check.findFirst({
    where: { ...subjectColumn(target), key },
    select: { id: true, kind: true },
  });
}

function saidBy(scope: ProjectScope, at: Date) {
  const { name, userId } = speakerOf(scope);
  return { projectId: scope.projectId, byName: name, byUserId: userId, at };
}

interface StandingRows extends Standing {
  claim: (Standing["claim"] & { row: Claim }) | null;
  /** What stands once the newest is withdrawn. */
  earlier: Claim | null;
  notApplicable: { id: string; by: string; reason: string } | null;
}

function standingIn({ project, subject }: Ground): StandingRows {
  const { standing, evidence, notApplicable } = recordsOf(project, subject);
  const row = standing.at(-1);
  const failedSince =
    row !== undefined &&
    evidence.some(({ outcome, at }) => outcome === "failed" && toMs(at) >= toMs(row.at));
  const [excluded] = notApplicable;
  return {
    claim: row ? { by: row.by.name, failedSince, row } : null,
    earlier: standing.at(-2) ?? null,
    notApplicable: excluded
      ? { id: excluded.id, by: excluded.by.name, reason: excluded.reason }
      : null,
  };
}

/** R8, R9 are about tasks; a line of a checklist waits for nothing. */
function openBefore({ project, subject }: Ground, at: Date): Obstacle[] {
  if (subject.kind !== "task") return [];
  return toObstacles(obstaclesTo(project, subject.key, at.toISOString()));
}

/** What a rule has let pass is there. */
function known<T>(row: T | null): T {
  if (row === null) throw new Error("A rule let pass what is not there.");
  return row;
}

/** A claim as an event keeps it. */
function told({ id, by, note, override }: Claim) {
  return { id, by: by.name, note, override };
}
