import type { EffortSum } from "@/lib/domain/estimate";
import type { Estimate, Project, StatedFigure } from "@/lib/domain/project";
import { formatCount } from "@/lib/format/counts";
import { type EffortRange, formatEffort } from "@/lib/format/effort";
import { findingsHref } from "../../words/href-of";
import type { PlanDifference, PlanEffort } from "../contract";

/** What tasks add up to beside what is stated. A sum with gaps contradicts only what it exceeds. */
export function besideStated(
  project: Project,
  sum: EffortSum,
  tasks: number,
  { range, figure }: Stated,
): PlanEffort {
  const computed = effortText(sum);
  const stated = range && formatEffort(range);
  const differ =
    computed !== null && stated !== null && computed !== stated && contradicts(sum, range);
  return {
    computed,
    stated,
    difference: differ
      ? {
          sides: [
            { whose: "The tasks", value: computed, from: wordSum(sum, tasks) },
            { whose: "Stated", value: stated, from: wordSource(project, figure) },
          ],
          explained: explanationOf(figure),
          explainHref: figure ? findingsHref(project.slug) : null,
        }
      : null,
  };
}

/** What is stated, and by which figure of a document; without one the row itself says it. */
interface Stated {
  range: EffortRange | null;
  figure: StatedFigure | undefined;
}

export function statedInTotal({ statedFigures }: Project): Stated {
  const figure = statedFigures.find((row) => row.computes === "effort.total");
  return { figure, range: rangeOf(figure) };
}

export function statedOfPhase(
  { statedFigures }: Project,
  phaseKey: string,
  range: Estimate | null,
): Stated {
  const figures = statedFigures.filter(
    (row) => row.computes === "effort.phase" && row.subjectKey === phaseKey,
  );
  const own = range && formatEffort(range);
  const figure = figures.find((row) => {
    const said = rangeOf(row);
    return said !== null && formatEffort(said) === own;
  });
  return { range, figure };
}

function rangeOf(figure: StatedFigure | undefined): EffortRange | null {
  if (!figure || figure.low === null || figure.high === null) return null;
  if (figure.unit !== "hours" && figure.unit !== "weeks") return null;
  return { low: figure.low, high: figure.high, unit: figure.unit };
}

function wordSum({ missing }: EffortSum, tasks: number): string {
  const known = `estimates of ${formatCount(tasks - missing, "task")}`;
  return missing === 0 ? known : `${known}, ${missing} without one`;
}

function wordSource({ sources }: Project, figure: StatedFigure | undefined): string {
  if (!figure) return "estimate of the phase";
  const { key, section } = figure.source;
  const title = sources.find((source) => source.key === key)?.title ?? key;
  return `${title}, ${section}`;
}

function explanationOf(figure: StatedFigure | undefined): PlanDifference["explained"] {
  return figure?.explanation ? `${figure.explanation.by}: ${figure.explanation.text}` : null;
}

function contradicts(sum: EffortSum, stated: EffortRange | null): boolean {
  if (sum.kind === "none" || stated === null) return false;
  if (sum.missing === 0) return true;
  return sum.kind === "sum" && exceeds(sum.effort, stated);
}

function exceeds(effort: Estimate, stated: EffortRange): boolean {
  return effort.unit === stated.unit && effort.low > stated.high;
}

function effortText(sum: EffortSum): string | null {
  switch (sum.kind) {
    case "none":
      return null;
    case "sum":
      return `${formatEffort(sum.effort)}${sum.missing > 0 ? " or more" : ""}`;
    case "mixed":
      return `${formatEffort(sum.hours)} and ${formatEffort(sum.weeks)}`;
  }
}
