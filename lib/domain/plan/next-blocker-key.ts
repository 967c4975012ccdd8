import { nextKeyBeside } from "./next-plan-key";

/** The key that follows those there are, written as the last of them that ends in a number. */
export function nextBlockerKey(keys: readonly string[]): string {
  return nextKeyBeside({ beside: keys, taken: keys }, "B");
}
