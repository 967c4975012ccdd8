import { nextKey } from "../next-key";

/** The key that follows those there are, written as the last of them that ends in a number. */
export function nextBlockerKey(keys: readonly string[]): string {
  const stems = keys.flatMap((key) => /^(.*?)\d+$/.exec(key)?.[1] ?? []);
  return nextKey(stems.at(-1) ?? "B", keys);
}
