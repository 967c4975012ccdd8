import { COMPUTABLE } from "@/lib/domain/audit/computable";
import { changedFacts } from "@/lib/domain/facts";
import { CHECKLIST_KINDS, PRIORITIES } from "@/lib/domain/vocabulary";
import { FIGURE_FACTS, type FigureFacts } from "./types";

interface Wrong {
  path: keyof FigureFacts;
  message: string;
}

/** The keys that a figure can be of, by noun; those of checklists and severities are known. */
export type Subjects = Partial<Record<string, readonly string[]>>;

/** Why a figure cannot be stated so, each at the field that says it; none where it can. */
export function whyNotFacts(
  facts: FigureFacts,
  before: FigureFacts | null,
  subjects: Subjects,
): Wrong[] {
  const changed = before ? changedFacts<FigureFacts>(before, facts, FIGURE_FACTS) : null;
  const isSaid = (...names: (keyof FigureFacts)[]) =>
    changed === null || names.some((name) => changed.includes(name));
  return [
    ...(isSaid("unit", "low", "high", "text") ? whyNotValue(facts) : []),
    ...(isSaid("computes", "subjectKey") ? whyNotTie(facts, subjects) : []),
  ];
}

/** Two ends or words, never both and never neither. */
export function whyNotValue({ unit, low, high, text }: FigureFacts): Wrong[] {
  if (unit === "text" && text === null) return [{ path: "text", message: "Say what is stated" }];
  if (unit === "text" && low === null && high === null) return [];
  if (low === null || high === null) return [{ path: "low", message: "Say the figure" }];
  return low > high ? [{ path: "high", message: "Not less than the other end" }] : [];
}

function whyNotTie({ computes, subjectKey }: FigureFacts, subjects: Subjects): Wrong[] {
  if (computes === null) {
    return subjectKey === null
      ? []
      : [{ path: "subjectKey", message: "What is tied to nothing is of no row" }];
  }
  const computable = COMPUTABLE.find((one) => one.computes === computes);
  if (!computable) return [{ path: "computes", message: `No rule computes ${computes}` }];
  const { of, needsSubject } = computable;
  if (subjectKey === null) {
    return needsSubject ? [{ path: "subjectKey", message: `Say which ${String(of)}` }] : [];
  }
  if (of === null) return [{ path: "subjectKey", message: "It is of the whole" }];
  const lists: readonly string[] = computes === "count.items" ? CHECKLIST_KINDS : [];
  const known = of === "severity" ? PRIORITIES : [...(subjects[of] ?? []), ...lists];
  return (known as readonly string[]).includes(subjectKey)
    ? []
    : [{ path: "subjectKey", message: `There is no ${of} ${subjectKey}` }];
}
