import { pickFacts } from "@/lib/domain/facts";
import type { Project } from "@/lib/domain/project";
import { TERMS_FACTS } from "@/lib/features/economics/types";
import { unlessHidden } from "../words/hidden-money";
import type { MoneyTermsModel } from "./contract";

export function prepareMoneyTerms(project: Project, mayEdit: boolean): MoneyTermsModel {
  return unlessHidden(project, (open) => ({
    slug: open.slug,
    mayEdit,
    project: pickFacts(open, ["id", "version"]),
    terms: pickFacts(open, TERMS_FACTS),
  }));
}
