/** The key of a row that nobody has named: "R5" after R1 to R4, whatever else keys there look like. */
export function nextKey(prefix: string, keys: readonly string[]): string {
  const numbers = keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((rest) => /^\d{1,9}$/.test(rest))
    .map(Number);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
