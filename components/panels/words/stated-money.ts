import { auditFigures, type FigureComparison } from "@/lib/domain/audit/audit-figures";
import type { Project } from "@/lib/domain/project";
import { capitalised } from "@/lib/format/capitalised";
import { formatList } from "@/lib/format/counts";
import { wordBasis, wordFigure } from "./figure-words";
import { findingsHref } from "./href-of";
import { explainedBy, sourceOf } from "./stated-readiness";

/** R19: two figures that should be one, and where each comes from. */
export interface MoneyDifference {
  sides: { whose: string; value: string; from: string }[];
  explained: string | null;
  /** Where somebody explains it. */
  explainHref: string | null;
}

/** What documents state of a computed figure. */
export interface StatedMoney {
  /** What is stated and differs, else what is stated and agrees: "$500–2,000 K", "3–5 times". */
  words: string;
  /** Null where all that is stated agrees, or cannot be compared. */
  difference: MoneyDifference | null;
}

type WordFigure = typeof wordFigure;

/**
 * Null where nothing is stated of it. `subjectKey` is the row it is about, undefined for any; `word`
 * writes it where its unit stands elsewhere.
 */
export function statedMoney(
  project: Project,
  now: string,
  computes: string,
  { subjectKey, word = wordFigure }: { subjectKey?: string | null; word?: WordFigure } = {},
): StatedMoney | null {
  const comparisons = auditFigures(project, now).filter(
    ({ figure }) =>
      figure.computes === computes &&
      (subjectKey === undefined || figure.subjectKey === subjectKey),
  );
  if (comparisons.length === 0) return null;
  const differing = comparisons.filter(({ outcome }) => outcome === "differs");
  const told = differing.length > 0 ? differing : comparisons;
  const words = told.map(({ stated }) => word(stated, project.currency));
  return {
    words: formatList([...new Set(words)]),
    difference: differing.length === 0 ? null : differenceOf(differing, project),
  };
}

function differenceOf(differing: FigureComparison[], project: Project): MoneyDifference {
  const { currency } = project;
  const [first] = differing;
  const computed = first?.computed ?? null;
  const explained = differing.map(({ figure }) => explainedBy(figure));
  const isExplained = explained.every((words) => words !== null);
  return {
    sides: [
      ...(computed === null
        ? []
        : [
            {
              whose: "Computed",
              value: wordFigure(computed.value, currency),
              from: `${capitalised(wordBasis(computed.basis))} this`,
            },
          ]),
      ...differing.map(({ figure, stated }) => ({
        whose: figure.label,
        value: wordFigure(stated, currency),
        from: sourceOf(project, figure).where,
      })),
    ],
    explained: isExplained ? [...new Set(explained)].join("; ") : null,
    explainHref: findingsHref(project.slug),
  };
}
