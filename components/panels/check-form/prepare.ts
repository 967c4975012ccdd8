import { describeSubject } from "@/lib/domain/plan/subject-facts";
import { pickFacts } from "@/lib/domain/facts";
import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { EDITED_FACTS, NOTHING_SAID } from "@/lib/features/checks/types";
import { readSubjectName, wordSubject } from "../words/subject-name";
import type { CheckFormModel } from "./contract";

interface Asking {
  mayEdit: boolean;
  newId: string;
  /** What hangs on the check that is asked for. */
  hanging: { runs: number; rules: number };
}

const NEW = "new@";

/** Of a check that is there, as `check-smoke`, or of a new one of a row, as `new@task-1.2`; null where neither is. */
export function prepareCheckForm(
  project: Project,
  of: string,
  { mayEdit, newId, hanging }: Asking,
): CheckFormModel | null {
  const check = findCheck(project, of);
  const subject =
    check?.subject ?? (of.startsWith(NEW) ? readSubjectName(of.slice(NEW.length)) : null);
  if (!subject || !describeSubject(project, subject)) return null;
  return {
    slug: project.slug,
    mayEdit,
    subject,
    text: wordSubject(project, subject),
    check: check ? { ...pickFacts(check, ["id", "version", "key"]), ...hanging } : null,
    newId,
    usualDays: project.freshnessDays,
    facts: check ? pickFacts(check, EDITED_FACTS) : NOTHING_SAID,
  };
}

export function findCheck(project: Project, of: string) {
  return of.startsWith("check-")
    ? indexProject(project).checks.get(of.slice("check-".length))
    : undefined;
}
