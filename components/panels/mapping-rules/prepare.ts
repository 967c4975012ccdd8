import type { Project } from "@/lib/domain/project";
import type { RuleRow } from "@/lib/features/intake/types";
import { formatMoment } from "@/lib/format/moments";
import { hrefOf } from "../words/href-of";
import { intakeTargets, wordTarget } from "../words/intake-targets";
import type { HeardName, MappingRuleModel, MappingRulesModel, RuleFacts } from "./contract";

export function prepareMappingRules(
  project: Project,
  rules: readonly RuleRow[],
  mayEdit: boolean,
  now: string,
): MappingRulesModel {
  const targets = intakeTargets(project);
  return {
    slug: project.slug,
    mayEdit,
    rows: rules.map(({ id, version, format, pattern, target, by, at }) => ({
      ...{ id, version, format, pattern },
      speaksOf: wordTarget(target, targets),
      href: target.kind === "nothing" ? null : hrefOf(project.slug, target),
      by: `${by.name}, ${formatMoment(at, now)}`,
    })),
  };
}

const NOTHING_SAID: RuleFacts = {
  format: "any",
  pattern: "",
  target: { kind: "check", key: "" },
};

interface Asking {
  rules: readonly RuleRow[];
  names: HeardName[];
  mayEdit: boolean;
  newId: string;
}

/** Of a rule that is there, by its id, or of a `new` one; null where neither is. */
export function prepareMappingRule(
  project: Project,
  of: string,
  { rules, names, mayEdit, newId }: Asking,
): MappingRuleModel | null {
  const rule = rules.find(({ id }) => id === of);
  if (!rule && of !== "new") return null;
  return {
    slug: project.slug,
    mayEdit,
    rule: rule ? { id: rule.id, version: rule.version } : null,
    newId,
    facts: rule
      ? { format: rule.format, pattern: rule.pattern, target: rule.target }
      : NOTHING_SAID,
    targets: intakeTargets(project),
    names,
  };
}
