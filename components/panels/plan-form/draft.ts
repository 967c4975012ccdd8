import type { FormFact } from "@/components/forms/settle";
import { NAMES, type PlanFacts, type PlanKind } from "@/lib/features/plan/types";

/** What stands in the fields, as it was written; a row of one kind has some of them. */
export interface Draft {
  name: string;
  key: string;
  list: string;
  phase: string;
  group: string;
  component: string;
  priority: string;
  owner: string;
  due: string;
  weight: string;
  hardStop: string;
  blocking: string;
  cap: string;
  stated: string;
  text: string;
  lines: string;
}

export type Wrong = Partial<Record<keyof Draft, string>>;

/** In which field each fact is written. */
const FIELD_OF: { [Kind in PlanKind]: Record<keyof PlanFacts[Kind], keyof Draft> } = {
  task: {
    title: "name",
    phaseKey: "phase",
    priority: "priority",
    owner: "owner",
    dueOn: "due",
    componentKey: "component",
    group: "group",
    problem: "text",
    steps: "lines",
    weight: "weight",
    hardStop: "hardStop",
    key: "key",
  },
  item: {
    text: "name",
    list: "list",
    phaseKey: "phase",
    priority: "priority",
    owner: "owner",
    dueOn: "due",
    componentKey: "component",
    group: "group",
    blocking: "blocking",
    steps: "lines",
    note: "text",
    weight: "weight",
    hardStop: "hardStop",
    key: "key",
  },
  phase: { name: "name", goal: "text", deliverables: "lines", priority: "priority", key: "key" },
  component: {
    name: "name",
    weight: "weight",
    hardStop: "hardStop",
    capPercent: "cap",
    statedPercent: "stated",
    note: "text",
    key: "key",
  },
};

const LABELS: Record<keyof Draft, string> = {
  name: "Name",
  key: "Key",
  list: "List",
  phase: "Phase",
  group: "Group",
  component: "Component",
  priority: "Priority",
  owner: "Owner",
  due: "Due",
  weight: "Weight",
  hardStop: "Hard stop",
  blocking: "Decides its gate",
  cap: "Cap in %",
  stated: "Stated in %",
  text: "Note",
  lines: "Lines",
};

const OWN_LABELS: { [Kind in PlanKind]: Partial<Record<keyof Draft, string>> } = {
  task: { name: "What is to be done", text: "Problem", lines: "Steps" },
  item: { name: "What is to be ticked", lines: "Steps" },
  phase: { text: "Goal", lines: "Deliverables" },
  component: { hardStop: "Any failure caps it" },
};

/** How a field is called on the form of a kind. */
export function labelOf(kind: PlanKind, field: keyof Draft): string {
  return OWN_LABELS[kind][field] ?? LABELS[field];
}

/** The fields that a kind has, in the order in which they are asked. */
export function fieldsOf(kind: PlanKind): (keyof Draft)[] {
  return Object.values(FIELD_OF[kind]);
}

/** The facts of a row as somebody tells them apart. */
export const FACTS: { [Kind in PlanKind]: readonly FormFact<Draft>[] } = {
  task: factsOf("task"),
  item: factsOf("item"),
  phase: factsOf("phase"),
  component: factsOf("component"),
};

function factsOf(kind: PlanKind): FormFact<Draft>[] {
  return fieldsOf(kind).map((field) => ({ label: labelOf(kind, field), fields: [field] }));
}

/** The choice of whoever gives no priority. */
export const NONE = "none";

const EMPTY: Draft = {
  name: "",
  key: "",
  list: "readiness",
  phase: "",
  group: "",
  component: "",
  priority: NONE,
  owner: "",
  due: "",
  weight: "1",
  hardStop: "no",
  blocking: "yes",
  cap: "10",
  stated: "",
  text: "",
  lines: "",
};

export type Facts = Readonly<Record<string, unknown>>;

export function draftOf(kind: PlanKind, facts: Facts, others: Draft = EMPTY): Draft {
  const written = entriesOf(kind).map(([name, field]) => [field, write(field, facts[name])]);
  return { ...others, ...Object.fromEntries(written) } as Draft;
}

/** The facts as the fields say them; whether they can be so, the schema says. */
export function readFacts(kind: PlanKind, draft: Draft): Facts {
  return Object.fromEntries(
    entriesOf(kind).map(([name, field]) => [name, read(field, draft[field])]),
  );
}

/** A key that is taken away is none, and none is refused. */
export function formOf(kind: PlanKind) {
  const read = (draft: Draft) => ({ ...readFacts(kind, draft), key: draft.key.trim() });
  return { facts: FACTS[kind], draftOf: (facts: Facts) => draftOf(kind, facts), read };
}

/** Which field tells what is wrong with a fact. */
export function pathsOf(kind: PlanKind): Record<string, keyof Draft> {
  return Object.fromEntries(entriesOf(kind));
}

function entriesOf(kind: PlanKind): [string, keyof Draft][] {
  const fields: Record<string, keyof Draft> = FIELD_OF[kind];
  return NAMES[kind].flatMap((name): [string, keyof Draft][] => {
    const field = fields[name];
    return field === undefined ? [] : [[name, field]];
  });
}

function write(field: keyof Draft, value: unknown): string {
  if (field === "priority") return typeof value === "string" ? value : NONE;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.join("\n");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const FIGURES: readonly (keyof Draft)[] = ["weight", "cap", "stated"];
const SWITCHES: readonly (keyof Draft)[] = ["hardStop", "blocking"];

function read(field: keyof Draft, written: string): unknown {
  const text = written.trim();
  if (SWITCHES.includes(field)) return text === "yes";
  if (field === "lines") return linesOf(text);
  if (field === "name") return text;
  if (text === "" || (field === "priority" && text === NONE)) return null;
  if (FIGURES.includes(field)) return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return text;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
