import { valueOf } from "../economics/outcome";
import { addUpInvestment } from "../economics/sums";
import { scoreMaturity } from "../maturity/score-maturity";
import { evaluateMetric } from "../metrics/evaluate-metric";
import type { DecisionInput, InputValue, MoneyRange, Project } from "../project";
import { computeVerdict } from "../verdict/compute-verdict";
import type { InputMeasure } from "../vocabulary";
import { toleranceOf } from "./tolerance";

type Bare = Omit<DecisionInput, "tolerance">;

/**
 * R15: what a decision rests on, each with an id that stays, in shown order: the verdict, every line of the
 * framework, the gates, the open P0 blockers, the metrics, readiness, the options asked about, investment
 * and target date. Money is in minor units, readiness in points of 100. All of it is computed at one moment.
 */
export function fingerprintInputs(
  project: Project,
  optionKeys: readonly string[],
  now: string,
): DecisionInput[] {
  const { tolerances } = project.pollRules;
  return [
    ...ofVerdict(project, now),
    ...ofMetrics(project, now),
    figure(
      "readiness",
      "Readiness, verified",
      "points",
      scoreMaturity(project, now).overall.verified,
    ),
    ...ofOptions(project, optionKeys),
    ...moneyInputs(project, optionKeys),
    figure("target", "Target date", "day", project.targetOn),
  ].map((one) => ({ ...one, tolerance: toleranceOf(one.measure, tolerances) }));
}

function ofVerdict(project: Project, now: string): Bare[] {
  const { verdict, criteria, triggers, gates, blockers } = computeVerdict(project, now);
  return [
    state("verdict", "Computed verdict", verdict),
    ...criteria.map(({ criterion, state: met }) =>
      state(`criterion ${criterion.key}`, `${LINES[criterion.kind]}: ${criterion.text}`, met),
    ),
    ...triggers.map(({ criterion, state: is }) =>
      state(`criterion ${criterion.key}`, `${LINES["no-go"]}: ${criterion.text}`, is),
    ),
    ...gates.gates
      .filter(({ phase }) => !phase.deferred)
      .map(({ phaseKey, phase, result }) =>
        state(`gate ${phaseKey}`, `Gate ${phaseKey}: ${phase.name}`, result),
      ),
    ...blockers.map(({ blocker, standing }) =>
      state(`blocker ${blocker.key}`, `P0 blocker ${blocker.key}: ${blocker.title}`, standing),
    ),
  ];
}

const LINES = {
  "must-have": "Must-have",
  go: "Go criterion",
  "can-defer": "Can defer",
  "no-go": "No-go trigger",
} as const;

/** A range has moved when one of its ends has. */
function ofMetrics(project: Project, now: string): Bare[] {
  return project.metrics.flatMap((metric) => {
    const { sample } = evaluateMetric(project, metric, now);
    const id = `metric ${metric.key}`;
    const label = `Metric ${metric.name}${metric.unit === null ? "" : `, ${metric.unit}`}`;
    if (sample === null) return [figure(id, label, "figure", null)];
    const { low, high, text } = sample;
    if (low === null || high === null) return [state(id, label, text ?? "no figure")];
    if (low === high) return [figure(id, label, "figure", low)];
    return [
      figure(id, `${label}, low end`, "figure", low),
      figure(`${id} high`, `${label}, high end`, "figure", high),
    ];
  });
}

function ofOptions({ options }: Project, optionKeys: readonly string[]): Bare[] {
  return options
    .filter(({ key }) => optionKeys.includes(key))
    .flatMap(({ key, weeks, probabilityPercent: chance }) => [
      figure(`option ${key} weeks`, `Option ${key}, weeks`, "figure", weeks && weeks.high),
      figure(`option ${key} chance`, `Option ${key}, chance of success`, "points", chance),
    ]);
}

/** The amounts among them, which no clock moves. */
export function moneyInputs(project: Project, optionKeys: readonly string[]): Bare[] {
  const options = project.options.filter(({ key }) => optionKeys.includes(key));
  return [
    ...options.flatMap(({ key, cost }) =>
      ofRange(`option ${key} cost`, `Option ${key}, investment`, cost),
    ),
    ...ofRange("investment", "Investment", valueOf(addUpInvestment(project))),
  ];
}

function ofRange(id: string, label: string, range: MoneyRange | null): Bare[] {
  return [
    figure(`${id} low`, `${label}, low`, "money", range && range.lowMinor),
    figure(`${id} likely`, `${label}, likely`, "money", range && range.likelyMinor),
    figure(`${id} high`, `${label}, high`, "money", range && range.highMinor),
  ];
}

function state(id: string, label: string, value: string): Bare {
  return { id, label, measure: "state", value };
}

function figure(id: string, label: string, measure: InputMeasure, value: InputValue): Bare {
  return { id, label, measure, value };
}
