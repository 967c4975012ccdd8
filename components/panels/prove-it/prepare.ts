import { standingOf } from "@/lib/domain/checks/check-standing";
import type { Check, Project, Subject } from "@/lib/domain/project";
import { indexProject, recordsOf } from "@/lib/domain/project-index";
import { isAutomatic } from "@/lib/domain/truth/reasons";
import { readSubjectName, wordSubject } from "../words/subject-name";
import { describeSubject } from "@/lib/domain/plan/subject-facts";
import type { ProvedCheck, ProveItModel } from "./contract";

const CHECK = "check-";

/** `of` names a check, as `check-smoke`, or a row with all of its checks, as `task-1.2`; null where neither is. */
export function prepareProveIt(
  project: Project,
  of: string,
  tokens: ProveItModel["tokens"],
): ProveItModel | null {
  const asked = of.startsWith(CHECK)
    ? indexProject(project).checks.get(of.slice(CHECK.length))
    : undefined;
  const subject: Subject | null = asked?.subject ?? readSubjectName(of);
  if (!subject || !describeSubject(project, subject)) return null;
  const checks = recordsOf(project, subject).checks.filter(isAutomatic);
  checks.sort((one, other) => Number(other === asked) - Number(one === asked));
  return {
    slug: project.slug,
    text: wordSubject(project, subject),
    checks: checks.map((check) => toProved(project, check)),
    tokens,
  };
}

function toProved(project: Project, check: Check): ProvedCheck {
  const { key, command, label } = check;
  return { key, name: command ?? label ?? key, command, takes: takesOf(project, check) };
}

function takesOf(project: Project, check: Check): string[] {
  const { passesNeeded } = check;
  const { standing } = standingOf(project, check);
  return [
    ...(standing === "never seen failing" || standing === "cannot fail"
      ? [
          "Nobody has seen it failing, so a pass is a claim. Break on purpose what it checks, let it run once, and passes count from then on.",
        ]
      : []),
    ...(standing === "cannot fail" ? ["As it is written it cannot fail: change that first."] : []),
    ...(passesNeeded > 1
      ? [`It needs ${String(passesNeeded)} passes in a row on one commit; a failure begins anew.`]
      : []),
  ];
}
