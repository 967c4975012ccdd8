import { usesOfOption } from "@/lib/domain/economics/option-uses";
import { pickFacts } from "@/lib/domain/facts";
import type { Project } from "@/lib/domain/project";
import { NOTHING_SAID, OPTION_FACTS } from "@/lib/features/economics/types";
import { unlessHidden } from "../words/hidden-money";
import { movesOf } from "../words/moves";
import type { OptionFormModel } from "./contract";

/**
 * Of an option that is there, as `option-1`, of a `new` one, or of one that begins as a copy, as `new@option-1`;
 * null where there is no such option.
 */
export function prepareOptionForm(
  project: Project,
  of: string | null,
  { mayEdit, newId }: { mayEdit: boolean; newId: string },
): OptionFormModel | null {
  const option = project.options.find(({ key }) => of === `option-${key}`);
  const copied = project.options.find(({ key }) => of === `new@option-${key}`);
  const begun = option ?? copied;
  if (!begun && of !== "new") return null;
  return unlessHidden(project, ({ slug, currency, phases }) => ({
    slug,
    currency,
    mayEdit,
    option: option
      ? {
          ...pickFacts(option, ["id", "version", "key"]),
          moves: movesOf(project.options, option.id),
        }
      : null,
    newId,
    place: copied ? { after: copied.id } : null,
    facts: begun ? pickFacts(begun, OPTION_FACTS) : NOTHING_SAID,
    phases: phases.map((phase) => pickFacts(phase, ["key", "name"])),
    uses: usesOfOption(project, option?.key ?? ""),
  }));
}
