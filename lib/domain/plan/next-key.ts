/**
 * The key that follows those there are: the last of them that ends in a number says how they are written,
 * and the highest number counts on. "B1" where none does.
 */
export function nextKey(keys: readonly string[], first = "B1"): string {
  const parts = keys.flatMap((key) => {
    const [, stem, number] = /^(.*?)(\d+)$/.exec(key) ?? [];
    return stem === undefined || number === undefined ? [] : [{ stem, number }];
  });
  const last = parts.at(-1);
  if (!last) return first;
  const highest = Math.max(
    ...parts.filter(({ stem }) => stem === last.stem).map(({ number }) => Number(number)),
  );
  return `${last.stem}${String(highest + 1).padStart(last.number.length, "0")}`;
}
