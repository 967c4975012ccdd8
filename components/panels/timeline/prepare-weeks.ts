import { auditFigures } from "@/lib/domain/audit/audit-figures";
import type { FigureComparison } from "@/lib/domain/audit/compare-figure";
import type { Project } from "@/lib/domain/project";
import { wordBasis, wordFigure, wordFloor } from "../words/figure-words";
import { findingsHref } from "../words/href-of";
import { placeOf } from "../words/place-of";
import { explainedBy, sourceOf } from "../words/stated-readiness";
import type { StatedWeeks } from "./contract";

const ABOUT_TIME = ["timeline.option", "timeline.total", "effort.total"];

/** R19: a length that a document states beside what its parts add up to, one that differs first. */
export function statedWeeks(project: Project, now: string): StatedWeeks | null {
  const compared = auditFigures(project, now)
    .filter(({ figure, computed }) => ABOUT_TIME.includes(figure.computes ?? "") && computed)
    .toSorted((one, other) => rank(one) - rank(other));
  const [found] = compared;
  if (!found?.computed) return null;
  const { figure, computed, outcome, stated, reason } = found;
  if (outcome === "not computable" && reason.kind !== "incomplete") return null;
  const said = wordFigure(stated, project.currency);
  const sum = wordFigure(computed.value, project.currency);
  const adds = wordFloor(sum, computed.missing.length);
  const whose = whoseOf(project, found);
  if (outcome === "equal")
    return { whose, computed: adds, stated: null, unknownHref: null, difference: null };
  if (outcome === "not computable") {
    const [row] = computed.missing;
    const unknownHref = row ? placeOf(row.kind, row.key, project) : null;
    return { whose, computed: adds, stated: said, unknownHref, difference: null };
  }
  return {
    whose,
    computed: adds,
    stated: said,
    unknownHref: null,
    difference: {
      sides: [
        { whose: "Computed", value: adds, from: inputsOf(found) },
        { whose: "Stated", value: said, from: sourceOf(project, figure).where },
      ],
      explained: explainedBy(figure),
      explainHref: findingsHref(project.slug),
    },
  };
}

function rank({ outcome, figure }: FigureComparison): number {
  const order = ABOUT_TIME.indexOf(figure.computes ?? "");
  return (outcome === "differs" ? 0 : outcome === "equal" ? 10 : 20) + order;
}

/** "The phases of the MVP add up to". */
function whoseOf(project: Project, { figure, computed }: FigureComparison): string {
  const basis = computed ? wordBasis(computed.basis) : "";
  const option =
    figure.computes === "timeline.option"
      ? project.options.find(({ key }) => key === figure.subjectKey)
      : undefined;
  return option ? `${option.name}: ${basis}` : `The ${basis}`;
}

function inputsOf({ computed }: FigureComparison): string {
  return (computed?.inputs ?? []).map(({ key, name }) => `${key} ${name}`).join(", ");
}
