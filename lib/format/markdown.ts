/** A text as it reads in a document, whatever marks stand in it: nothing of it is a mark there. */
export function plainText(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line
    .replaceAll(/[\\`*_[\]<>#|~&]/g, "\\$&")
    .replace(/^([+=-])/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

export function heading(level: 1 | 2 | 3, text: string): string {
  return `${"#".repeat(level)} ${plainText(text)}`;
}

/** Empty cells say that nothing is known, so nobody reads them as nothing. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): string {
  const line = (cells: readonly (string | null)[]) =>
    `| ${cells.map((cell) => (cell === null || cell === "" ? "—" : plainText(cell))).join(" | ")} |`;
  return [line(heads), `|${heads.map(() => " --- ").join("|")}|`, ...rows.map(line)].join("\n");
}

/** Lines as they stand, in a block that none of them can end. */
export function literalBlock(lines: readonly string[]): string {
  const inside = lines.map((line) => line.replaceAll(/[\r\n]+/g, " "));
  const longest = Math.max(2, ...inside.flatMap((line) => line.match(/`+/g) ?? []).map(lengthOf));
  const fence = "`".repeat(longest + 1);
  return [fence, ...inside, fence].join("\n");
}

export interface BarShares {
  /** Percentages; null where there is nothing to judge by. */
  verified: number | null;
  claimed: number | null;
  stated: number | null;
}

const CELLS = 20;

/**
 * "████▒▒▒▒░░░░········": solid is proved, hatched is said, light is written down, and dots are the rest.
 * A cell counts once all of it is there, so that a bar never shows more than there is.
 */
export function maturityBar({ verified, claimed, stated }: BarShares): string {
  if (verified === null && claimed === null && stated === null) return "?".repeat(CELLS);
  const solid = cellsOf(verified);
  const hatched = Math.max(solid, cellsOf(claimed));
  const light = Math.max(hatched, cellsOf(stated));
  return [
    "█".repeat(solid),
    "▒".repeat(hatched - solid),
    "░".repeat(light - hatched),
    "·".repeat(CELLS - light),
  ].join("");
}

export const BAR_LEGEND = "█ verified, ▒ claimed, ░ stated, ? nothing to judge by";

function cellsOf(percent: number | null): number {
  return Math.min(CELLS, Math.floor(((percent ?? 0) * CELLS) / 100 + 1e-9));
}

function lengthOf({ length }: string): number {
  return length;
}
