import { inTimeOrder } from "../instant";
import { isSamePerson, whoAnswersFor } from "../person";
import type { Person, Project } from "../project";
import { type ClaimOutcome, claimOutcomes } from "./claim-outcomes";

/** How often what one source said turned out to hold. */
export interface Calibration {
  /** Who spoke: a person, or a document in its own name. */
  by: Person;
  /** The documents in which its claims were read; none where it claimed here. */
  documentKeys: string[];
  /** Claims that evidence has answered, among the last n of these; held + refuted. */
  decided: number;
  held: number;
  refuted: number;
  /** Of all its claims those that stand unanswered, and those taken back before an answer. */
  undecided: number;
  withdrawn: number;
  /** The decided ones that count, newest first. */
  last: ClaimOutcome[];
}

export const LAST_CLAIMS = 20;

/**
 * Of the last `n` decided claims of each source how many held. The first answer counts: what held once
 * and broke later held. Sources with the most decided claims first, then in the order in which they
 * spoke.
 */
export function calibrateSources(project: Project, n = LAST_CLAIMS): Calibration[] {
  // What a program said for somebody is their word.
  const sources: { by: Person; outcomes: ClaimOutcome[] }[] = [];
  for (const outcome of inTimeOrder(claimOutcomes(project), (one) => one.claim.at)) {
    const { by } = outcome.claim;
    const known = sources.find((one) => isSameSource(one.by, by));
    if (known) known.outcomes.push(outcome);
    else sources.push({ by: whoAnswersFor(by), outcomes: [outcome] });
  }
  return sources
    .map(({ by, outcomes }) => calibrate(by, outcomes, n))
    .sort((one, other) => other.decided - one.decided);
}

/** A name that was written down is no account: which of two of that name it means, nobody knows. */
function isSameSource(one: Person, other: Person): boolean {
  return (one.userId === null) === (other.userId === null) && isSamePerson(one, other);
}

function calibrate(by: Person, outcomes: readonly ClaimOutcome[], n: number): Calibration {
  const of = (fate: ClaimOutcome["fate"]) => outcomes.filter((one) => one.fate === fate);
  const last = outcomes
    .filter(({ fate }) => fate === "confirmed" || fate === "refuted")
    .toReversed()
    .slice(0, Math.max(0, n));
  const held = last.filter((one) => one.fate === "confirmed").length;
  return {
    by,
    documentKeys: [...new Set(outcomes.flatMap(({ claim }) => claim.source?.key ?? []))],
    decided: last.length,
    held,
    refuted: last.length - held,
    undecided: of("standing").length,
    withdrawn: of("withdrawn").length,
    last,
  };
}
