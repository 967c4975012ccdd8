import type { Decision, Project } from "../project";
import { decisionsInForce, isByPoll, isDecided, openPollOf } from "./standing";

/** Questions that wait to be decided, the first to come due first; what has no day stands last. */
export function openQuestions({ decisions }: Project): Decision[] {
  return decisions
    .filter((one) => one.supersededByKey === null && one.withdrawal === null && !isDecided(one))
    .sort((one, other) => compareDays(one.dueOn, other.dueOn));
}

/**
 * The question to show: the one that is named, while it is open or in force; else one whose poll is open, as
 * people are waited for; else the first to come due; else what was decided last: whoever signed finds it there, and
 * what speaks for the project stands beside it.
 */
export function askedDecision(
  project: Project,
  now: string,
  named: string | null = null,
): Decision | null {
  const open = openQuestions(project);
  const inForce = decisionsInForce(project, now);
  return (
    [...open, ...inForce].find(({ key }) => key === named) ??
    open.find((one) => openPollOf(one, project.polls) !== null) ??
    open[0] ??
    latest(inForce.filter(isByPoll)) ??
    inForce[0] ??
    null
  );
}

function latest(decided: readonly Decision[]): Decision | null {
  const at = ({ decidedAt }: Decision) => decidedAt ?? "";
  return decided.reduce<Decision | null>(
    (last, one) => (last === null || at(one) > at(last) ? one : last),
    null,
  );
}

function compareDays(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null || one < other ? -1 : 1;
}
