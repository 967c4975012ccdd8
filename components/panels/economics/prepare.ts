import { assessEconomics } from "@/lib/domain/economics/assess-economics";
import type { Project } from "@/lib/domain/project";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { formatCount } from "@/lib/format/counts";
import { wordCase, whereMoneyComesFrom } from "../words/case-words";
import { AMOUNTS_HIDDEN } from "../words/hidden-money";
import { pageHref } from "../words/href-of";
import { wordOptions } from "../words/option-words";
import type { EconomicsModel } from "./contract";
import { prepareStrip } from "./prepare-strip";

export function prepareEconomics(project: Project, now: string): EconomicsModel {
  const head = {
    verdict: computeVerdict(project, now).verdict,
    verdictHref: pageHref(project.slug, "/go-no-go"),
  };
  if (project.hidesMoney) {
    return { ...head, ...hiddenWords(project), isEmpty: false, strip: [] };
  }
  const economics = assessEconomics(project);
  const { about, sentence, facts } = wordCase(economics);
  const isEmpty = !hasMoney(project);
  return {
    ...head,
    about: isEmpty ? "no money on record" : about,
    isEmpty,
    sentence,
    facts: !isEmpty ? facts.map((fact) => `${fact}.`) : [whereMoneyComesFrom(project)],
    strip: prepareStrip(project, economics, now),
  };
}

function hasMoney({ moneyLines, phases, options }: Project): boolean {
  return (
    moneyLines.length > 0 ||
    phases.some(({ cost }) => cost !== null) ||
    options.some(({ cost, incidentCost }) => cost !== null || incidentCost !== null)
  );
}

/** What can be said without an amount. */
function hiddenWords({ options }: Project): Pick<EconomicsModel, "about" | "sentence" | "facts"> {
  const stated = options.flatMap(({ key, recommendedBy }) => (recommendedBy.length > 0 ? key : []));
  return {
    about: "without amounts",
    sentence: AMOUNTS_HIDDEN,
    facts: [
      options.length === 0
        ? "No options are on record."
        : `${formatCount(options.length, "option")}, ${stated.length === 0 ? "none of them recommended" : `recommended: ${wordOptions(stated)}`}.`,
    ],
  };
}
