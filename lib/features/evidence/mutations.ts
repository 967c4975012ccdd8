import "server-only";
import { deriveState } from "@/lib/domain/truth/derive-state";
import type { ItemState } from "@/lib/domain/vocabulary";
import { readProject } from "@/lib/features/projects/data";
import { nowInstant } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { APPLICABLE, NO_CLAIM, type Standing, whyNotClaim, whyNotExclude } from "./access";
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
  return write(scope, requestId, async ({ tx, at, record }) => {
    const row = await takeTurn(tx, scope, target);
    if ("ok" in row) return row;
    const standing = await findStanding(tx, target);
    const whyNot = whyNotClaim(standing);
    if (whyNot !== null) return refuse("refused", whyNot);
    const claim = await tx.claim.create({
      data: {
        ...subjectColumn(target),
        projectId: scope.projectId,
        note,
        byName: scope.viewer.name,
        byUserId: scope.viewer.userId,
        at,
      },
      select: { id: true },
    });
    record({
      action: "claim.made",
      subject: { kind: target.kind, id: target.id, key: row.key },
      before: { claim: standing.claim && told(standing.claim), version: target.version },
      after: { claim: { id: claim.id, by: scope.viewer.name, note }, version: row.version },
    });
    return done({ id: target.id, version: row.version });
  });
}

/** Takes a claim back. The claim stays on record, with who withdrew it. */
export async function withdrawClaim(
  scope: ProjectScope,
  { target, reason }: { target: Target; reason: string | null },
  requestId: string,
): Promise<Outcome<Changed>> {
  return write(scope, requestId, async ({ tx, at, record }) => {
    const row = await takeTurn(tx, scope, target);
    if ("ok" in row) return row;
    const { claim } = await findStanding(tx, target);
    if (!claim) return refuse("refused", NO_CLAIM);
    await tx.claimWithdrawal.create({
      data: {
        claimId: claim.id,
        projectId: scope.projectId,
        reason,
        byName: scope.viewer.name,
        byUserId: scope.viewer.userId,
        at,
      },
    });
    const earlier = await findStandingClaim(tx, target);
    record({
      action: "claim.withdrawn",
      subject: { kind: target.kind, id: target.id, key: row.key },
      before: { claim: told(claim), version: target.version },
      after: { claim: earlier && told(earlier), reason, version: row.version },
    });
    return done({ id: target.id, version: row.version });
  });
}

/** R6: leaves the row out of every sum, with the reason on record. */
export async function declareNotApplicable(
  scope: ProjectScope,
  { target, reason }: { target: Target; reason: string },
  requestId: string,
): Promise<Outcome<Changed>> {
  return write(scope, requestId, async ({ tx, at, record }) => {
    const row = await takeTurn(tx, scope, target);
    if ("ok" in row) return row;
    const whyNot = whyNotExclude(await findStanding(tx, target));
    if (whyNot !== null) return refuse("refused", whyNot);
    await tx.notApplicable.create({
      data: {
        ...subjectColumn(target),
        projectId: scope.projectId,
        reason,
        byName: scope.viewer.name,
        byUserId: scope.viewer.userId,
        at,
      },
    });
    record({
      action: "applicability.removed",
      subject: { kind: target.kind, id: target.id, key: row.key },
      before: { notApplicable: null, version: target.version },
      after: { notApplicable: { by: scope.viewer.name, reason }, version: row.version },
    });
    return done({ id: target.id, version: row.version });
  });
}

export async function declareApplicable(
  scope: ProjectScope,
  { target }: { target: Target },
  requestId: string,
): Promise<Outcome<Changed>> {
  return write(scope, requestId, async ({ tx, record }) => {
    const row = await takeTurn(tx, scope, target);
    if ("ok" in row) return row;
    const { notApplicable } = await findStanding(tx, target);
    if (!notApplicable) return refuse("refused", APPLICABLE);
    await tx.notApplicable.delete({ where: { id: notApplicable.id } });
    const { by, reason } = notApplicable;
    record({
      action: "applicability.restored",
      subject: { kind: target.kind, id: target.id, key: row.key },
      before: { notApplicable: { by, reason }, version: target.version },
      after: { notApplicable: null, version: row.version },
    });
    return done({ id: target.id, version: row.version });
  });
}

interface Turn {
  key: string;
  version: number;
}

/** Moves the row from the version the viewer saw to the next; whoever comes second is refused. */
async function takeTurn(
  tx: Transaction,
  scope: ProjectScope,
  { kind, id, version }: Target,
): Promise<Turn | Refusal> {
  const where = { id, projectId: scope.projectId, version };
  const data = { version: { increment: 1 } };
  const select = { key: true, version: true };
  const [row] =
    kind === "task"
      ? await tx.task.updateManyAndReturn({ where, data, select })
      : await tx.checklistItem.updateManyAndReturn({ where, data, select });
  return row ?? conflict(tx, scope, { kind, id, version });
}

/** What the second of two people is shown: the row as the first one left it. */
export interface CurrentState {
  id: string;
  version: number;
  state: ItemState;
  claimedBy: string | null;
}

async function conflict(
  tx: Transaction,
  scope: ProjectScope,
  { kind, id }: Target,
): Promise<Refusal> {
  const project = await readProject(tx, scope.projectId);
  const row = (kind === "task" ? project.tasks : project.items).find((known) => known.id === id);
  if (!row) return refuse("not found", `This ${kind} does not exist any more.`);
  const result = deriveState(project, { kind, key: row.key }, nowInstant());
  const current: CurrentState = {
    id,
    version: row.version,
    state: result.state,
    claimedBy: result.claim?.by.name ?? null,
  };
  return refuse("conflict", conflictSentence(current), current);
}

function conflictSentence({ state, claimedBy }: CurrentState): string {
  return claimedBy
    ? `Somebody was faster. It is now ${state}, by ${claimedBy}.`
    : `Somebody was faster. It is now ${state}.`;
}

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

/** A claim as an event keeps it. */
function told({ id, by, note }: { id: string; by: string; note: string | null }) {
  return { id, by, note };
}
