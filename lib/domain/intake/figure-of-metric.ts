import { problemOf } from "../metrics/reading";
import type { Metric } from "../project";
import { type Converted, convertFigure } from "./convert-unit";

export type MetricAsked = Pick<Metric, "key" | "unit" | "comparator">;

/** `words`: of a metric that is read in words no figure says anything. */
type FigureOfMetric = Converted | { value: null; problem: "words" };

/** A figure as a sample of a metric, in its unit, as far as the metric takes it. */
export function figureOfMetric(
  value: number,
  unit: string | null,
  metric: Omit<MetricAsked, "key">,
): FigureOfMetric {
  const converted = convertFigure(value, unit, metric.unit);
  const figure = converted.value ?? 0;
  const problem = problemOf(metric, { low: figure, high: figure, outOf: null, text: null });
  return problem === null ? converted : { value: null, problem: "words" };
}
