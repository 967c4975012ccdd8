// @ts-check

/** What the reporter ends with. `check` ends with what its command ended with, where that was started. */
export const EXIT = {
  ok: 0,
  /** Something ran and did not pass, a verdict does not hold, or the server refuses what is sent. */
  failed: 1,
  usage: 2,
  /** The server cannot be reached, or cannot answer now. */
  away: 69,
  /** With `--require-post`: what came of it could not be posted. */
  unposted: 70,
  /** The token is missing, is not good any more, or may not do this. */
  notAllowed: 77,
  notExecutable: 126,
  notFound: 127,
};

/** What ends the reporter with one clear sentence. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = EXIT.usage) {
    super(message);
    this.name = "Failure";
    this.exitCode = exitCode;
  }
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @param {unknown} error
 * @param {string} code such as "ENOENT"
 */
export function isSystemError(error, code) {
  return error instanceof Error && "code" in error && error.code === code;
}
