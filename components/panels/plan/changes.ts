import {
  whyNotClaim,
  whyNotExclude,
  whyNotInclude,
  whyNotWithdraw,
} from "@/lib/features/evidence/access";
import type { Refusal } from "@/lib/platform/outcome";
import type { PlanRow } from "./contract";
import type { Verb } from "./foresee";

/** What a row says after a change that was not made; it stays until the next one there. */
export interface RowNotice {
  kind: "refused" | "conflict";
  text: string;
  /** What would help; null where nothing but another look does. */
  remedy: { kind: "try again"; verb: Verb; reason: string | null } | { kind: "sign in" } | null;
}

/** How the plan is changed. A view without it is a view to read. */
export interface PlanChanges {
  /** Ids of the rows with a change under way. */
  busy: ReadonlySet<string>;
  notices: ReadonlyMap<string, RowNotice>;
  /** The last result, in words for those who do not see the row. */
  said: string;
  act: (id: string, verb: Verb, reason?: string) => void;
  dismiss: (id: string) => void;
}

export const NO_CHANGES: PlanChanges = {
  busy: new Set(),
  notices: new Map(),
  said: "",
  act: () => undefined,
  dismiss: () => undefined,
};

const RULES: Record<Verb, (row: PlanRow) => string | null> = {
  claim: whyNotClaim,
  withdraw: whyNotWithdraw,
  exclude: whyNotExclude,
  include: whyNotInclude,
};

/** The sentence with which the server would refuse; null when it would not. */
export function whyNot(row: PlanRow, verb: Verb): string | null {
  return RULES[verb](row);
}

/** What a press on the glyph does: it ticks what is open and unticks what is only claimed. */
export function glyphVerb(row: PlanRow): "claim" | "withdraw" | null {
  if (row.state === "verified" || row.notApplicable) return null;
  return whyNot(row, "claim") === null ? "claim" : "withdraw";
}

export function noticeOf(refusal: Refusal, verb: Verb, reason: string | null): RowNotice {
  const text = refusal.message;
  switch (refusal.reason) {
    case "conflict":
      return { kind: "conflict", text, remedy: null };
    case "signed out":
      return { kind: "refused", text: `Not saved. ${text}`, remedy: { kind: "sign in" } };
    case "failed":
      return { kind: "refused", text, remedy: { kind: "try again", verb, reason } };
    default:
      return { kind: "refused", text, remedy: null };
  }
}

export function noAnswer(verb: Verb, reason: string | null): RowNotice {
  return {
    kind: "refused",
    text: "Not saved: the server did not answer.",
    remedy: { kind: "try again", verb, reason },
  };
}

export function tooEarly(verb: Verb, reason: string): RowNotice {
  return {
    kind: "refused",
    text: "Not saved: the change before it was still under way.",
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

/** A row as it is called where it is not seen. */
export function nameOf({ kind, key, text }: PlanRow): string {
  const words = text.replaceAll("`", "");
  return kind === "task" ? `${key} ${words}` : words;
}
