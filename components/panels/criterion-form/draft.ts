import type { FormFact } from "@/components/forms/settle";
import type { Consequence, CriterionRule } from "@/lib/domain/project";
import {
  CONSEQUENCE_KINDS,
  CRITERION_KINDS,
  type CriterionKind,
  PRIORITIES,
} from "@/lib/domain/vocabulary";
import { type CriterionFacts, RULE_KINDS } from "@/lib/features/criteria/types";

/** What stands in the fields, as it was written. */
export interface Draft {
  kind: string;
  text: string;
  rule: string;
  metric: string;
  severity: string;
  max: string;
  phase: string;
  task: string;
  component: string;
  percent: string;
  due: string;
  owner: string;
  consequence: string;
  effect: string;
  weeks: string;
  deferred: string;
  option: string;
  note: string;
}

export type Wrong = Partial<Record<keyof Draft, string>>;

/** The choice of whoever names no consequence. */
export const NONE = "none";

/** The facts as somebody tells them apart; a rule is one, and so is a consequence. */
export const FACTS: readonly FormFact<Draft>[] = [
  { label: "Kind", fields: ["kind"] },
  { label: "What must hold", fields: ["text"] },
  {
    label: "How it is known",
    fields: ["rule", "metric", "severity", "max", "phase", "task", "component", "percent"],
    word: ({ rule, metric, severity, max, phase, task, component, percent }) => {
      const of: Record<string, string> = {
        metric,
        gate: phase,
        task,
        blockers: `${severity} at most ${max}`,
        tally: `${severity} at most ${max}`,
        component: `${component} at least ${percent} %`,
      };
      return `${rule} ${of[rule] ?? ""}`.trim();
    },
  },
  { label: "Due", fields: ["due"] },
  { label: "Owner", fields: ["owner"] },
  {
    label: "Consequence",
    fields: ["consequence", "effect", "weeks", "deferred", "option"],
    word: ({ consequence, effect, weeks, deferred, option }) =>
      [consequence, weeks && `${weeks} weeks`, deferred, option, effect]
        .filter((part) => part !== "")
        .join(", "),
  },
  { label: "Note", fields: ["note"] },
];

export function draftOf({ rule, consequence, ...facts }: CriterionFacts): Draft {
  const figure = (value: number | null | undefined) => (value == null ? "" : String(value));
  return {
    kind: facts.kind,
    text: facts.text,
    rule: rule.kind,
    metric: rule.kind === "metric" ? rule.metricKey : "",
    severity: "severity" in rule ? rule.severity : "P0",
    max: "max" in rule ? String(rule.max) : "0",
    phase: rule.kind === "gate" ? rule.phaseKey : "",
    task: rule.kind === "task" ? rule.taskKey : "",
    component: rule.kind === "component" ? rule.componentKey : "",
    percent: rule.kind === "component" ? String(rule.minPercent) : "100",
    due: facts.dueOn ?? "",
    owner: facts.owner ?? "",
    consequence: consequence?.kind ?? NONE,
    effect: consequence?.text ?? "",
    weeks: figure(consequence?.weeks),
    deferred: consequence?.phaseKey ?? "",
    option: consequence?.optionKey ?? "",
    note: facts.note ?? "",
  };
}

/** The facts as the fields say them; whether they can be so, `check.ts` says. */
export function readFacts(draft: Draft): CriterionFacts {
  const textOf = (text: string) => (text.trim() === "" ? null : text.trim());
  const kind = kindOf(draft.kind);
  return {
    kind,
    text: draft.text.trim(),
    rule: readRule(draft),
    dueOn: textOf(draft.due),
    owner: textOf(draft.owner),
    consequence: kind === "no-go" ? readConsequence(draft) : null,
    note: textOf(draft.note),
  };
}

export function kindOf(written: string): CriterionKind {
  return CRITERION_KINDS.find((kind) => kind === written) ?? "must-have";
}

function readRule(draft: Draft): CriterionRule {
  const kind = RULE_KINDS.find((one) => one === draft.rule) ?? "manual";
  const severity = PRIORITIES.find((one) => one === draft.severity) ?? "P0";
  switch (kind) {
    case "metric":
      return { kind, metricKey: draft.metric.trim() };
    case "gate":
      return { kind, phaseKey: draft.phase.trim() };
    case "task":
      return { kind, taskKey: draft.task.trim() };
    case "component":
      return {
        kind,
        componentKey: draft.component.trim(),
        minPercent: wholeOf(draft.percent.replace(/\s*%$/, "")),
      };
    case "blockers":
    case "tally":
      return { kind, severity, max: wholeOf(draft.max) };
    case "manual":
      return { kind };
  }
}

/** Only what its kind says is said with it. */
function readConsequence(draft: Draft): Consequence | null {
  const kind = CONSEQUENCE_KINDS.find((one) => one === draft.consequence);
  if (kind === undefined) return null;
  const weeks = draft.weeks.trim();
  return {
    kind,
    text: draft.effect.trim(),
    weeks: kind === "stop" || weeks === "" ? null : figureOf(weeks),
    phaseKey: kind === "defer phase" && draft.deferred !== "" ? draft.deferred : null,
    optionKey: kind === "switch plan" && draft.option !== "" ? draft.option : null,
  };
}

/** What is no figure is none that any rule takes. */
function wholeOf(written: string): number {
  return /^\d{1,9}$/.test(written.trim()) ? Number(written) : Number.NaN;
}

function figureOf(written: string): number {
  return /^\d{1,6}(\.\d{1,2})?$/.test(written) ? Number(written) : Number.NaN;
}
