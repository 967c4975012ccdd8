import { earliest } from "../instant";
import type { Project, Subject, Waiver } from "../project";
import { type StateResult, deriveState } from "../truth/derive-state";
import { waiverEnd } from "../truth/waiver";
import type { ItemState } from "../vocabulary";

/** A state as criteria and blockers are judged by it. */
export interface JudgedState {
  /** Never "waived" and never "not applicable": what is beneath. */
  state: Exclude<ItemState, "waived" | "not applicable">;
  /** The waiver in force, else one over what failed beneath it, for whoever lets one count. */
  waiver: Waiver | null;
  derived: StateResult;
  holdsUntil: string | null;
}

/**
 * "Not applicable" takes an item out of a list; a criterion or a blocker it takes out of nothing, since
 * one person's word would then stand against the decision. A waiver (R10) is handed on beside the state.
 */
export function judgedState(project: Project, subject: Subject, now: string): JudgedState {
  const derived = deriveState(project, subject, now);
  const { beneath, restsOn } = derived;
  const state = beneath === "waived" || beneath === "not applicable" ? "to do" : beneath;
  const waiver = derived.waiver ?? restsOn?.waiver ?? null;
  return { state, waiver, derived, holdsUntil: holdingUntil(derived) };
}

function holdingUntil(derived: StateResult): string | null {
  const { state, beneath, waiver, restsOn, checks, holdsUntil } = derived;
  const proofs = checks.map((check) => check.holdsUntil);
  // Of several proofs that run out one after the other the last is told of.
  const lapsing = beneath === "stale" ? proofs : [];
  if (state !== "not applicable") return earliest([holdsUntil, ...lapsing]);
  if (beneath === "verified") return earliest(proofs);
  const waived = [waiver && waiverEnd(waiver), restsOn && restsOn.holdsUntil];
  return earliest([...waived, ...lapsing]);
}
