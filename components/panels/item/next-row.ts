/** Of the names of rows in their order the one after, or before; null where that was the last. */
export function nextRow(names: readonly string[], of: string, by: 1 | -1): string | null {
  const at = names.indexOf(of);
  return at === -1 ? null : (names[at + by] ?? null);
}
