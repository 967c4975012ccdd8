/** Words as they are compared: however they are spaced, and without regard to capitals. */
export function plainWords(words: string): string {
  return words.trim().replace(/\s+/g, " ").toLowerCase();
}
