import { type ComponentMaturity, scoreMaturity } from "@/lib/domain/maturity/score-maturity";
import type { Project, StatedFigure } from "@/lib/domain/project";
import { capitalised } from "@/lib/format/capitalised";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatPercent, percentFigure } from "@/lib/format/percent";
import { findingsHref } from "../words/href-of";
import { explainedBy, headlineFigure, sourceOf } from "../words/stated-readiness";
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
      differs: differenceOf(project, headlineOf(project), {
        shown: overall.stated,
        whose: "bars average",
        from: "The mean of what is stated of each component",
        other: "headline",
      }),
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
    differs: differenceOf(project, figureOf(project, component.key), {
      shown: component.statedPercent,
      whose: "stated",
      from: "The label of the component",
      other: null,
    }),
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

interface Shown {
  shown: number | null;
  whose: string;
  from: string;
  /** What the other figure is; null where only its place says it. */
  other: string | null;
}

/** R19: what a document states elsewhere of the same figure, when it is another; both in percent. */
function differenceOf(
  project: Project,
  figure: StatedFigure | undefined,
  { shown, whose, from, other }: Shown,
): MaturityRow["differs"] {
  if (!figure || figure.low === null || shown === null || figure.low === shown) return null;
  const { section } = figure.source;
  const theirs = percentFigure(figure.low);
  return {
    words: [
      `${whose} ${percentFigure(shown)}`,
      other === null ? `${theirs} in ${section}` : `${other} ${theirs}`,
    ],
    difference: {
      sides: [
        { whose: capitalised(whose), value: formatPercent(shown), from },
        {
          whose: capitalised(other ?? "elsewhere"),
          value: formatPercent(figure.low),
          from: sourceOf(project, figure).where,
        },
      ],
      explained: explainedBy(figure),
      explainHref: findingsHref(project.slug),
    },
  };
}

function weightNote(components: ComponentMaturity[]): string {
  const weights = new Set(components.map((one) => one.component.weight));
  const count = formatCount(components.length, "component");
  if (components.length < 2) return count;
  return weights.size === 1 ? `${count}, equal weight` : `${count}, weighted`;
}
