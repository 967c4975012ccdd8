import { isWrittenOff } from "@/lib/domain/plan/blockers";
import { nextBlockerKey } from "@/lib/domain/plan/next-blocker-key";
import type { Project } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import { OPEN_STATES } from "@/lib/features/blockers/constants";
import type { HeldEnd } from "@/lib/features/blockers/schema";
import { NOTHING_WRITTEN, toFacts } from "@/lib/features/blockers/types";
import { ownersIn } from "../words/owners";
import { readSubjectName } from "../words/subject-name";
import type { BlockerFormModel } from "./contract";

const NEW = "new";

/**
 * `of` says what is asked: `new`, `new-task-0.3` for one that holds up that task, or `blocker-B2`. Null
 * where the project holds no such thing; `id` is what a new one will be known by.
 */
export function prepareBlockerForm(
  project: Project,
  of: string,
  { id, mayEdit }: { id: string; mayEdit: boolean },
): BlockerFormModel | null {
  const asked = askedFor(project, of, id);
  return (
    asked && {
      slug: project.slug,
      ...asked,
      tasks: project.tasks.map(({ key, title }) => ({ key, label: `${key} ${title}` })),
      phases: project.phases.map(({ key, name }) => ({ key, label: `${key} ${name}` })),
      owners: ownersIn(project),
      mayEdit,
    }
  );
}

type Asked = Pick<BlockerFormModel, "about" | "facts" | "states" | "fixed">;

function askedFor(project: Project, of: string, id: string): Asked | null {
  if (of === NEW || of.startsWith(`${NEW}-`)) return newOne(project, of, id);
  const subject = readSubjectName(of);
  return subject?.kind === "blocker" ? knownOne(project, subject.key) : null;
}

function newOne(project: Project, of: string, id: string): Asked | null {
  const holdsUp = heldBy(project, of);
  if (holdsUp === null) return null;
  return {
    about: { kind: "new", id, key: nextBlockerKey(project.blockers.map(({ key }) => key)) },
    facts: { ...NOTHING_WRITTEN, holdsUp },
    states: OPEN_STATES,
    fixed: null,
  };
}

/** The task that is blocked, where one was meant. */
function heldBy(project: Project, of: string): HeldEnd[] | null {
  if (of === NEW) return [];
  const subject = readSubjectName(of.slice(NEW.length + 1));
  if (subject?.kind !== "task" || !indexProject(project).tasks.has(subject.key)) return null;
  return [{ kind: "task", key: subject.key }];
}

function knownOne(project: Project, key: string): Asked | null {
  const { blockers, dependenciesAfter } = indexProject(project);
  const blocker = blockers.get(key);
  if (!blocker) return null;
  const { id, version, actualState } = blocker;
  const held = listed(dependenciesAfter, subjectId({ kind: "blocker", key })).flatMap(
    ({ dependent }): HeldEnd[] =>
      dependent.kind === "blocker" || dependent.missing
        ? []
        : [{ kind: dependent.kind, key: dependent.key }],
  );
  const isOff = isWrittenOff(blocker);
  return {
    about: { kind: "known", key, target: { kind: "blocker", id, version } },
    facts: toFacts(blocker, held),
    states: isOff ? [actualState] : OPEN_STATES,
    fixed: isOff ? "It is written down as resolved: re-open it to change this." : null,
  };
}
