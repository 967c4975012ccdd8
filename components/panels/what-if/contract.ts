import type { OptionTerms } from "@/lib/domain/economics/option-terms";
import type { StatedRecommendation } from "@/lib/domain/economics/recommend";
import type { ReturnTerms } from "@/lib/domain/economics/returns";
import type { HiddenMoney } from "../words/hidden-money";

/** What the rules are asked with, as it is on record: a reader changes it and asks again. */
export interface WhatIfTerms {
  currency: string;
  options: OptionTerms[];
  stated: StatedRecommendation[];
  returns: ReturnTerms;
}

export type WhatIfModel = HiddenMoney | WhatIfTerms;
