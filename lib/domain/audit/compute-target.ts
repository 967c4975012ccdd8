import type { Metric, Project, StatedFigure } from "../project";
import { indexProject } from "../project-index";
import { newestTallies } from "../verdict/newest-tallies";
import { type Computation, type FigureValue, computed, impossible, span } from "./figure";

/** The target of a metric: both ends of a `between`, its words where it is compared by words. */
export function computeTarget(project: Project, key: string, figure: StatedFigure): Computation {
  const metric = indexProject(project).metrics.get(key);
  if (!metric) return impossible({ kind: "no such row", row: { kind: "metric", key } });
  const value = targetOf(metric, figure);
  if (value === null) return impossible({ kind: "nothing to compute from" });
  return computed("metric target", value, [{ kind: "metric", key, name: metric.name, value }]);
}

export function computeTally({ tallies }: Project, severity: string): Computation {
  const newest = newestTallies(tallies).find((row) => row.severity === severity);
  if (!newest) return impossible({ kind: "nothing to compute from" });
  const value = span("count", newest.count);
  const input = { kind: "tally", key: newest.id, name: newest.meaning, value } as const;
  return computed("newest tally", value, [input]);
}

function targetOf(metric: Metric, figure: StatedFigure): FigureValue | null {
  const { comparator, target, targetHigh, targetText, unit } = metric;
  if (comparator === "is") return targetText === null ? null : words(targetText);
  if (target === null) return null;
  if (figure.unit === "text") return words(unit === null ? String(target) : `${target} ${unit}`);
  const high = comparator === "between" ? (targetHigh ?? target) : target;
  if (unit === "%") return span("percent", target, high);
  // Metrics name their units in words of their own, so any other figure is taken as meant.
  return span(figure.unit === "percent" ? "count" : figure.unit, target, high);
}

function words(text: string): FigureValue {
  return { unit: "text", low: null, high: null, text };
}
