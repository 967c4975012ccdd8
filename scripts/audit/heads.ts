import type { Chain, KeptHead } from "./read-trail";

/** A line for each end, to be kept where whoever runs the database cannot write. */
export function headLines(chains: readonly Chain[]): string {
  return chains
    .map(({ id, length, head, name }) => `${id} ${String(length)} ${head || "-"} ${name}\n`)
    .join("");
}

/** What such a file says; throws at a line that is none. */
export function readHeads(text: string, from: string): KeptHead[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      const found = /^([0-9a-f-]{36}) (\d+) ([0-9a-f]{64}|-) /.exec(line);
      if (!found) throw new Error(`${from}, line ${String(index + 1)}: no end of a chain`);
      const [, id = "", length = "", head = ""] = found;
      return { id, length: Number(length), head: head === "-" ? "" : head, from };
    });
}
