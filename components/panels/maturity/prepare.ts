import { type ComponentMaturity, scoreMaturity } from "@/lib/domain/maturity/score-maturity";
import type { Project } from "@/lib/domain/project";
import { formatCount, formatList } from "@/lib/format/counts";
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
      alsoStated: otherFigure(project, "readiness.overall", null, overall.stated),
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
    alsoStated: otherFigure(project, "component.stated", component.key, component.statedPercent),
    note: cap
      ? `capped at ${cap.percent}: ${formatList(cap.by.map((one) => one.key))} failed`
      : component.note,
  };
}

/** R19: what the same document states elsewhere of the same figure, when it is another. */
function otherFigure(
  project: Project,
  computes: string,
  subjectKey: string | null,
  shown: number | null,
): MaturityRow["alsoStated"] {
  const figure = project.statedFigures.find(
    (row) => row.computes === computes && row.subjectKey === subjectKey && row.unit === "percent",
  );
  if (!figure || figure.low === null || shown === null || figure.low === shown) return null;
  return { value: figure.low, where: figure.source.section };
}

function weightNote(components: ComponentMaturity[]): string {
  const weights = new Set(components.map((one) => one.component.weight));
  const count = formatCount(components.length, "component");
  if (components.length < 2) return count;
  return weights.size === 1 ? `${count}, equal weight` : `${count}, weighted`;
}
