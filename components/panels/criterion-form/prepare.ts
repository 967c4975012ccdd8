import { pickFacts } from "@/lib/domain/facts";
import type { Project } from "@/lib/domain/project";
import { CRITERION_KINDS } from "@/lib/domain/vocabulary";
import { CRITERION_FACTS, NOTHING_SAID } from "@/lib/features/criteria/types";
import { movesOf } from "../words/moves";
import { ownersIn } from "../words/owners";
import type { CriterionFormModel } from "./contract";

interface Asking {
  mayEdit: boolean;
  newId: string;
  now: string;
}

/**
 * `of` names a line, as `criterion-K1`; `new-go` is one of a kind, and `new@criterion-K1` one that begins as
 * a copy. Null where there is no such line.
 */
export function prepareCriterionForm(
  project: Project,
  of: string,
  { mayEdit, newId, now }: Asking,
): CriterionFormModel | null {
  const named = project.criteria.find(({ key }) => of === `criterion-${key}`);
  const copied = project.criteria.find(({ key }) => of === `new@criterion-${key}`);
  const kind = CRITERION_KINDS.find((one) => of === `new-${one}`);
  const begun = named ?? copied ?? (kind && { ...NOTHING_SAID, kind });
  if (!begun) return null;
  const nameOf = ({ key, name }: { key: string; name: string }) => ({ key, name });
  return {
    slug: project.slug,
    owners: ownersIn(project),
    mayEdit,
    criterion: named
      ? {
          ...pickFacts(named, ["id", "version", "key"]),
          moves: movesOf(project.criteria, named.id, ({ kind }) => kind === named.kind),
        }
      : null,
    newId,
    place: copied ? { after: copied.id } : null,
    facts: pickFacts(begun, CRITERION_FACTS),
    names: {
      metrics: project.metrics.map((metric) =>
        pickFacts(metric, [
          "key",
          "name",
          "unit",
          "comparator",
          "target",
          "targetHigh",
          "targetText",
        ]),
      ),
      phases: project.phases.map(nameOf),
      tasks: project.tasks.map(({ key, title }) => ({ key, name: title })),
      components: project.components.map(nameOf),
      options: project.options.map(nameOf),
    },
    now,
  };
}
