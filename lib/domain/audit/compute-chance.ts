import type { Project } from "../project";
import type { RowRef } from "./row-ref";
import { type Computation, computed, impossible, span } from "./figure";

/** The chance of success of an option. */
export function computeOptionChance({ options }: Project, key: string): Computation {
  const row = options.find((one) => one.key === key);
  return ownPercent({ kind: "option", key }, row?.name, row?.probabilityPercent);
}

/** What is left of it: the chance that it fails. */
export function computeOptionFailure({ options }: Project, key: string): Computation {
  const row = options.find((one) => one.key === key);
  const chance = row?.probabilityPercent;
  return ownPercent({ kind: "option", key }, row?.name, chance == null ? chance : 100 - chance);
}

export function computeRiskChance({ risks }: Project, key: string): Computation {
  const row = risks.find((one) => one.key === key);
  return ownPercent({ kind: "risk", key }, row?.title, row?.probabilityPercent);
}

export function computeConfidence({ decisions }: Project, key: string): Computation {
  const row = decisions.find((one) => one.key === key);
  return ownPercent({ kind: "decision", key }, row?.question, row?.confidencePercent);
}

/** The full-time people that the project has. */
export function computePeople({ slug, name, people }: Project): Computation {
  const value = span("count", people);
  return computed("people of the project", value, [{ kind: "project", key: slug, name, value }]);
}

/** `undefined` where there is no such row, null where it does not say. */
function ownPercent(
  row: RowRef,
  name: string | undefined,
  percent: number | null | undefined,
): Computation {
  if (name === undefined) return impossible({ kind: "no such row", row });
  if (percent == null) return impossible({ kind: "nothing to compute from" });
  const value = span("percent", percent);
  return computed("own percent", value, [{ ...row, name, value }]);
}
