import type { StatedFigure } from "../project";
import { CHECKLIST_KINDS, type ChecklistKind } from "../vocabulary";
import type { RowRef } from "./row-ref";

const SUBJECTS: ReadonlyMap<string, RowRef["kind"]> = new Map(
  Object.entries({
    "effort.phase": "phase",
    "effort.task": "task",
    "effort.blocker": "blocker",
    "count.tasks": "phase",
    "component.stated": "component",
    "timeline.option": "option",
    "timeline.milestone": "milestone",
    "timeline.extended": "criterion",
    "investment.total": "option",
    "phase.cost": "phase",
    "option.cost": "option",
    "option.probability": "option",
    "option.failure": "option",
    "avoided-failure.ratio": "option",
    "money-line.amount": "money line",
    "risk.loss": "risk",
    "risk.probability": "risk",
    "decision.confidence": "decision",
    "exposure.total": "option",
    "metric.target": "metric",
  } as const),
);

/** The row that a stated figure is about; null where it is about the whole, or about no row. */
export function figureSubject({ computes, subjectKey }: StatedFigure): RowRef | null {
  if (computes === null || subjectKey === null) return null;
  if (computes === "count.items") {
    return isChecklist(subjectKey) ? null : { kind: "phase", key: subjectKey };
  }
  const kind = SUBJECTS.get(computes);
  return kind === undefined ? null : { kind, key: subjectKey };
}

/** `count.items` counts a whole list, or the exit criteria of a phase. */
export function isChecklist(word: string): word is ChecklistKind {
  return (CHECKLIST_KINDS as readonly string[]).includes(word);
}
