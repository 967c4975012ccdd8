import type { DecisionInput, InputValue, Project } from "../project";
import type { InputMeasure } from "../vocabulary";
import { fingerprintInputs, moneyInputs } from "./inputs";
import { hasMoved } from "./tolerance";

export interface ChangedInput {
  id: string;
  label: string;
  measure: InputMeasure;
  /** "new": it was not asked for then; "gone": it is not asked for any more. */
  change: "moved" | "new" | "gone";
  before: InputValue;
  after: InputValue;
  tolerance: number | null;
  /** An amount that its reader may not see. */
  hidden: boolean;
}

/**
 * R15: what has moved past its tolerance since it was frozen, in shown order. What lies within it is as it
 * was. Tolerances are those of then: whoever loosens them later does not bring a decision back.
 */
export function inputsChangedSince(
  frozen: readonly DecisionInput[],
  project: Project,
  optionKeys: readonly string[],
  now: string,
): ChangedInput[] {
  const today = fingerprintInputs(project, optionKeys, now);
  const present = new Map(today.map((one) => [one.id, one]));
  const past = new Set(frozen.map(({ id }) => id));
  return [
    ...frozen.flatMap((before) => changeOf(before, present.get(before.id))),
    ...today.filter(({ id }) => !past.has(id)).map(appeared),
  ];
}

function changeOf(before: DecisionInput, after: DecisionInput | undefined): ChangedInput[] {
  const { id, label, measure, value, tolerance, hidden } = before;
  const told = { id, label, measure, tolerance };
  if (hidden) {
    const nothing = { before: null, after: null, hidden: true } as const;
    return hidden.moved ? [{ ...told, change: "moved", ...nothing }] : [];
  }
  if (!after) return [{ ...told, change: "gone", before: value, after: null, hidden: false }];
  const isOther = before.measure !== after.measure;
  if (!isOther && !hasMoved(measure, tolerance, value, after.value)) return [];
  return [{ ...told, change: "moved", before: value, after: after.value, hidden: false }];
}

function appeared({ id, label, measure, tolerance, value }: DecisionInput): ChangedInput {
  return {
    id,
    label,
    measure,
    tolerance,
    change: "new",
    before: null,
    after: value,
    hidden: false,
  };
}

/** Frozen inputs for whoever may not see money: no amount is left in them, only whether it has moved. */
export function withoutFrozenAmounts(
  frozen: readonly DecisionInput[],
  project: Project,
  optionKeys: readonly string[],
): DecisionInput[] {
  const present = new Map(moneyInputs(project, optionKeys).map((one) => [one.id, one.value]));
  return frozen.map((one) => {
    if (one.measure !== "money") return one;
    const after = present.get(one.id) ?? null;
    const moved = hasMoved(one.measure, one.tolerance, one.value, after);
    return { ...one, value: null, hidden: { moved } };
  });
}
