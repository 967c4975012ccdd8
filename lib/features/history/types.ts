import { isOwnHand } from "@/lib/domain/person";
import type { Contested } from "@/lib/domain/merge-changes";
import type { Person } from "@/lib/domain/project";

/** What the second of two people is shown of an edit: both versions of what both have changed. */
export interface ContestedEdit<Name extends string = string> {
  id: string;
  /** As it stands now. */
  version: number;
  fields: Partial<Record<Name, Contested>>;
  /** Who changed it last; null where nothing says. */
  changedBy: Person | null;
}

/** Whoever comes second is told who was first: another, or the `reader` in another window. */
export function sayWhoWasFaster(changedBy: Person | null, reader: Person): string {
  const isOwn = changedBy !== null && isOwnHand(changedBy, reader);
  return isOwn ? "You have changed it elsewhere." : `${changedBy?.name ?? "Somebody"} was faster.`;
}

/** A change of a row as its newest event tells it. */
export interface LastChange {
  by: Person;
  action: string;
}

const DID: Record<string, string> = {
  "action.finished": "did it",
  "action.given": "gave it to somebody",
  "action.reopened": "opened it again",
  "applicability.removed": "said that it does not apply",
  "applicability.restored": "said that it applies",
  "audit.begun": "began its audit trail",
  "blocker.raised": "raised it",
  "blocker.reopened": "opened it again",
  "claim.made": "claimed it",
  "claim.withdrawn": "withdrew the claim",
  "comment.taken-back": "took it back",
  "decision.asked": "asked for it",
  "decision.superseded": "let another take over from it",
  "decision.taken": "took it",
  "decision.withdrawn": "withdrew it",
  "evidence.recorded": "recorded evidence",
  "metric.changed": "changed it",
  "metric.defined": "defined it",
  "poll.closed": "ended it",
  "project.calendar-changed": "changed its calendar",
  "project.created": "made it",
  "project.terms-changed": "changed its money terms",
  "result.waits": "sent it",
  "review.acted": "gave an action",
  "review.closed": "closed it",
  "review.decided": "decided",
  "review.discarded": "discarded it",
  "review.noted": "noted what was said",
  "review.parked": "parked it",
  "review.shown": "turned to another screen",
  "risk.raised": "raised it",
  "risk.reassessed": "re-assessed it",
  "risk.reviewed": "reviewed it",
  "sample.added": "added a sample",
  "sample.corrected": "corrected a sample",
  "sample.taken-back": "took a sample back",
  "snapshot.taken": "took it",
  "task.replanned": "planned it anew",
  "waiver.approved": "approved a waiver",
  "waiver.refused": "refused a waiver",
  "waiver.requested": "asked for a waiver",
  "waiver.withdrawn": "withdrew a waiver",
  "webhook.secretRenewed": "renewed its secret",
  "webhook.sentAgain": "sent again what it was told",
  "webhook.switchedOff": "switched it off",
};

/** What is done to rows of every kind. */
const DID_TO_ANY = [
  ...[
    "added",
    "answered",
    "archived",
    "created",
    "deleted",
    "edited",
    "explained",
    "imported",
    "kept",
  ],
  ...["made", "moved", "opened", "removed", "restored", "revoked", "started", "stopped", "tested"],
];

/** "edited it": what the actor of an event did to its row. */
export function wordDid(action: string): string {
  const verb = action.replace(/^[^.]*\./, "");
  return DID[action] ?? (DID_TO_ANY.includes(verb) ? `${verb} it` : "changed it");
}

/** The same with what was done: "Otto withdrew the claim meanwhile." */
export function sayWhatChanged(last: LastChange | null, reader: Person): string {
  const did = wordDid(last?.action ?? "");
  const isOwn = last !== null && isOwnHand(last.by, reader);
  return isOwn ? `You ${did} elsewhere.` : `${last?.by.name ?? "Somebody"} ${did} meanwhile.`;
}
