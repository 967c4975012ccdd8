import { expect, it } from "vitest";
import type { CriterionRule } from "@/lib/domain/project";
import { type CriterionResult, evaluateCriterion } from "@/lib/domain/verdict/evaluate-criterion";
import { NOW, type ProjectParts, buildProject, subject } from "./project-builder";

/** One criterion, `C`, the task `T` and the item `I` of which rules may speak. */
export const C = subject("criterion", "c");
export const T = subject("task", "t");
export const I = subject("item", "i");

export function judgeCriterion(rule: CriterionRule, parts: ProjectParts = {}): CriterionResult {
  const project = buildProject({ criteria: [{ key: "c", rule }], ...parts });
  return evaluateCriterion(project, project.criteria[0]!, NOW);
}

interface CriterionCase {
  says: string;
  parts: ProjectParts;
  state: string;
  /** How it is drawn; only where the sentence is about it. */
  shown?: string;
}

/** One test per sentence. */
export function criterionTable(rule: CriterionRule, cases: CriterionCase[]): void {
  it.each(cases)("$says", ({ parts, state, shown }) => {
    const result = judgeCriterion(rule, parts);
    expect(result.state).toBe(state);
    expect(result.shown).toBe(shown ?? result.shown);
  });
}
