import { returnTerms } from "@/lib/domain/economics/assess-economics";
import { optionTerms } from "@/lib/domain/economics/option-terms";
import { statedRecommendations } from "@/lib/domain/economics/recommend";
import type { Project } from "@/lib/domain/project";
import { unlessHidden } from "../words/hidden-money";
import type { WhatIfModel } from "./contract";

export function prepareWhatIf(project: Project): WhatIfModel {
  return unlessHidden(project, (open) => ({
    currency: open.currency,
    options: optionTerms(open),
    stated: statedRecommendations(open.options),
    returns: returnTerms(open),
  }));
}
