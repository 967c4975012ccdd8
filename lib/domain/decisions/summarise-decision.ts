import { earliest } from "../instant";
import type { Project } from "../project";
import type { PollAnswer } from "../vocabulary";
import { conditionsStanding, decisionStanding, decisionsInForce, isByPoll } from "./standing";

/** The decision that speaks for the project, as lists over projects show it. */
export interface DecisionSummary {
  key: string;
  /** What holds today; another than was taken where a condition was missed. */
  outcome: PollAnswer;
  taken: PollAnswer;
  takenAt: string;
  /** How many of its inputs have moved past their tolerance since; null where they were not kept. */
  changed: number | null;
  /** How many of its conditions were missed. */
  missed: number;
}

/**
 * Null where nothing was decided by poll. A condition of any that is in force may be missed one day, and then
 * another speaks: it holds until the first of them.
 */
export function summariseDecision(
  project: Project,
  now: string,
): { decision: DecisionSummary | null; holdsUntil: string | null } {
  const inForce = decisionsInForce(project, now).filter(isByPoll);
  const [speaks] = inForce;
  if (!speaks?.outcomeKind || speaks.decidedAt === null) {
    return { decision: null, holdsUntil: null };
  }
  const { key, outcomeKind: taken, decidedAt: takenAt } = speaks;
  const { outcome, changed, missed } = decisionStanding(project, speaks, now);
  return {
    decision: {
      key,
      outcome: outcome ?? taken,
      taken,
      takenAt,
      changed: changed?.length ?? null,
      missed: missed.length,
    },
    holdsUntil: earliest(inForce.map((one) => conditionsStanding(project, one, now).holdsUntil)),
  };
}
