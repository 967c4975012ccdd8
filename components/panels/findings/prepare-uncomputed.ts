import { auditFigures, type FigureComparison } from "@/lib/domain/audit/audit-figures";
import type { NotComputable } from "@/lib/domain/audit/figure";
import type { Project } from "@/lib/domain/project";
import { formatCount } from "@/lib/format/counts";
import { wordBasis, wordFigure, wordFloor } from "../words/figure-words";
import { wordImpliedOf } from "../words/implied-words";
import type { UncomputedFigure } from "./contract";
import { placeOf } from "../words/place-of";

const SHOWN_ROWS = 12;

/** What is stated and nobody can set a figure beside, with why, and the rows that would have to say more. */
export function prepareUncomputed(project: Project, now: string): UncomputedFigure[] {
  return auditFigures(project, now).flatMap((one): UncomputedFigure[] => {
    if (one.outcome !== "not computable") return [];
    const implied = wordImpliedOf(project, one.figure.key);
    const missing = one.reason.kind === "incomplete" ? one.reason.missing : [];
    return [
      {
        id: one.figure.key,
        label: one.figure.label,
        words: `${wordFigure(one.stated, project.currency)} stated; ${whyOf(one, project)}${implied === null ? "" : `; ${implied}`}`,
        rows: missing.slice(0, SHOWN_ROWS).map(({ kind, key }) => ({
          id: `${kind} ${key}`,
          name: `${kind} ${key}`,
          href: placeOf(kind, key, project),
        })),
        moreRows: Math.max(0, missing.length - SHOWN_ROWS),
      },
    ];
  });
}

/** What is stated as it is computed. */
export function prepareAgreeing(project: Project, now: string) {
  return auditFigures(project, now).flatMap(({ outcome, figure, stated }) =>
    outcome === "equal"
      ? [{ id: figure.key, label: figure.label, words: wordFigure(stated, project.currency) }]
      : [],
  );
}

function whyOf(
  { computed, reason }: Extract<FigureComparison, { outcome: "not computable" }>,
  { currency }: Project,
): string {
  if (computed === null || reason.kind !== "incomplete") return wordReason(reason);
  const sum = wordFloor(wordFigure(computed.value, currency), reason.missing.length);
  return `${wordBasis(computed.basis)} ${sum}`;
}

function wordReason(reason: NotComputable): string {
  switch (reason.kind) {
    case "unknown figure":
      return `no rule computes “${reason.computes}”`;
    case "no such row":
      return `there is no ${reason.row.kind} ${reason.row.key}`;
    case "no subject":
      return "it does not say which row it is about";
    case "nothing to compute from":
      return "no row says anything of it";
    case "other unit":
      return `what there is, is in ${reason.units.join(" and ")}`;
    case "words":
      return "it is words where the other is a figure";
    case "incomplete":
      return `${formatCount(reason.missing.length, "row says", "rows say")} nothing`;
    case "divides by nothing":
      return "it would divide by what may be nothing";
    case "several options":
      return "of several options only one happens, so they do not add up";
  }
}
