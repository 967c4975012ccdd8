/** What the linter knows of programs: those it does not know may fail. */

/** They pass whatever happens. */
export const ALWAYS_PASS = new Set(["echo", "printf", "true", ":", "sleep", "date", "pwd"]);

/** They make ready for a test and are none. */
export const PREPARE = new Set([
  ".",
  "alias",
  "cd",
  "declare",
  "export",
  "local",
  "mkdir",
  "popd",
  "pushd",
  "readonly",
  "set",
  "shopt",
  "source",
  "trap",
  "ulimit",
  "umask",
  "unset",
]);

/** What they read from a pipe they pass on, and pass. */
const FILTERS = new Set([
  "cat",
  "column",
  "cut",
  "fold",
  "head",
  "less",
  "more",
  "nl",
  "paste",
  "rev",
  "sort",
  "tac",
  "tail",
  "tee",
  "tr",
  "ts",
  "uniq",
  "wc",
]);

/** A filter whose program may end it with a result: `exit 1`, `q1`. */
const PROGRAMMED_FILTERS = new Map<string, (program: string) => boolean>([
  ["awk", (program) => program.includes("exit")],
  ["gawk", (program) => program.includes("exit")],
  ["mawk", (program) => program.includes("exit")],
  ["sed", (program) => /[qQ]\s*\d/.test(program)],
]);

/** Whether it passes whatever comes through the pipe. */
export function isFilter(name: string, operands: readonly string[]): boolean {
  const mayFail = PROGRAMMED_FILTERS.get(name);
  return mayFail ? !operands.some(mayFail) : FILTERS.has(name);
}

/** They run the rest of their words and pass on its result. */
export const WRAPPERS = new Set(["env", "nice", "nohup", "stdbuf", "sudo", "time", "timeout"]);

export const SHELLS = new Set(["bash", "dash", "ksh", "sh", "zsh"]);

/** How a program that searches is told that its pattern has look-around. */
interface Searcher {
  /** As somebody would add it. */
  needs: string;
  switches: string[];
  /** Short switches that take the rest of their word, or the next one, as a value. */
  valued: string;
  /** It takes the pattern as it is written; then nothing is meant as look-around. */
  literal: string[];
}

const GREP: Searcher = {
  needs: "-P",
  switches: ["-P", "--perl-regexp"],
  valued: "ABCDdefm",
  literal: ["-F", "--fixed-strings"],
};

const RIPGREP: Searcher = {
  needs: "--pcre2",
  switches: ["-P", "--pcre2", "--engine=pcre2", "--engine=auto", "--auto-hybrid-regex"],
  valued: "ABCEefgjMmrTt",
  literal: ["-F", "--fixed-strings"],
};

export const SEARCHERS = new Map<string, Searcher>([
  ["grep", GREP],
  ["egrep", GREP],
  ["ggrep", GREP],
  ["zgrep", GREP],
  ["rg", RIPGREP],
]);

export const TEST_RUNNERS = new Set([
  "ava",
  "behave",
  "bats",
  "ctest",
  "cypress",
  "jasmine",
  "jest",
  "karma",
  "mocha",
  "nosetests",
  "nox",
  "phpunit",
  "playwright",
  "py.test",
  "pytest",
  "rspec",
  "tox",
  "unittest",
  "vitest",
]);

export const FETCHERS = new Set(["curl", "http", "https", "wget", "xh"]);

/** Last parts of the addresses that answer whether something is alive. */
export const HEALTH_PATHS = new Set([
  "alive",
  "health",
  "health-check",
  "healthcheck",
  "healthz",
  "live",
  "liveness",
  "livez",
  "ping",
  "readiness",
  "ready",
  "readyz",
  "status",
  "up",
]);
