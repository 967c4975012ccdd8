import { usesOfOption } from "@/lib/domain/economics/option-uses";
import { pickFacts } from "@/lib/domain/facts";
import type { Project } from "@/lib/domain/project";
import { NOTHING_SAID, OPTION_FACTS } from "@/lib/features/economics/types";
import { unlessHidden } from "../words/hidden-money";
import type { OptionFormModel } from "./contract";

/** Of an option that is there, as `option-1`, or of a `new` one; null where neither is. */
export function prepareOptionForm(
  project: Project,
  of: string | null,
  mayEdit: boolean,
): OptionFormModel | null {
  const option = project.options.find(({ key }) => of === `option-${key}`);
  if (!option && of !== "new") return null;
  return unlessHidden(project, ({ slug, currency, phases }) => ({
    slug,
    currency,
    mayEdit,
    option: option ? pickFacts(option, ["id", "version", "key"]) : null,
    facts: option ? pickFacts(option, OPTION_FACTS) : NOTHING_SAID,
    phases: phases.map((phase) => pickFacts(phase, ["key", "name"])),
    uses: usesOfOption(project, option?.key ?? ""),
  }));
}
