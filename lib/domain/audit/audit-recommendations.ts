import type { Decision, Option, Project } from "../project";
import { type RecommendationFinding, NO_FIGURES } from "./finding";
import type { RowRef } from "./row-ref";

/**
 * The options of one question exclude each other, so two that are recommended contradict each other until
 * somebody decides. Options that no decision asks about answer one question together.
 */
export function auditRecommendations(project: Project): RecommendationFinding[] {
  const { options, decisions, slug } = project;
  const asked = new Set(decisions.flatMap(({ optionKeys }) => optionKeys));
  const unasked = options.filter(({ key }) => !asked.has(key));
  return [
    ...decisions.filter(isStanding).flatMap((decision) =>
      compare(
        options.filter(({ key }) => decision.optionKeys.includes(key)),
        { kind: "decision", key: decision.key },
        explanationOf(decision),
      ),
    ),
    ...compare(unasked, { kind: "project", key: slug }, null),
  ];
}

function isStanding({ supersededByKey }: Decision): boolean {
  return supersededByKey === null;
}

function compare(
  options: readonly Option[],
  ref: RowRef,
  explanation: RecommendationFinding["explanation"],
): RecommendationFinding[] {
  const recommended = options
    .filter(({ recommendedBy }) => recommendedBy.length > 0)
    .map(({ key, name, recommendedBy }) => ({ key, name, recommendedBy }));
  if (recommended.length < 2) return [];
  return [{ kind: "several recommended", ref, recommended, ...NO_FIGURES, explanation }];
}

/** Whoever has decided has explained which of them it is. */
function explanationOf(decision: Decision): RecommendationFinding["explanation"] {
  const { outcome, reason, decidedBy, decidedAt } = decision;
  if (outcome === null || decidedBy === null || decidedAt === null) return null;
  return { text: reason ?? outcome, by: decidedBy.name, at: decidedAt };
}
