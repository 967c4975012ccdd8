import type { Project } from "../project";
import type { PollAnswer } from "../vocabulary";
import { decisionInForce, decisionStanding } from "./standing";

/** The decision in force, as lists over projects show it. */
export interface DecisionSummary {
  key: string;
  /** What holds today; another than was taken where a condition was missed. */
  outcome: PollAnswer;
  taken: PollAnswer;
  takenAt: string;
  /** How many of its inputs have moved past their tolerance since. */
  changed: number;
  /** How many of its conditions were missed. */
  missed: number;
}

/** Null where nothing was decided by poll. */
export function summariseDecision(
  project: Project,
  now: string,
): { decision: DecisionSummary | null; holdsUntil: string | null } {
  const decision = decisionInForce(project);
  if (!decision?.outcomeKind || decision.decidedAt === null) {
    return { decision: null, holdsUntil: null };
  }
  const { key, outcomeKind: taken, decidedAt: takenAt } = decision;
  const { outcome, changed, missed, holdsUntil } = decisionStanding(project, decision, now);
  return {
    decision: {
      key,
      outcome: outcome ?? taken,
      taken,
      takenAt,
      changed: changed.length,
      missed: missed.length,
    },
    holdsUntil,
  };
}
