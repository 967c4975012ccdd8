import { isOfMoney } from "../audit/audit-figures";
import { withoutFrozenAmounts } from "../decisions/changed-inputs";
import type { Project } from "../project";
import { maskAmountsIn } from "./mask-amounts";

const known = new WeakMap<Project, Project>();

/**
 * The aggregate as somebody gets it who may not see money: no amount is left in it, neither as a figure
 * nor in words, and it says so (`hidesMoney`). What is computed of it needs no second thought of that.
 */
export function withoutMoney(project: Project): Project {
  const before = known.get(project);
  if (before) return before;
  const stripped = maskAmountsIn({
    ...project,
    hidesMoney: true,
    moneyLines: [],
    phases: project.phases.map((phase) => ({ ...phase, cost: null })),
    options: project.options.map((option) => ({ ...option, cost: null, incidentCost: null })),
    risks: project.risks.map((risk) => ({ ...risk, loss: null })),
    statedFigures: project.statedFigures.filter((figure) => !isOfMoney(figure)),
    decisions: project.decisions.map(({ inputs, ...decision }) => ({
      ...decision,
      inputs: inputs && withoutFrozenAmounts(inputs, project, decision.optionKeys),
    })),
  });
  known.set(project, stripped);
  return stripped;
}

/** JSON of anything else, as an event keeps it: amounts are gone by name and by measure, and masked in words. */
export function withoutAmounts<T>(value: T): T {
  return maskAmountsIn(stripMinor(value)) as T;
}

function stripMinor(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripMinor);
  if (typeof value !== "object" || value === null) return value;
  const isMoney = "measure" in value && value.measure === "money";
  const entries = Object.entries(value).filter(
    ([name]) => !name.endsWith("Minor") && !(isMoney && name === "value"),
  );
  return Object.fromEntries(entries.map(([name, one]) => [name, stripMinor(one)]));
}
