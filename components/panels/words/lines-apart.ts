import type { Project } from "@/lib/domain/project";
import type { MoneyKind } from "@/lib/domain/vocabulary";
import type { MoneyUnit } from "@/lib/format/money";

/** A line of money that is in no sum of the whole, since it is of one option alone. */
export interface LineApart {
  key: string;
  name: string;
  amount: string;
  /** "option 2". */
  of: string;
}

/** Lines of these kinds that a section does not show in its sum: nothing on record is out of sight. */
export function linesApart(
  { moneyLines }: Project,
  {
    kinds,
    shown,
    unit,
  }: { kinds: readonly MoneyKind[]; shown: readonly string[]; unit: MoneyUnit },
): LineApart[] {
  return moneyLines
    .filter(({ kind, key }) => kinds.includes(kind) && !shown.includes(key))
    .map(({ key, name, amount, optionKey }) => ({
      key,
      name,
      amount: unit.range(amount),
      of: optionKey === null ? "the whole" : `option ${optionKey}`,
    }));
}
