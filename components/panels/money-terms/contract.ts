import type { MoneyTerms } from "@/lib/features/economics/types";
import type { HiddenMoney } from "../words/hidden-money";

/** By what the returns of a project are counted, for whoever changes it. */
export type MoneyTermsModel =
  | HiddenMoney
  | {
      slug: string;
      mayEdit: boolean;
      project: { id: string; version: number };
      terms: MoneyTerms;
    };
