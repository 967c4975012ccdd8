import { earliest } from "../instant";
import type { Project, Subject, Waiver } from "../project";
import { type StateResult, deriveState } from "../truth/derive-state";
import { waiverEnd, whyNotInForce } from "../truth/waiver";
import type { ItemState } from "../vocabulary";

/** A state as criteria and blockers are judged by it. */
export interface JudgedState {
  /** Never "waived" and never "not applicable": what is beneath. */
  state: Exclude<ItemState, "waived" | "not applicable">;
  /** The waiver in force, for whoever lets one count. */
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
  const { beneath, waiver } = derived;
  const state = beneath === "waived" || beneath === "not applicable" ? "to do" : beneath;
  return { state, waiver, derived, holdsUntil: holdingUntil(project, derived, now) };
}

function holdingUntil(project: Project, derived: StateResult, now: string): string | null {
  const { state, beneath, waiver, checks, holdsUntil } = derived;
  const proofs = checks.map((check) => check.holdsUntil);
  // Of several proofs that run out one after the other the last is told of.
  const lapsing = beneath === "stale" ? proofs : [];
  if (state !== "not applicable") return earliest([holdsUntil, ...lapsing]);
  if (beneath !== "verified") return earliest([waiver && waiverEnd(waiver), ...lapsing]);
  // What is proved beneath may fall with its proof, or with a waiver over something it rests on (R4).
  const waivers = project.waivers.filter((one) => whyNotInForce(one, now) === null);
  return earliest([...proofs, ...waivers.map(waiverEnd)]);
}
