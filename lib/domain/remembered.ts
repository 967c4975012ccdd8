import type { Project } from "./project";

/** The same rule, which keeps its last answer about each aggregate: many ask for one moment. */
export function remembered<Answer>(rule: (project: Project, now: string) => Answer) {
  const known = new WeakMap<Project, { now: string; answer: Answer }>();
  return (project: Project, now: string): Answer => {
    const last = known.get(project);
    if (last?.now === now) return last.answer;
    const answer = rule(project, now);
    known.set(project, { now, answer });
    return answer;
  };
}
