import { wordRequirement } from "@/components/panels/words/requirement-words";
import type { Project } from "@/lib/domain/project";
import { type VerdictResult, computeVerdict } from "@/lib/domain/verdict/compute-verdict";

/**
 * The verdict as the interface answers it: rows flat, so that a reader needs no second request, and what is
 * missing in the words of the page too, so that a program can tell it to people.
 */
export function answerVerdict(project: Project, now: string) {
  const result = computeVerdict(project, now);
  return {
    verdict: result.verdict,
    reasons: result.reasons,
    criteria: result.criteria.map(toCriterion),
    triggers: result.triggers.map(toTrigger),
    missingForGo: result.missingForGo.map((one) => ({ ...one, words: wordRequirement(one, now) })),
    computedAt: now,
    holdsUntil: result.holdsUntil,
  };
}

function toCriterion({ criterion, ...result }: VerdictResult["criteria"][number]) {
  const { id, key, kind, text, owner, dueOn, note } = criterion;
  return { id, key, kind, text, owner, dueOn, note, ...result };
}

function toTrigger({ criterion, ...result }: VerdictResult["triggers"][number]) {
  const { id, key, kind, text, owner, note } = criterion;
  return { id, key, kind, text, owner, note, ...result };
}
