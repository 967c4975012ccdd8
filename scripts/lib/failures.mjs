// What can go wrong is said in one line that ends with the remedy; everything else is a bug of ours.

/** An expected obstacle. The message is one line: what is wrong, and what to do about it. */
export class Failure extends Error {
  name = "Failure";
}

/**
 * The line for any error that reaches the top.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function describeFailure(error) {
  if (error instanceof Failure) return error.message;
  if (isDiskFull(error)) return diskFull();
  const text = error instanceof Error ? error.message : String(error);
  return `Gantry stopped on an error it did not expect: ${oneLine(text)} (GANTRY_DEBUG=1 npm start shows where)`;
}

/**
 * @param {unknown} error
 * @returns {boolean}
 */
export function isDiskFull(error) {
  const code = error?.code;
  // 53100 is Postgres's own word for it.
  if (code === "ENOSPC" || code === "53100" || code === "EDQUOT") return true;
  return saysDiskFull(error instanceof Error ? error.message : String(error));
}

/**
 * @param {string} text output of a program
 * @returns {boolean}
 */
export function saysDiskFull(text) {
  return /ENOSPC|no space left on device|disk quota exceeded/i.test(text);
}

/** @returns {string} */
export function diskFull() {
  return "The disk is full: free some space (a gigabyte will do) and run the command again.";
}

/**
 * @param {string} text
 * @returns {string}
 */
export function oneLine(text) {
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}
