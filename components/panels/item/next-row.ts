const LETTERS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };
const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Where a key leads beside a row: arrows read on in what is longer than its panel; undefined where it leads nowhere. */
export function stepOf(key: string, isLonger: boolean): 1 | -1 | undefined {
  return LETTERS[key] ?? (isLonger ? undefined : ARROWS[key]);
}

/** Of the names of rows in their order the one after, or before; null where that was the last. */
export function nextRow(names: readonly string[], of: string, by: 1 | -1): string | null {
  const at = names.indexOf(of);
  return at === -1 ? null : (names[at + by] ?? null);
}
