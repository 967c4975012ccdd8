import { evaluateGates } from "../gates/evaluate-gate";
import { scoreMaturity } from "../maturity/score-maturity";
import type { Project } from "../project";

/** What several criteria of one moment read, worked out once for all of them. */
export const gatesAt = remembered(evaluateGates);
export const maturityAt = remembered(scoreMaturity);

/** The same rule, which keeps its last answer about each aggregate. */
function remembered<Answer>(rule: (project: Project, now: string) => Answer) {
  const known = new WeakMap<Project, { now: string; answer: Answer }>();
  return (project: Project, now: string): Answer => {
    const last = known.get(project);
    if (last?.now === now) return last.answer;
    const answer = rule(project, now);
    known.set(project, { now, answer });
    return answer;
  };
}
