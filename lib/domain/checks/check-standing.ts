import type { Check, Project } from "../project";
import { indexProject, listed, subjectId } from "../project-index";
import { isAutomatic } from "../truth/reasons";
import { wasSeenFailing } from "../truth/check-result";
import { type CommandFlaw, lintCheck } from "./lint-command";

export interface CheckStanding {
  /** "cannot fail": flagged, and never seen failing. A person who looks has nothing to show first. */
  standing: "by a person" | "seen failing" | "never seen failing" | "cannot fail";
  /** Told also where the check has failed since: then they only inform. */
  flaws: CommandFlaw[];
}

/** R5: how far the word of a check counts. */
export function standingOf(project: Project, check: Check): CheckStanding {
  if (!isAutomatic(check)) return { standing: "by a person", flaws: [] };
  const flaws = lintCheck(check);
  const runs = listed(indexProject(project).evidenceOf, subjectId(check.subject));
  if (wasSeenFailing(check, runs)) return { standing: "seen failing", flaws };
  return { standing: flaws.length > 0 ? "cannot fail" : "never seen failing", flaws };
}
