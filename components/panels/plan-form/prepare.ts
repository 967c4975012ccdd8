import { pickFacts } from "@/lib/domain/facts";
import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import type { Project } from "@/lib/domain/project";
import { indexProject, recordsOf } from "@/lib/domain/project-index";
import { CHECKLIST_KINDS, type ChecklistKind } from "@/lib/domain/vocabulary";
import {
  COMPONENT_FACTS,
  ITEM_FACTS,
  NOTHING_SAID,
  PHASE_FACTS,
  PLAN_KINDS,
  type PlanKind,
  type WorkKind,
  TASK_FACTS,
} from "@/lib/features/plan/types";
import { ownersIn } from "../words/owners";
import { toRowCheck } from "../words/row-check";
import { type Candidate, waitedFor } from "../words/waited-for";
import type { KnownRow, NewRow, PlanFormModel } from "./contract";

interface Asking {
  mayEdit: boolean;
  now: string;
}

/**
 * `of` names a row, `task-1.2`, or what is to be added and where one stands: `new`, `new-phase`,
 * `new@task-1.2`. Null where the plan holds no such row.
 */
export function preparePlanForm(
  project: Project,
  of: string,
  { mayEdit, now }: Asking,
): PlanFormModel | null {
  const about = newRow(project, of, now) ?? knownRow(project, of);
  const { slug, phases, components } = project;
  const choosable = ({ key, name }: { key: string; name: string }) => ({
    key,
    label: `${key} ${name}`,
  });
  return (
    about && {
      slug,
      mayEdit,
      about,
      phases: phases.map(choosable),
      components: components.map(choosable),
      owners: ownersIn(project),
    }
  );
}

function knownRow(project: Project, of: string): KnownRow | null {
  const { kind, key } = readName(of) ?? {};
  const { tasks, items, phases, components } = indexProject(project);
  switch (kind) {
    case "task":
      return known(project, kind, tasks.get(key ?? ""), (row) => pickFacts(row, TASK_FACTS));
    case "item":
      return known(project, kind, items.get(key ?? ""), (row) => pickFacts(row, ITEM_FACTS));
    case "phase":
      return known(project, kind, phases.get(key ?? ""), (row) => pickFacts(row, PHASE_FACTS));
    case "component":
      return known(project, kind, components.get(key ?? ""), (row) =>
        pickFacts(row, COMPONENT_FACTS),
      );
    default:
      return null;
  }
}

function known<Row extends { id: string; version: number; key: string }>(
  project: Project,
  kind: PlanKind,
  row: Row | undefined,
  factsOf: (row: Row) => KnownRow["facts"],
): KnownRow | null {
  if (!row) return null;
  const { id, version, key } = row;
  return {
    is: "known",
    kind,
    id,
    version,
    key,
    facts: factsOf(row),
    waits: waitsOf(project, kind, key),
    checks: isWork(kind) ? recordsOf(project, { kind, key }).checks.map(toRowCheck) : null,
  };
}

function isWork(kind: PlanKind): kind is WorkKind {
  return kind === "task" || kind === "item";
}

/** The page that asks knows its tasks and phases itself. */
function waitsOf(project: Project, kind: PlanKind, key: string): KnownRow["waits"] {
  if (kind !== "task" && kind !== "phase") return null;
  const blockers = project.blockers.map(({ key: of, title }): Candidate => {
    return { kind: "blocker", key: of, name: title };
  });
  return { for: waitedFor(project, kind, key), blockers };
}

function newRow(project: Project, of: string, now: string): NewRow | null {
  const asked = /^new(?:-(\w+))?(?:@(.+))?$/.exec(of);
  if (!asked) return null;
  const [, wanted, part = ""] = asked;
  const kind = PLAN_KINDS.find((one) => one === wanted);
  const here = whereOf(project, part, now);
  const { phaseKey, componentKey, group, after } = here;
  const list = here.list ?? (phaseKey === null ? "readiness" : "exit");
  const ofPhase = list === "exit" || list === "entrance";
  const placed = (one: PlanKind) => {
    const row = after[one];
    return row === undefined ? null : { after: row };
  };
  return {
    is: "new",
    first: kind ?? here.first,
    begun: {
      task: {
        facts: { ...NOTHING_SAID.task, phaseKey, componentKey, group: group.task ?? null },
        place: placed("task"),
      },
      item: {
        facts: {
          ...NOTHING_SAID.item,
          list,
          phaseKey: ofPhase || here.list !== null ? phaseKey : null,
          componentKey,
          group: group.item ?? null,
        },
        place: placed("item"),
      },
      phase: { facts: NOTHING_SAID.phase, place: placed("phase") },
      component: { facts: NOTHING_SAID.component, place: placed("component") },
    },
  };
}

interface Where {
  first: PlanKind;
  phaseKey: string | null;
  componentKey: string | null;
  /** Null where no list is stood in. */
  list: ChecklistKind | null;
  group: Partial<Record<PlanKind, string | null>>;
  after: Partial<Record<PlanKind, string>>;
}

/** Where somebody stands: at a row, at a phase or its gate, in a list, or nowhere. */
function whereOf(project: Project, part: string, now: string): Where {
  const { tasks, items, phases, components } = indexProject(project);
  const nowhere: Where = {
    first: "task",
    phaseKey: null,
    componentKey: null,
    list: null,
    group: {},
    after: {},
  };
  const inPhase = (phaseKey: string | null): Where => {
    const phase = phases.get(phaseKey ?? "");
    return { ...nowhere, phaseKey, after: phase ? { phase: phase.id } : {} };
  };
  const task = tasks.get(after(part, "task-"));
  if (task) {
    const there = inPhase(task.phaseKey);
    const { group, componentKey } = task;
    return {
      ...there,
      componentKey,
      group: { task: group },
      after: { ...there.after, task: task.id },
    };
  }
  const item = items.get(after(part, "item-"));
  if (item) {
    const there = inPhase(item.phaseKey);
    const { group, list, componentKey } = item;
    return {
      ...there,
      first: "item",
      list,
      componentKey,
      group: { item: group },
      after: { ...there.after, item: item.id },
    };
  }
  const phase = phases.get(after(part, "phase-"));
  if (phase) return inPhase(phase.key);
  const gate = phases.get(after(part, "gate-"));
  if (gate) return { ...inPhase(gate.key), first: "item", list: "exit" };
  const component = components.get(after(part, "component-"));
  if (component) {
    const { id, key } = component;
    return { ...nowhere, first: "component", componentKey: key, after: { component: id } };
  }
  const list = CHECKLIST_KINDS.find((one) => one === after(part, "list-"));
  if (list) return { ...nowhere, first: "item", list };
  if (part === "list-tasks") return nowhere;
  if (part === "list-components") return { ...nowhere, first: "component" };
  if (project.phases.length === 0) return { ...nowhere, first: "phase" };
  const current = evaluateGates(project, now).currentGate;
  return { ...nowhere, phaseKey: current?.phaseKey ?? null };
}

function after(part: string, begin: string): string {
  return part.startsWith(begin) ? part.slice(begin.length) : "";
}

function readName(name: string): { kind: PlanKind; key: string } | null {
  const kind = PLAN_KINDS.find((one) => name.startsWith(`${one}-`));
  return kind === undefined ? null : { kind, key: name.slice(kind.length + 1) };
}
