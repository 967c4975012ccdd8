import type { FreedList, Unlock } from "@/lib/domain/plan/unlock-leverage";
import type { Project } from "@/lib/domain/project";
import type { CriterionKind } from "@/lib/domain/vocabulary";
import { formatCount, formatList } from "@/lib/format/counts";
import { wordEffort } from "./effort-words";

type Frees = Pick<Unlock, "frees" | "phasesEffort">;

/** "frees phase 0.5 and all that follows: 22 weeks, 18 tasks, meets 1 must-have". */
export function wordFreed(unlock: Frees, project: Project, verb = "frees"): string {
  const { phases, tasks, blockers, criteria } = unlock.frees;
  const freed = [
    ...(phases.count > 0 ? [wordPhases(unlock, project)] : []),
    ...wordTasks(tasks, phases.count > 0),
    ...(blockers.count > 0 ? [wordFew(blockers, "blocker")] : []),
  ];
  const parts = [
    ...(freed.length > 0 ? [`${verb} ${freed.join(", ")}`] : []),
    ...wordCriteria(criteria, project),
  ];
  return parts.join(", ");
}

function wordPhases({ frees: { phases }, phasesEffort }: Frees, project: Project): string {
  const [first = ""] = phases.keys;
  const all = project.phases.filter((phase) => !phase.deferred).map((phase) => phase.key);
  const following = all.slice(all.indexOf(first));
  const isAllThatFollows = phases.count > 1 && following.join("\n") === phases.keys.join("\n");
  const which = isAllThatFollows ? `phase ${first} and all that follows` : wordFew(phases, "phase");
  const effort = wordEffort(phasesEffort);
  return effort === null ? which : `${which}: ${effort}`;
}

/** Beside whole phases their number is enough. */
function wordTasks(tasks: FreedList, isBesidePhases: boolean): string[] {
  if (tasks.count === 0) return [];
  return [isBesidePhases ? formatCount(tasks.count, "task") : wordFew(tasks, "task")];
}

const FEW = 5;

/** "task 0.4", "tasks 0.4 and 0.5"; of many their number. */
function wordFew({ count, keys }: FreedList, noun: string): string {
  if (count > FEW) return formatCount(count, noun);
  return `${count === 1 ? noun : `${noun}s`} ${formatList(keys)}`;
}

const CRITERIA: [CriterionKind, string, string, string][] = [
  ["must-have", "meets", "must-have", "must-haves"],
  ["go", "meets", "go criterion", "go criteria"],
  ["no-go", "clears", "trigger", "triggers"],
];

/** A trigger is cleared by what a criterion is met by. */
function wordCriteria({ count, keys }: FreedList, { criteria }: Project): string[] {
  if (count > keys.length) return [`meets ${formatCount(count, "criterion", "criteria")}`];
  const kindOf = new Map(criteria.map((row) => [row.key, row.kind]));
  return CRITERIA.flatMap(([kind, verb, one, many]) => {
    const number = keys.filter((key) => kindOf.get(key) === kind).length;
    return number === 0 ? [] : [`${verb} ${formatCount(number, one, many)}`];
  });
}
