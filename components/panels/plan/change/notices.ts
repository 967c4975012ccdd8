import type { Refusal } from "@/lib/platform/outcome";
import type { PlanRow } from "../contract";
import { nameOf } from "../row/row-words";
import type { Change, Verb } from "./foresee";

/**
 * What a row says of a change that was not made. `told`: nothing was lost, and it goes with the next
 * step; `unknown`: it is being looked at; the others stay until something is done about them.
 */
export interface RowNotice {
  kind: "told" | "unknown" | "refused" | "conflict";
  text: string;
  remedy: Remedy | null;
}

/** What would help; null where nothing but another look does. */
export type Remedy = { kind: "try again"; verb: Verb; reason: string | null } | { kind: "sign in" };

export function told(text: string): RowNotice {
  return { kind: "told", text, remedy: null };
}

export function noticeOf(refusal: Refusal, { verb, reason }: Change): RowNotice {
  const text = refusal.message;
  switch (refusal.reason) {
    case "conflict":
      return { kind: "conflict", text, remedy: null };
    case "signed out":
      return { kind: "refused", text: `Not saved. ${text}`, remedy: { kind: "sign in" } };
    case "failed":
      return { kind: "refused", text, remedy: { kind: "try again", verb, reason } };
    case "refused":
      return told(text);
    default:
      return { kind: "refused", text, remedy: null };
  }
}

export const CHECKING: RowNotice = { kind: "unknown", text: "No answer; checking …", remedy: null };

/** It was never sent; or looked at again, the row is as it was. */
export function notSaved({ verb, reason }: Change, why: string): RowNotice {
  return {
    kind: "refused",
    text: `Not saved: ${why}.`,
    remedy: { kind: "try again", verb, reason },
  };
}

/** Not even the look was answered. */
export function notKnown({ verb, reason }: Change): RowNotice {
  return {
    kind: "refused",
    text: "The server does not answer: whether it is saved is not known.",
    remedy: { kind: "try again", verb, reason },
  };
}

const DONE: Record<Verb, string> = {
  claim: "Claimed",
  withdraw: "Claim withdrawn",
  exclude: "Not applicable",
  include: "Applicable again",
};

/** "Claimed: 0.3 Repair the imports of the test suite". */
export function saidOf(row: PlanRow, verb: Verb): string {
  return `${DONE[verb]}: ${nameOf(row)}`;
}
