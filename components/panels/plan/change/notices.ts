import { WAITS } from "@/components/forms/answer-once-back";
import type { Obstacle } from "@/lib/domain/project";
import { readObstacles } from "@/lib/features/evidence/types";
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
export type Remedy =
  | ({
      kind: "try again" /** Nothing was sent: it goes by itself once there is a connection. */;
      waits?: true;
    } & Pick<Change, "verb" | "reason" | "open">)
  /** R8: it waits for these, and takes a reason. */
  | { kind: "claim anyway"; open: Obstacle[] }
  | { kind: "sign in" };

export function told(text: string): RowNotice {
  return { kind: "told", text, remedy: null };
}

/** What the server last said is open before a row. */
export function openIn(notice: RowNotice | undefined): Obstacle[] {
  const remedy = notice?.remedy;
  return remedy && remedy.kind !== "sign in" ? remedy.open : [];
}

export function noticeOf(refusal: Refusal, { verb, reason, open }: Change): RowNotice {
  const text = refusal.message;
  switch (refusal.reason) {
    case "conflict":
      return { kind: "conflict", text, remedy: null };
    case "signed out":
      return { kind: "refused", text: `Not saved. ${text}`, remedy: { kind: "sign in" } };
    case "failed":
      return { kind: "refused", text, remedy: { kind: "try again", verb, reason, open } };
    case "refused": {
      const inTheWay = readObstacles(refusal.detail);
      if (inTheWay.length === 0) return told(text);
      return { kind: "refused", text, remedy: { kind: "claim anyway", open: inTheWay } };
    }
    default:
      return { kind: "refused", text, remedy: null };
  }
}

export const CHECKING: RowNotice = { kind: "unknown", text: "No answer; checking …", remedy: null };

/** It was never sent; or looked at again, the row is as it was. */
export function notSaved({ verb, reason, open }: Change, why: string): RowNotice {
  return {
    kind: "refused",
    text: `Not saved: ${why}.`,
    remedy: { kind: "try again", verb, reason, open },
  };
}

/** The same of a move or a copy, which nobody has to ask for again. */
export const WAITING: RowNotice = { kind: "unknown", text: WAITS, remedy: null };

/** The browser has no network: the server cannot have heard of it. */
export function notSent({ verb, reason, open }: Change): RowNotice {
  return {
    kind: "refused",
    text: WAITS,
    remedy: { kind: "try again", waits: true, verb, reason, open },
  };
}

/** It goes by itself: taking its words away would not keep it from that. */
export function waits(notice: RowNotice | undefined): boolean {
  return notice?.remedy?.kind === "try again" && notice.remedy.waits === true;
}

/** Not even the look was answered. */
export function notKnown({ verb, reason, open }: Change): RowNotice {
  return {
    kind: "refused",
    text: "The server does not answer: whether it is saved is not known.",
    remedy: { kind: "try again", verb, reason, open },
  };
}

const DONE: Record<Verb, string> = {
  claim: "Claimed",
  withdraw: "Claim withdrawn",
  exclude: "Not applicable",
  include: "Applicable again",
  start: "Started",
  stop: "Stopped",
};

/** "Claimed: 0.3 Repair the imports of the test suite". */
export function saidOf(row: PlanRow, verb: Verb): string {
  return `${DONE[verb]}: ${nameOf(row)}`;
}
