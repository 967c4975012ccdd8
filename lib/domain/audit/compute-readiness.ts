import { type Maturity, scoreMaturity } from "../maturity/score-maturity";
import type { Project, StatedFigure } from "../project";
import { indexProject } from "../project-index";
import { type Computation, type FigureInput, computed, impossible, span } from "./figure";

/**
 * Where every component has a stated percentage, the mean of those: the document against itself, with
 * what is verified beside it. Elsewhere what is verified. In percent, or out of ten for a score.
 */
export function computeReadiness(
  project: Project,
  { unit }: StatedFigure,
  now: string,
): Computation {
  const { components, overall, holdsUntil } = scoreMaturity(project, now);
  const scaled = (percent: number) =>
    unit === "score" ? span("score", percent / 10) : span("percent", percent);
  const verified = overall.exact.verified === null ? null : scaled(overall.exact.verified);
  const isStated = components.length > 0 && components.every((one) => one.stated !== null);

  if (isStated && overall.exact.stated !== null) {
    return computed(
      "mean of stated percents",
      scaled(overall.exact.stated),
      inputsOf(components, "stated"),
      { isQuotient: true, verified },
    );
  }
  if (verified === null) return impossible({ kind: "nothing to compute from" });
  return computed("verified readiness", verified, inputsOf(components, "verified"), {
    isQuotient: true,
    holdsUntil,
  });
}

/** What the row of the component says, for a figure that is drawn or written elsewhere as well. */
export function computeStatedPercent(project: Project, key: string): Computation {
  const component = indexProject(project).components.get(key);
  if (!component) return impossible({ kind: "no such row", row: { kind: "component", key } });
  const { name, statedPercent } = component;
  if (statedPercent === null) return impossible({ kind: "nothing to compute from" });
  const value = span("percent", statedPercent);
  return computed("own stated percent", value, [{ kind: "component", key, name, value }]);
}

function inputsOf(components: Maturity["components"], share: "stated" | "verified"): FigureInput[] {
  return components.map(({ component: { key, name }, exact }) => {
    const percent = exact[share];
    return {
      kind: "component",
      key,
      name,
      value: percent === null ? null : span("percent", percent),
    };
  });
}
