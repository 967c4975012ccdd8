import { dayOf } from "@/lib/domain/instant";
import type { Project } from "@/lib/domain/project";
import { nextReviewOn } from "@/lib/domain/risks/review-standing";
import { factsOf, NOTHING_SAID } from "@/lib/features/risks/types";
import { ownersIn } from "../words/owners";
import type { AssessRiskModel } from "./contract";

const NAME = "risk-";

/** How a request names a risk; null is one that is raised. */
export function nameRisk(key: string | null): string {
  return key === null ? "new" : `${NAME}${key}`;
}

/** Of a risk that is there, or without a name of a new one; null where no such risk is. */
export function prepareAssessRisk(
  project: Project,
  of: string | null,
  mayEdit: boolean,
  now: string,
): AssessRiskModel | null {
  const { slug, currency } = project;
  const shared = { slug, currency, mayEdit, owners: ownersIn(project), today: dayOf(now) };
  if (of === null || of === nameRisk(null)) {
    const reviewOn = nextReviewOn(project.reviewCadenceDays, now);
    return { ...shared, risk: null, facts: { ...NOTHING_SAID, reviewOn } };
  }
  const risk = project.risks.find(({ key }) => of === nameRisk(key));
  if (!risk) return null;
  const { id, version, key, level: stated } = risk;
  return { ...shared, risk: { id, version, key, stated }, facts: factsOf(risk) };
}
