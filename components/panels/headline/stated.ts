import type { Readiness } from "@/lib/domain/maturity/score-maturity";
import type { Project } from "@/lib/domain/project";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";
import { findingsHref } from "../words/href-of";
import { explainedBy, headlineFigure, sourceOf, statedReadiness } from "../words/stated-readiness";
import type { HeadlineModel } from "./contract";

/** R19: what a document states of the whole, and what is verified in the same unit where they differ. */
export function wordStated(
  project: Project,
  { verified, tenths }: Pick<Readiness, "verified" | "tenths">,
  href: string,
): HeadlineModel["strip"]["stated"] {
  const figure = headlineFigure(project);
  if (!figure) return null;
  const { title, where } = sourceOf(project, figure);
  const told = { source: title, href, difference: null, verified: null };
  if (figure.low === null) return { ...told, stated: figure.text ?? "" };

  const isScore = figure.unit === "score";
  const word = (value: number) => (isScore ? `${formatNumber(value)} of 10` : formatPercent(value));
  const stated = word(figure.low);
  if (statedReadiness(project) === verified) return { ...told, stated };
  const computed = isScore ? tenths : verified;
  if (computed === null) return { ...told, stated, verified: "unknown" };
  return {
    ...told,
    // A line has room for "of 10" once.
    stated: isScore ? formatNumber(figure.low) : stated,
    verified: word(computed),
    difference: {
      sides: [
        { whose: "Stated", value: stated, from: where },
        {
          whose: "Verified",
          value: word(computed),
          from: "The weighted share that evidence proves",
        },
      ],
      explained: explainedBy(figure),
      explainHref: findingsHref(project.slug),
    },
  };
}
