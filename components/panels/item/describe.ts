import { blockerAgeDays } from "@/lib/domain/plan/blockers";
import { evaluateMetric, metricStanding } from "@/lib/domain/metrics/evaluate-metric";
import type { Estimate, Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { rateRisk } from "@/lib/domain/risks/rate-risk";
import { reviewStanding } from "@/lib/domain/risks/review-standing";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { evaluateCriterion } from "@/lib/domain/verdict/evaluate-criterion";
import { formatDay, formatShortDay } from "@/lib/format/dates";
import { formatEffort } from "@/lib/format/effort";
import { formatPercent } from "@/lib/format/percent";
import { wordAge } from "../words/blocker-words";
import { HIDDEN } from "../words/hidden-money";
import { STANDING_GLYPHS, wordDemand, wordReading, wordStatus } from "../words/metric-words";
import { wordMoney, wordRating, wordReview } from "../words/risk-words";
import { shownState } from "../words/shown-state";
import { wordConsequence } from "../words/trigger-words";
import type { ItemFact, ItemModel } from "./contract";
import type { ItemRow } from "./find-item";

type Description = Pick<ItemModel, "title" | "key" | "standing" | "facts" | "texts" | "steps">;
type Of<Kind extends ItemRow["kind"]> = Extract<ItemRow, { kind: Kind }>["row"];

/** What a row says of itself. Unknown is written, never left out where it matters. */
export function describeItem(project: Project, item: ItemRow, now: string): Description {
  switch (item.kind) {
    case "task":
      return ofTask(project, item.row, now);
    case "item":
      return ofLine(project, item.row, now);
    case "blocker":
      return ofBlocker(project, item.row, now);
    case "risk":
      return ofRisk(project, item.row, now);
    case "criterion":
      return ofCriterion(project, item.row, now);
    case "metric":
      return ofMetric(project, item.row, now);
  }
}

function ofTask(project: Project, task: Of<"task">, now: string): Description {
  const { key, title, priority, owner, dueOn, estimate, actualHours, problem, steps } = task;
  const state = shownState(project, { kind: "task", key }, now);
  return {
    title,
    key,
    standing: { state, word: state },
    facts: [
      ...phaseFact(project, task.phaseKey),
      ...componentFact(project, task.componentKey),
      ...maybe("Priority", priority),
      { label: "Owner", text: owner ?? "nobody" },
      { label: "Due", text: dueOn === null ? "no day" : formatDay(dueOn, now) },
      { label: "Estimate", text: wordEstimate(estimate) },
      ...maybe("Spent", actualHours === null ? null : effortOf(actualHours)),
      ...maybe("Planned start", task.plannedStartOn && formatDay(task.plannedStartOn, now)),
      ...maybe("Planned end", task.plannedEndOn && formatDay(task.plannedEndOn, now)),
    ],
    texts: textsOf({ Problem: problem }),
    steps,
  };
}

function ofLine(project: Project, item: Of<"item">, now: string): Description {
  const { key, text, list, group, owner, dueOn, blocking, note, steps } = item;
  const { state } = deriveState(project, { kind: "item", key }, now);
  return {
    title: text,
    key: null,
    standing: { state, word: state },
    facts: [
      { label: "List", text: group === null ? list : `${list}, ${group}` },
      ...phaseFact(project, item.phaseKey),
      ...componentFact(project, item.componentKey),
      { label: "Counts", text: blocking ? "it decides" : "it only informs" },
      { label: "Owner", text: owner ?? "nobody" },
      { label: "Due", text: dueOn === null ? "no day" : formatDay(dueOn, now) },
    ],
    texts: textsOf({ Note: note }),
    steps,
  };
}

function ofBlocker(project: Project, blocker: Of<"blocker">, now: string): Description {
  const { key, title, severity, owner, estimate, raisedOn } = blocker;
  const { finding, risk, cause, impact } = blocker;
  const { state } = deriveState(project, { kind: "blocker", key }, now);
  const age = wordAge(blockerAgeDays(project, blocker, now));
  return {
    title,
    key,
    standing: { state, word: state },
    facts: [
      { label: "Severity", text: severity },
      { label: "Owner", text: owner ?? "nobody" },
      { label: "Estimate", text: wordEstimate(estimate) },
      { label: "Raised", text: `${formatShortDay(raisedOn, now)}, ${age}` },
    ],
    texts: textsOf({ Finding: finding, Risk: risk, Cause: cause, Impact: impact }),
    steps: blocker.requiredActions,
  };
}

function ofRisk(project: Project, risk: Of<"risk">, now: string): Description {
  const { key, title, probability, probabilityPercent, impact, loss, owner, reviewOn } = risk;
  const { standing, reasons } = rateRisk(risk);
  const chance = probabilityPercent === null ? "" : `, ${formatPercent(probabilityPercent)}`;
  const amount = project.hidesMoney ? HIDDEN : loss && wordMoney(loss, project.currency).text;
  return {
    title,
    key,
    standing: null,
    facts: [
      { label: "Level", text: `${standing}: ${reasons.map(wordRating).join("; ")}` },
      { label: "Probability", text: `${probability ?? "unknown"}${chance}` },
      { label: "Impact", text: impact ?? "unknown" },
      { label: "Loss", text: amount ?? "unknown" },
      { label: "Owner", text: owner ?? "nobody" },
      { label: "Review", text: wordReview(reviewStanding(risk, now), reviewOn, now) },
    ],
    texts: textsOf({ "What it would do": risk.impactNote, Mitigation: risk.mitigation }),
    steps: [],
  };
}

function ofCriterion(project: Project, criterion: Of<"criterion">, now: string): Description {
  const { kind, text, owner, dueOn, consequence, note } = criterion;
  const { shown } = evaluateCriterion(project, criterion, now);
  return {
    title: text,
    key: null,
    standing: { state: shown, word: shown },
    facts: [
      { label: "Kind", text: kind === "no-go" ? "no-go trigger" : kind },
      { label: "Owner", text: owner ?? "nobody" },
      { label: "Due", text: dueOn === null ? "no day" : formatDay(dueOn, now) },
      ...maybe("If it fires", consequence && wordConsequence(consequence)),
    ],
    texts: textsOf({ Note: note }),
    steps: [],
  };
}

function ofMetric(project: Project, metric: Of<"metric">, now: string): Description {
  const { key, name, category, cadenceDays } = metric;
  const result = evaluateMetric(project, metric, now);
  const { sample } = result;
  const taken = sample && `${wordReading(metric, sample)}, ${formatShortDay(sample.takenOn, now)}`;
  return {
    title: name,
    key,
    standing: { state: STANDING_GLYPHS[metricStanding(result)], word: wordStatus(result) },
    facts: [
      ...maybe("Category", category),
      { label: "Now", text: taken ?? "never measured" },
      { label: "Target", text: wordDemand(metric) },
      ...maybe("Due", cadenceDays === null ? null : `every ${String(cadenceDays)} days`),
    ],
    texts: [],
    steps: [],
  };
}

function phaseFact(project: Project, key: string | null): ItemFact[] {
  if (key === null) return [];
  const name = indexProject(project).phases.get(key)?.name ?? "";
  return [{ label: "Phase", text: `${key} ${name}`.trim() }];
}

function componentFact(project: Project, key: string | null): ItemFact[] {
  return maybe("Component", key && (indexProject(project).components.get(key)?.name ?? key));
}

function maybe(label: string, text: string | null): ItemFact[] {
  return text === null ? [] : [{ label, text }];
}

function textsOf(texts: Record<string, string | null>): ItemModel["texts"] {
  return Object.entries(texts).flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}

function wordEstimate(estimate: Estimate | null): string {
  return estimate ? formatEffort(estimate) : "not estimated";
}

function effortOf(hours: number): string {
  return formatEffort({ low: hours, high: hours, unit: "hours" });
}
