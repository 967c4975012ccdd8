import type { MetricDefinition } from "@/lib/features/metrics/schema";
import { formatCount } from "@/lib/format/counts";
import { wordMetricFigure, wordTarget } from "../words/metric-words";

/** "target: > 80 % → > 90 %", one line for each thing that is another one now. */
export function wordChanges(before: MetricDefinition, after: MetricDefinition): string[] {
  const [was, is] = [wordDefinition(before), wordDefinition(after)];
  return was.flatMap(([name, words], index) => {
    const now = is[index]?.[1] ?? "";
    return words === now ? [] : [`${name}: ${words} → ${now}`];
  });
}

/** What a metric asks for, thing by thing. */
function wordDefinition(definition: MetricDefinition): [name: string, words: string][] {
  const { name, category, unit, baseline, cadenceDays } = definition;
  return [
    ["name", name],
    ["category", category ?? "none"],
    ["unit", unit ?? "none"],
    ["target", wordTarget(definition)],
    ["baseline", baseline === null ? "none" : wordMetricFigure(definition, baseline)],
    ["fresh for", cadenceDays === null ? "ever" : formatCount(cadenceDays, "day")],
  ];
}
