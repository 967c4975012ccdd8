import "server-only";
import type { Waiver } from "@/lib/domain/project";
import { readAlone, subjectColumn, tellWhatStands } from "@/lib/features/evidence/data";
import { fromDay } from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, write } from "@/lib/platform/transaction";
import { type ProjectScope, speakerOf } from "@/lib/platform/viewer";
import { whyNotApprove, whyNotRefuse, whyNotRequest, whyNotWithdraw } from "./access";
import { findWaiver, type KnownWaiver, listWaiversOf } from "./data";
import type { ApproveInput, RefuseInput, RequestInput, WithdrawInput } from "./schema";

/** R10: asks to go on without. It hides nothing until another person approves it. */
export async function requestWaiver(
  scope: ProjectScope,
  { target, reason, expiresOn }: RequestInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const work: Parameters<typeof writeRow>[3] = async ({ tx, at }) => {
    const row = await readAlone(tx, scope, target);
    if (!row) return gone(target.kind);
    const waivers = await listWaiversOf(tx, scope, target);
    const whyNot = whyNotRequest(row.state, waivers, expiresOn, at.toISOString());
    if (whyNot !== null) return refuse("refused", whyNot);
    const by = speakerOf(scope);
    const { id } = await tx.waiver.create({
      data: {
        ...subjectColumn(target),
        projectId: scope.projectId,
        reason,
        requestedByName: by.name,
        requestedByUserId: by.userId,
        requestedAt: at,
        expiresOn: fromDay(expiresOn),
      },
      select: { id: true },
    });
    const waiver = { id, requestedBy: by.name, reason, expiresOn };
    return { action: "waiver.requested", before: { waiver: null }, after: { waiver }, by };
  };
  return writeRow(scope, target, requestId, work, () => tellWhatStands(scope, target));
}

/** From now on it hides what stands beneath, until it runs out. */
export async function approveWaiver(
  scope: ProjectScope,
  { waiver: seen }: ApproveInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return answer(scope, seen, requestId, async (tx, waiver, at) => {
    const whyNot = whyNotApprove(waiver, scope.viewer, at.toISOString());
    if (whyNot !== null) return refuse("refused", whyNot);
    const { name, userId } = scope.viewer;
    const approval = { approvedByName: name, approvedByUserId: userId, approvedAt: at };
    await tx.waiver.update({ where: { id: waiver.id }, data: approval });
    return { action: "waiver.approved", after: { ...told(waiver), approvedBy: name } };
  });
}

/** The request goes; who asked, who refused and why stay in the audit trail. */
export async function refuseWaiver(
  scope: ProjectScope,
  { waiver: seen, reason }: RefuseInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return answer(scope, seen, requestId, async (tx, waiver) => {
    const whyNot = whyNotRefuse(waiver);
    if (whyNot !== null) return refuse("refused", whyNot);
    await tx.waiver.delete({ where: { id: waiver.id } });
    return { action: "waiver.refused", after: null, reason };
  });
}

/** Whoever asked takes the request back. */
export async function withdrawWaiver(
  scope: ProjectScope,
  { waiver: seen }: WithdrawInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return answer(scope, seen, requestId, async (tx, waiver) => {
    const whyNot = whyNotWithdraw(waiver, speakerOf(scope));
    if (whyNot !== null) return refuse("refused", whyNot);
    await tx.waiver.delete({ where: { id: waiver.id } });
    return { action: "waiver.withdrawn", after: null };
  });
}

interface Answer {
  action: string;
  /** The waiver as it now is; null where it is gone. */
  after: Facts | null;
  reason?: string;
}

/** Moves a waiver from the version its reader saw; whoever comes second is told what became of it. */
async function answer(
  scope: ProjectScope,
  seen: { id: string; version: number },
  requestId: string,
  work: (tx: Transaction, waiver: KnownWaiver, at: Date) => Promise<Answer | Refusal>,
): Promise<Outcome<Changed>> {
  const { id, version } = seen;
  return write<Changed>(scope, requestId, async ({ tx, at, record }) => {
    const { count } = await tx.waiver.updateMany({
      where: { id, version, projectId: scope.projectId },
      data: { version: { increment: 1 } },
    });
    const waiver = await findWaiver(tx, scope, id);
    if (waiver === null) {
      return refuse("not found", "It was refused or withdrawn: nobody asks for it any more.");
    }
    if (count === 0) return refuse("conflict", whatBecameOf(waiver), waiver);
    const outcome = await work(tx, waiver, at);
    if ("ok" in outcome) return outcome;
    const { action, after, reason } = outcome;
    record({
      action,
      by: speakerOf(scope),
      subject: { ...waiver.about, key: waiver.subject.key },
      before: { waiver: told(waiver) },
      after: reason === undefined ? { waiver: after } : { waiver: after, reason },
    });
    return done({ id, version: version + 1 });
  });
}

function whatBecameOf({ approvedBy }: Waiver): string {
  return approvedBy
    ? `Somebody was faster. ${approvedBy.name} has approved it.`
    : "Somebody was faster. It still waits for an answer.";
}

function told({ id, requestedBy, reason, expiresOn }: Waiver) {
  return { id, requestedBy: requestedBy.name, reason, expiresOn };
}
