// @ts-check

/**
 * @typedef {Pick<NodeJS.Process, "env" | "cwd" | "stdout" | "stderr" | "on" | "off">} World
 *   what the reporter is started in
 *
 * @typedef {object} Teller
 * @property {boolean} isJson
 * @property {boolean} isQuiet
 * @property {(line: string) => void} note how it goes, on stderr
 * @property {(line: string) => void} warn what somebody has to know, even where it should be quiet
 * @property {(lines: string[], document: object) => void} answer what was asked for, on stdout
 */

/**
 * @param {World} world
 * @param {{ isJson: boolean, isQuiet: boolean }} how
 * @returns {Teller}
 */
export function teller({ stdout, stderr }, { isJson, isQuiet }) {
  const line = (/** @type {string} */ text) => stderr.write(`gantry: ${safe(text)}\n`);
  return {
    isJson,
    isQuiet,
    note: (text) => {
      if (!isQuiet) line(text);
    },
    warn: (text) => line(`warning: ${text}`),
    answer: (lines, document) => {
      if (isJson) stdout.write(`${JSON.stringify(document, null, 2)}\n`);
      else if (!isQuiet) stdout.write(lines.map((text) => `${safe(text)}\n`).join(""));
    },
  };
}

/**
 * Columns as wide as what stands in them.
 *
 * @param {string[][]} rows
 */
export function table(rows) {
  const widths = rows.reduce(
    (/** @type {number[]} */ widest, row) =>
      row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** @param {string} text */
export function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * @param {string} text
 * @param {number} most
 */
export function shortened(text, most) {
  const line = oneLine(text);
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

/** @param {number} seconds */
export function wordSeconds(seconds) {
  return `${seconds.toFixed(1)} s`;
}

const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11)}-${String.fromCharCode(31)}${String.fromCharCode(127)}]`,
  "g",
);

/**
 * What a server says moves no cursor.
 *
 * @param {string} text
 */
function safe(text) {
  return text.replace(CONTROL, " ");
}
