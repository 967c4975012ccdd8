import type { Criterion, Project } from "@/lib/domain/project";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import type { ForetoldCriterion } from "@/lib/features/criteria/schema";
import { NOTHING_SAID } from "@/lib/features/criteria/types";
import { wordCriterion } from "../words/criterion-words";
import { wordTrigger } from "../words/trigger-words";
import type { CriterionForetoldModel } from "./contract";

/** A key that no row can have. */
const NEW = "";

export function prepareCriterionForetold(
  project: Project,
  { key, ...said }: ForetoldCriterion,
  now: string,
): CriterionForetoldModel {
  const known = project.criteria.find((one) => one.key === key);
  const row: Criterion = { ...NOTHING_SAID, id: NEW, version: 0, key: NEW, ...known, ...said };
  const criteria = known
    ? project.criteria.map((one) => (one === known ? row : one))
    : [...project.criteria, row];
  const then = computeVerdict({ ...project, criteria }, now);
  const trigger = then.triggers.find(({ criterion }) => criterion === row);
  const judged = then.criteria.find(({ criterion }) => criterion === row);
  const standing = trigger
    ? `${trigger.state}: ${wordTrigger(trigger, now)}`
    : judged
      ? `${judged.state}: ${wordCriterion(judged, now)}`
      : "unknown";
  return { now: computeVerdict(project, now).verdict, then: then.verdict, standing };
}
