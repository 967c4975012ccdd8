import type { Project, Subject } from "../project";
import { indexProject } from "../project-index";
import type { Priority } from "../vocabulary";

/** What a list says of any subject, whatever it is. */
export interface SubjectFacts {
  title: string;
  phaseKey: string | null;
  priority: Priority | null;
  owner: string | null;
  dueOn: string | null;
}

/** Null for a key the project does not hold. */
export function describeSubject(project: Project, subject: Subject): SubjectFacts | null {
  const index = indexProject(project);
  if (subject.kind === "task") {
    const row = index.tasks.get(subject.key);
    return row ? { ...facts(row), title: row.title } : null;
  }
  if (subject.kind === "item") {
    const row = index.items.get(subject.key);
    return row ? { ...facts(row), title: row.text } : null;
  }
  if (subject.kind === "blocker") {
    const row = index.blockers.get(subject.key);
    if (!row) return null;
    const { title, severity: priority, owner, resolvingPhaseKey: phaseKey } = row;
    return { title, phaseKey, priority, owner, dueOn: null };
  }
  const row = index.criteria.get(subject.key);
  if (!row) return null;
  const { text: title, owner, dueOn } = row;
  return { title, phaseKey: null, priority: null, owner, dueOn };
}

function facts({ phaseKey, priority, owner, dueOn }: Omit<SubjectFacts, "title">) {
  return { phaseKey, priority, owner, dueOn };
}
