import { type ComponentMaturity, scoreMaturity } from "@/lib/domain/maturity/score-maturity";
import type { Project, StatedFigure } from "@/lib/domain/project";
import { formatCount, formatList } from "@/lib/format/counts";
import { percentFigure } from "@/lib/format/percent";
import { headlineFigure } from "../words/stated-readiness";
import type { MaturityModel, MaturityRow } from "./contract";

export function prepareMaturity(project: Project, now: string): MaturityModel {
  const { components, overall } = scoreMaturity(project, now);
  const rows = components.map((result) => toRow(project, result));
  return {
    rows,
    overall: {
      verified: overall.verified,
      claimed: overall.claimed,
      stated: overall.stated,
      differs: differenceOf(headlineOf(project), overall.stated, (shown, other) => [
        `bars average ${shown}`,
        `headline ${other}`,
      ]),
    },
    target: project.readinessTargetPercent,
    note: weightNote(components),
    hasStated: rows.some((row) => row.stated !== null),
  };
}

function toRow(project: Project, result: ComponentMaturity): MaturityRow {
  const { component, cap } = result;
  return {
    key: component.key,
    name: component.name,
    verified: result.verified,
    claimed: result.claimed,
    stated: result.stated,
    cap: cap?.percent ?? null,
    hardStop: component.hardStop,
    differs: differenceOf(
      figureOf(project, component.key),
      component.statedPercent,
      (shown, other, where) => [`stated ${shown}`, `${other} in ${where}`],
    ),
    note: cap
      ? `capped at ${cap.percent}: ${formatList(cap.by.map((one) => one.key))} failed`
      : component.note,
  };
}

function headlineOf(project: Project): StatedFigure | undefined {
  const figure = headlineFigure(project);
  return figure?.unit === "percent" ? figure : undefined;
}

function figureOf(project: Project, componentKey: string): StatedFigure | undefined {
  return project.statedFigures.find(
    ({ computes, subjectKey, unit }) =>
      computes === "component.stated" && subjectKey === componentKey && unit === "percent",
  );
}

/** R19: what a document states elsewhere of the same figure, when it is another; both in percent. */
function differenceOf(
  figure: StatedFigure | undefined,
  shown: number | null,
  word: (shown: string, other: string, where: string) => [string, string],
): MaturityRow["differs"] {
  if (!figure || figure.low === null || shown === null || figure.low === shown) return null;
  const { low, source, explanation } = figure;
  return {
    sides: word(percentFigure(shown), percentFigure(low), source.section),
    explained: explanation !== null,
  };
}

function weightNote(components: ComponentMaturity[]): string {
  const weights = new Set(components.map((one) => one.component.weight));
  const count = formatCount(components.length, "component");
  if (components.length < 2) return count;
  return weights.size === 1 ? `${count}, equal weight` : `${count}, weighted`;
}
