import type { Criterion, CriterionRule, Metric } from "@/lib/domain/project";
import { formatCount } from "@/lib/format/counts";
import { formatDay } from "@/lib/format/dates";
import { formatPercent } from "@/lib/format/percent";
import { bareDemand } from "./metric-words";
import { wordConsequence } from "./trigger-words";

type MetricDemand = Pick<
  Metric,
  "key" | "name" | "unit" | "comparator" | "target" | "targetHigh" | "targetText"
>;

interface Named {
  key: string;
  name: string;
}

/** What rules can name, with what it is called. */
export interface RuleNames {
  metrics: readonly MetricDemand[];
  phases: readonly Named[];
  tasks: readonly Named[];
  components: readonly Named[];
}

/** What a line of the framework asks for, and what comes of it: read back before it is written. */
export function wordAsked(
  criterion: Pick<Criterion, "kind" | "rule" | "dueOn" | "consequence">,
  names: RuleNames,
  now: string,
): string[] {
  const { kind, rule, consequence } = criterion;
  const healthy = wordHealthy(rule, names);
  if (kind === "no-go") {
    const follows = consequence && `If it fires: ${wordConsequence(consequence)}.`;
    return [wordTriggering(criterion, healthy, now), ...(follows ? [follows] : [])];
  }
  return [
    healthy === null
      ? "Met once it is verified: by a check of its own, or claimed by one person and confirmed by another."
      : `Met while ${healthy}.`,
    kind === "can-defer"
      ? "It is shown, and the verdict does not wait for it."
      : "Until then the verdict is not GO.",
  ];
}

function wordTriggering(
  { rule, dueOn }: Pick<Criterion, "rule" | "dueOn">,
  healthy: string | null,
  now: string,
): string {
  const isManual = rule.kind === "manual";
  if (dueOn === null) {
    return isManual
      ? "Fires once somebody claims that it is so; until then it is unknown, for it has no day."
      : `Has fired unless ${healthy ?? "it is shown to be false"}.`;
  }
  const until = isManual ? "it is shown to be false by then" : (healthy ?? "");
  return `Counts down to ${formatDay(dueOn, now)}; after that day it has fired unless ${until}. A claim that it is so fires it at once.`;
}

/** The state that a rule asks for; null where people say it. */
function wordHealthy(rule: CriterionRule, names: RuleNames): string | null {
  switch (rule.kind) {
    case "manual":
      return null;
    case "metric":
      return wordMetric(
        names.metrics.find(({ key }) => key === rule.metricKey),
        rule.metricKey,
      );
    case "blockers":
      return rule.max === 0
        ? `no ${rule.severity} blocker is open`
        : `at most ${formatCount(rule.max, `${rule.severity} blocker`)} ${isOrAre(rule.max)} open`;
    case "tally":
      return rule.max === 0
        ? `the tracker counts no open ${rule.severity} issue`
        : `the tracker counts at most ${formatCount(rule.max, `open ${rule.severity} issue`)}`;
    case "gate":
      return `gate ${called(names.phases, rule.phaseKey)} has passed`;
    case "task":
      return `task ${called(names.tasks, rule.taskKey)} is verified`;
    case "component":
      return `component ${called(names.components, rule.componentKey)} is verified to at least ${formatPercent(rule.minPercent)}`;
  }
}

function wordMetric(metric: MetricDemand | undefined, key: string): string {
  if (!metric) return `metric ${key} meets its target`;
  const isWords = metric.comparator === "is";
  if (isWords ? metric.targetText === null : metric.target === null) {
    return `${metric.name} meets a target, and it has none yet`;
  }
  return `${metric.name} is measured ${isWords ? "as" : ""} ${bareDemand(metric)}`.replace(
    / {2}/,
    " ",
  );
}

/** "0.5 (Harden)"; the key alone of what is nowhere. */
function called(rows: readonly Named[], key: string): string {
  const row = rows.find((one) => one.key === key);
  return row ? `${key} (${row.name})` : key;
}

function isOrAre(count: number): string {
  return count === 1 ? "is" : "are";
}
