// @ts-check
import { execFile } from "node:child_process";
import { asAddress, asBranch, asCommit, readPipeline } from "./ci.mjs";
import { Failure } from "./failure.mjs";
import { withoutToken } from "./secrets.mjs";

const GIT_WITHIN_MS = 5000;

/**
 * Where something runs: by flags, else as the pipeline says, else as git says.
 *
 * @param {{ commit?: string, branch?: string, runUrl?: string }} flags
 * @param {{ env: import("./secrets.mjs").Env, cwd: string }} surroundings
 * @returns {Promise<import("./ci.mjs").Place & { warning: string | null }>}
 */
export async function findPlace(flags, { env, cwd }) {
  if (flags.commit !== undefined && asCommit(flags.commit) === null) {
    throw new Failure("--commit: seven to 64 letters a–f and digits.");
  }
  if (flags.runUrl !== undefined && asAddress(flags.runUrl) === null) {
    throw new Failure("--run-url: an address that begins with https://");
  }
  const pipeline = readPipeline(env);
  const commit = asCommit(flags.commit) ?? pipeline.commit;
  const branch = asBranch(flags.branch) ?? pipeline.branch;
  const runUrl = asAddress(flags.runUrl) ?? pipeline.runUrl;
  if (commit !== null && (branch !== null || pipeline.pipeline !== null)) {
    return { commit, branch, runUrl, warning: null };
  }
  const git = (/** @type {string[]} */ ...words) => askGit(words, { env, cwd });
  const [head, name, changes] = await Promise.all([
    commit ?? git("rev-parse", "HEAD"),
    branch ?? git("symbolic-ref", "--short", "-q", "HEAD"),
    commit === null ? git("status", "--porcelain", "--untracked-files=no") : null,
  ]);
  const found = asCommit(head ?? undefined);
  const isChanged = commit === null && found !== null && Boolean(changes);
  return {
    commit: found,
    branch: asBranch(name ?? undefined),
    runUrl,
    warning: isChanged
      ? `There are changes that are not committed; what runs is told as of ${found.slice(0, 12)}.`
      : null,
  };
}

/**
 * @param {string[]} words
 * @param {{ env: import("./secrets.mjs").Env, cwd: string }} surroundings
 * @returns {Promise<string | null>} null where there is no git, or no repository
 */
function askGit(words, { env, cwd }) {
  return new Promise((resolve) => {
    execFile(
      "git",
      words,
      { cwd, env: withoutToken(env), timeout: GIT_WITHIN_MS, windowsHide: true },
      (error, stdout) => resolve(error ? null : stdout.trim()),
    );
  });
}
