import { formatNumber } from "./numbers";

/** "2 of 6 verified". */
export function formatShare(part: number, whole: number, word?: string): string {
  const share = `${formatNumber(part)} of ${formatNumber(whole)}`;
  return word === undefined ? share : `${share} ${word}`;
}

/** "1 task", "21 tasks", "2 criteria". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** What goes with a count: "is" with one, "are" with none or several. */
export function agree(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** What goes with a share: "1 of 7 gates has", "0 of 1 gate has", "2 of 7 gates have". */
export function agreeShare(part: number, whole: number, one: string, many: string): string {
  return agree(whole === 1 ? 1 : part, one, many);
}

/** "a", "a and b", "a, b and c". */
export function formatList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
