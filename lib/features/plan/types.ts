import type { ChecklistItem, Component, Person, Phase, Task } from "@/lib/domain/project";

export const PLAN_KINDS = ["phase", "task", "item", "component"] as const;
/** What a plan is made of. */
export type PlanKind = (typeof PLAN_KINDS)[number];

export const WORK_KINDS = ["task", "item"] as const;
/** What is worked on: it stands in a phase, has a state and an owner. */
export type WorkKind = (typeof WORK_KINDS)[number];

/** So many rows are changed by one write. */
export const MOST_AT_ONCE = 500;

/** What somebody says of a task. What it takes, and when, is said in the schedule. */
export type TaskFacts = Pick<Task, (typeof TASK_FACTS)[number]>;

export const TASK_FACTS = [
  "key",
  "title",
  "phaseKey",
  "componentKey",
  "group",
  "weight",
  "hardStop",
  "priority",
  "owner",
  "dueOn",
  "problem",
  "steps",
] as const satisfies readonly (keyof Task)[];

/** What somebody says of a line of a checklist. */
export type ItemFacts = Pick<ChecklistItem, (typeof ITEM_FACTS)[number]>;

export const ITEM_FACTS = [
  "key",
  "list",
  "group",
  "text",
  "phaseKey",
  "componentKey",
  "weight",
  "hardStop",
  "blocking",
  "priority",
  "owner",
  "dueOn",
  "steps",
  "note",
] as const satisfies readonly (keyof ChecklistItem)[];

/** What somebody says of a phase. What it takes, and when, is said in the schedule. */
export type PhaseFacts = Pick<Phase, (typeof PHASE_FACTS)[number]>;

export const PHASE_FACTS = [
  "key",
  "name",
  "goal",
  "deliverables",
  "priority",
] as const satisfies readonly (keyof Phase)[];

/** What somebody says of a component. */
export type ComponentFacts = Pick<Component, (typeof COMPONENT_FACTS)[number]>;

export const COMPONENT_FACTS = [
  "key",
  "name",
  "weight",
  "hardStop",
  "capPercent",
  "statedPercent",
  "note",
] as const satisfies readonly (keyof Component)[];

export interface PlanFacts {
  task: TaskFacts;
  item: ItemFacts;
  phase: PhaseFacts;
  component: ComponentFacts;
}

export const NAMES: { [Kind in PlanKind]: readonly (keyof PlanFacts[Kind])[] } = {
  task: TASK_FACTS,
  item: ITEM_FACTS,
  phase: PHASE_FACTS,
  component: COMPONENT_FACTS,
};

/** A row of which nobody has said anything; a key that is null is given. */
export const NOTHING_SAID: { [Kind in PlanKind]: Omit<PlanFacts[Kind], "key"> & { key: null } } = {
  task: {
    key: null,
    title: "",
    phaseKey: null,
    componentKey: null,
    group: null,
    weight: 1,
    hardStop: false,
    priority: null,
    owner: null,
    dueOn: null,
    problem: null,
    steps: [],
  },
  item: {
    key: null,
    list: "readiness",
    group: null,
    text: "",
    phaseKey: null,
    componentKey: null,
    weight: 1,
    hardStop: false,
    blocking: true,
    priority: null,
    owner: null,
    dueOn: null,
    steps: [],
    note: null,
  },
  phase: { key: null, name: "", goal: null, deliverables: [], priority: null },
  component: {
    key: null,
    name: "",
    weight: 1,
    hardStop: false,
    capPercent: 10,
    statedPercent: null,
    note: null,
  },
};

/** What the second of two people is shown of a row that was to be moved: the row as the first one left it. */
export interface CurrentRow {
  id: string;
  version: number;
  facts: PlanFacts[PlanKind];
  changedBy: Person | null;
}

/** Why one of several rows cannot be changed with the others. */
export interface Hindered {
  kind: WorkKind;
  id: string;
  /** Null for what is not there any more. */
  key: string | null;
  why: string;
}

/** What changing many at once has done. */
export interface ChangedMany {
  changed: { kind: WorkKind; id: string; version: number }[];
  /** Those that stood as it was wanted already. */
  unchanged: string[];
  skipped: Hindered[];
}
