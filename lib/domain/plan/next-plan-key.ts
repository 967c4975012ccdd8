import { nextKey } from "../next-key";
import type { ChecklistKind } from "../vocabulary";

/** As long as a key may be. */
const LONGEST = 80;

interface Keys {
  /** Of the rows beside it, in their order: of its phase, its list, or all of its noun. */
  beside: readonly string[];
  /** All that are taken, in the archive too, and those that something names although no row has them. */
  taken: readonly string[];
}

/** The key that follows those there are, written as the last of them that ends in a number. */
export function nextKeyBeside({ beside, taken }: Keys, first: string): string {
  const stem = stemsOf(beside).at(-1) ?? first;
  const key = nextKey(stem, taken);
  return key.length > LONGEST ? nextKey("", taken) : key;
}

/** "1.3" after the tasks of phase 1, or as its tasks are numbered there. */
export function nextTaskKey(keys: Keys, phaseKey: string | null): string {
  if (phaseKey === null) return nextKeyBeside(keys, "T");
  const own = `${phaseKey}.`;
  const isNumbered = stemsOf(keys.beside).includes(own);
  return nextKeyBeside(isNumbered ? { ...keys, beside: [] } : keys, own);
}

/** "exit-1-4" after the exit criteria of phase 1. */
export function nextItemKey(keys: Keys, list: ChecklistKind, phaseKey: string | null): string {
  return nextKeyBeside(keys, phaseKey === null ? `${list}-` : `${list}-${phaseKey}-`);
}

function stemsOf(keys: readonly string[]): string[] {
  return keys.flatMap((key) => /^(.*?)\d+$/.exec(key)?.[1] ?? []);
}
