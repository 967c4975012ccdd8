import type { Criterion, Project } from "../project";
import { type TriggerResult, evaluateTrigger } from "../verdict/evaluate-trigger";
import type { PlanChange } from "./work";

/** The plan as the consequence of a trigger would have it (R13). */
export interface PlanVariant {
  /** The keys of its triggers; several where all that have fired are taken together. */
  criterionKeys: string[];
  /** What the criterion calls its consequence. */
  name: string;
  /** False while the trigger only counts down: what would come of it. */
  fired: boolean;
  since: string | null;
  dueOn: string | null;
  /** Given to `scheduleProject` and `forecastCompletion`. */
  changes: PlanChange[];
  /** Why nothing can be laid out: the consequence says nothing of weeks or phases. */
  reason: "stops" | "words only" | "no such phase" | null;
}

/**
 * One variant for each trigger that has fired or counts down and has a consequence, in shown order, and one
 * of all that have fired where several of them change the plan. The plan itself stays as it is: which of
 * them it becomes is a decision.
 */
export function listVariants(project: Project, now: string): PlanVariant[] {
  const single = project.criteria
    .filter((one) => one.kind === "no-go" && one.consequence !== null)
    .map((criterion) => evaluateTrigger(project, criterion, now))
    .filter(({ state }) => state === "fired" || state === "counting")
    .map((trigger) => variantOf(project, trigger));
  const fired = single.filter((one) => one.fired && one.changes.length > 0);
  if (fired.length < 2) return single;
  const together: PlanVariant = {
    criterionKeys: fired.flatMap((one) => one.criterionKeys),
    name: fired.map((one) => one.name).join(" "),
    fired: true,
    since: null,
    dueOn: null,
    changes: fired.flatMap((one) => one.changes),
    reason: null,
  };
  return [...single, together];
}

function variantOf(project: Project, trigger: TriggerResult): PlanVariant {
  const { criterion, fired, since, dueOn } = trigger;
  const base = {
    criterionKeys: [criterion.key],
    name: criterion.consequence?.text ?? criterion.text,
    fired,
    since,
    dueOn,
  };
  return { ...base, ...changeOf(project, criterion.consequence) };
}

function changeOf(
  { phases }: Project,
  consequence: Criterion["consequence"],
): Pick<PlanVariant, "changes" | "reason"> {
  const isPhase = (key: string) => phases.some((phase) => phase.key === key);
  const only = (reason: PlanVariant["reason"]) => ({ changes: [], reason });
  if (consequence?.kind === "stop") return only("stops");
  const { kind, weeks, phaseKey } = consequence ?? { kind: "stop", weeks: null, phaseKey: null };
  if (phaseKey !== null && !isPhase(phaseKey)) return only("no such phase");
  if (kind === "extend" && weeks !== null) {
    return { changes: [{ kind, weeks, phaseKey }], reason: null };
  }
  if (kind === "defer phase" && phaseKey !== null) {
    return { changes: [{ kind, phaseKey }], reason: null };
  }
  return only("words only");
}
