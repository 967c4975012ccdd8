import { changedFacts } from "@/lib/domain/facts";
import type { CriterionRule } from "@/lib/domain/project";
import { CRITERION_FACTS, type CriterionFacts } from "./types";

type Keyed = readonly { key: string }[];

/** What rules and consequences can name: what the project holds and has not put away. */
export interface Ground {
  metrics: Keyed;
  phases: Keyed;
  tasks: Keyed;
  components: Keyed;
  options: Keyed;
}

export interface Wrong {
  /** The path of it within the facts, as `rule.metricKey`. */
  path: string;
  message: string;
}

/**
 * Why these facts cannot stand, each at the field that says it; none where they can. What stands there
 * already and is left alone is nobody's mistake now: a document may have brought it.
 */
export function whyNotFacts(
  facts: CriterionFacts,
  ground: Ground,
  before: CriterionFacts | null,
): Wrong[] {
  const changed = before ? changedFacts<CriterionFacts>(before, facts, CRITERION_FACTS) : null;
  const isSaid = ({ path }: Wrong) => {
    const follows = path.startsWith("consequence") && changed?.includes("kind");
    return changed === null || follows || changed.some((name) => path.split(".")[0] === name);
  };
  return [...whyNotFollow(facts, ground), ...whyNotNamed(facts, ground)].filter(isSaid);
}

/** R13: a trigger has a consequence, which says what it takes to be shown in the plan and in the money. */
function whyNotFollow({ kind, consequence }: CriterionFacts, { options }: Ground): Wrong[] {
  const at = (field: string, message: string) => [{ path: `consequence${field}`, message }];
  if (kind !== "no-go") {
    return consequence === null ? [] : at("", "Only a no-go trigger has a consequence");
  }
  if (consequence === null) return at("", "Say what happens when it fires");
  if (consequence.text === "") return at(".text", "Say what that means");
  switch (consequence.kind) {
    case "extend":
      return (consequence.weeks ?? 0) > 0 ? [] : at(".weeks", "Say by how many weeks");
    case "defer phase":
      return consequence.phaseKey === null ? at(".phaseKey", "Say which phase") : [];
    case "switch plan": {
      const isOpen = consequence.optionKey === null && options.length > 0;
      return isOpen ? at(".optionKey", "Say to which option") : [];
    }
    case "stop":
    case "cut scope":
      return [];
  }
}

/** A rule and a consequence name what there is: one over nothing could never be met. */
export function whyNotNamed(
  { rule, consequence }: Pick<CriterionFacts, "rule" | "consequence">,
  ground: Ground,
): Wrong[] {
  return [
    ...whyNotRule(rule, ground),
    ...known("consequence.phaseKey", "phase", consequence?.phaseKey, ground.phases),
    ...known("consequence.optionKey", "option", consequence?.optionKey, ground.options),
  ];
}

function whyNotRule(rule: CriterionRule, ground: Ground): Wrong[] {
  switch (rule.kind) {
    case "metric":
      return known("rule.metricKey", "metric", rule.metricKey, ground.metrics);
    case "gate":
      return known("rule.phaseKey", "phase", rule.phaseKey, ground.phases);
    case "task":
      return known("rule.taskKey", "task", rule.taskKey, ground.tasks);
    case "component":
      return known("rule.componentKey", "component", rule.componentKey, ground.components);
    case "manual":
    case "blockers":
    case "tally":
      return [];
  }
}

function known(path: string, noun: string, key: string | null | undefined, rows: Keyed): Wrong[] {
  if (key == null || rows.some((row) => row.key === key)) return [];
  const message = key === "" ? `Say which ${noun}` : `There is no ${noun} ${key}`;
  return [{ path, message }];
}
