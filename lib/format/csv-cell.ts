/**
 * A cell that a spreadsheet cannot take for a formula: text that begins like one gets an apostrophe before
 * it, and so does text that would read as such a cell. Whoever reads it back takes one apostrophe off where
 * what follows begins like a formula. Numbers stay numbers, also below zero; null is an empty cell, which is
 * not zero.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return FORMULA.test(value) ? `'${value}` : value;
}

const FORMULA = /^'*\s*[=+\-@\t\r]/;
