import "server-only";
import type { Person } from "@/lib/domain/project";
import type { Transaction } from "@/lib/platform/db";
import { type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, type SeenRow, type Told, writeRow } from "@/lib/platform/row-write";
import type { WriteContext } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import {
  type Standing,
  whyNotByApprover,
  whyNotClaim,
  whyNotExclude,
  whyNotInclude,
  whyNotSilently,
  whyNotTakeOut,
  whyNotWithdraw,
} from "./access";
import { readAlone, subjectColumn, tellWhatStands } from "./data";
import type { Claimable, Target, RecordInput } from "./schema";

/** Says that it is done. Only evidence can say that it is true. */
export async function claimDone(
  scope: ProjectScope,
  { target, note }: { target: Claimable; note: string | null },
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
  { target, reason }: { target: Claimable; reason: string | null },
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, async ({ tx, at }) => {
    const standing = await findStanding(tx, target);
    const whyNot = whyNotWithdraw(standing);
    if (whyNot !== null) return refuse("refused", whyNot);
    const claim = known(standing.claim);
    const whyNotThen = whyNotSilently(claim.person, scope.viewer, reason);
    if (whyNotThen !== null) return refuse("refused", whyNotThen);
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
    const whyNot = whyNotExclude(await findStanding(tx, target));
    if (whyNot !== null) return refuse("refused", whyNot);
    const refusal = await whyNotByViewer(tx, scope, target);
    if (refusal !== null) return refusal;
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

/** What somebody saw: one result of a check, or of looking, for good. It says nothing of its own worth. */
export async function recordEvidence(
  scope: ProjectScope,
  { target, checkKey, outcome, note, exitCode, commit, url }: RecordInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return change(scope, target, requestId, async ({ tx, at }) => {
    const check = checkKey === null ? null : await findCheck(tx, target, checkKey);
    if (checkKey !== null && check === null) {
      return refuse("refused", `Not recorded. It has no check ${checkKey}.`);
    }
    const result = { outcome, excerpt: note, exitCode, commit, url };
    const { id } = await tx.evidence.create({
      data: {
        ...subjectColumn(target),
        ...saidBy(scope, at),
        ...result,
        origin: "person",
        checkId: check?.id ?? null,
      },
      select: { id: true },
    });
    return {
      action: "evidence.recorded",
      before: {},
      after: { evidence: { id, by: scope.viewer.name, checkKey, ...result } },
    };
  });
}

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
  target: Target,
): Promise<Refusal | null> {
  const row = await readAlone(tx, scope, target);
  const mayApprove = mayDo(scope, "waiver:approve");
  if (row?.state.beneath === "refuted") {
    const whyNot = whyNotTakeOut(row.claimedBy, { ...scope.viewer, mayApprove });
    return whyNot === null ? null : refuse("refused", whyNot);
  }
  return mayDo(scope, "claim:make") ? null : refuse("forbidden", whyNotByApprover());
}

async function findCheck(tx: Transaction, target: SeenRow, key: string) {
  return tx.check.findFirst({
    where: { ...subjectColumn(target), key },
    select: { id: true },
  });
}

function saidBy({ projectId, viewer }: ProjectScope, at: Date) {
  return { projectId, byName: viewer.name, byUserId: viewer.userId, at };
}

interface StandingRows extends Standing {
  claim: {
    id: string;
    by: string;
    person: Person;
    note: string | null;
    failedSince: boolean;
  } | null;
  notApplicable: { id: string; by: string; reason: string } | null;
}

async function findStanding(tx: Transaction, target: Claimable): Promise<StandingRows> {
  const subject = subjectColumn(target);
  const claim = await findStandingClaim(tx, target);
  const failure =
    claim &&
    (await tx.evidence.findFirst({
      where: { ...subject, outcome: "failed", at: { gte: claim.at } },
      select: { id: true },
    }));
  const { kind, id } = target;
  const excluded = kind === "blocker" ? null : await findExclusion(tx, { kind, id });
  return {
    claim: claim && { ...claim, failedSince: failure !== null },
    notApplicable: excluded && {
      id: excluded.id,
      by: excluded.byName,
      reason: excluded.reason,
    },
  };
}

async function findExclusion(tx: Transaction, target: Pick<Target, "kind" | "id">) {
  return tx.notApplicable.findFirst({
    where: subjectColumn(target),
    select: { id: true, byName: true, reason: true },
  });
}

async function findStandingClaim(tx: Transaction, target: Claimable) {
  const row = await tx.claim.findFirst({
    where: { ...subjectColumn(target), withdrawal: null },
    orderBy: [{ at: "desc" }, { seq: "desc" }],
    select: { id: true, byName: true, byUserId: true, note: true, at: true },
  });
  if (!row) return null;
  const { id, byName, byUserId, note, at } = row;
  return { id, by: byName, person: { name: byName, userId: byUserId }, note, at };
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
