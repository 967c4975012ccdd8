// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { Tail } from "./excerpt.mjs";
import { EXIT, isSystemError, messageOf } from "./failure.mjs";
import { withoutToken } from "./secrets.mjs";

/** How long a command that was asked to end has for it. */
const ENDS_WITHIN_MS = 5000;
/** What a command leaves running may hold its output open; silence for this long ends the waiting. */
const SILENCE_MS = 2000;
const LOOKS_EVERY_MS = 50;

/** @type {NodeJS.Signals[]} */
const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * @typedef {"passed" | "failed" | "error" | "skipped"} Outcome
 *
 * @typedef {object} Ran
 * @property {Outcome} outcome
 * @property {number | null} exitCode of the command; null where it has none
 * @property {number} shellCode as a shell tells it: 127 not found, 128 and the signal
 * @property {string | null} why it could not be run to its end
 * @property {NodeJS.Signals | null} asked which signal asked the reporter to stop
 * @property {Tail} tail
 * @property {string} startedAt
 * @property {string} endedAt
 * @property {number} seconds
 */

/**
 * Runs a command where it stands. What it prints goes on as it comes, and no faster than it is read.
 *
 * @param {string[]} words
 * @param {object} options
 * @param {string} options.cwd
 * @param {import("./secrets.mjs").Env} options.env
 * @param {NodeJS.WritableStream | null} options.out
 * @param {NodeJS.WritableStream | null} options.err
 * @param {number} [options.withinMs]
 * @param {boolean} [options.isGroup] ends what it has started with it
 * @returns {Promise<Ran>}
 */
export async function runCommand([program = "", ...words], options) {
  const { cwd, env, out, err, withinMs, isGroup = false } = options;
  const tail = new Tail();
  const startedAt = new Date();
  const began = performance.now();
  const child = spawn(program, words, {
    cwd,
    env: withoutToken(env),
    stdio: [isGroup ? "ignore" : "inherit", "pipe", "pipe"],
    detached: isGroup && process.platform !== "win32",
    windowsHide: true,
  });
  /** @type {NodeJS.Signals | null} */
  let asked = null;
  let isLate = false;
  const end = (/** @type {NodeJS.Signals} */ signal) => signalTo(child, signal, isGroup);
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    asked = signal;
    // Of Ctrl-C at a terminal the command hears by itself.
    if (isGroup || signal !== "SIGINT" || !process.stdin.isTTY) end(signal);
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  const timers = new Set();
  if (withinMs !== undefined) {
    timers.add(
      setTimeout(() => {
        isLate = true;
        end("SIGTERM");
        timers.add(setTimeout(() => end("SIGKILL"), ENDS_WITHIN_MS));
      }, withinMs),
    );
  }

  const pass = passThrough(tail);
  const passed = Promise.all([pass.on(child.stdout, out), pass.on(child.stderr, err)]);
  const ended = await endOf(child);
  if (ended.error === null) await Promise.race([passed, pass.silence()]);
  pass.stop();
  child.stdout?.destroy();
  child.stderr?.destroy();
  for (const timer of timers) clearTimeout(timer);
  if (isGroup && (isLate || asked)) end("SIGKILL");
  for (const signal of FORWARDED) process.off(signal, forward);

  const seconds = (performance.now() - began) / 1000;
  const { code, signal, error } = ended;
  const why = error
    ? `It could not be started: ${error}`
    : isLate
      ? `It was stopped after ${(withinMs ?? 0) / 1000} s.`
      : asked
        ? `It was stopped by ${String(asked)}.`
        : signal
          ? `It was ended by ${signal}.`
          : null;
  return {
    outcome: why !== null ? "error" : code === 0 ? "passed" : "failed",
    // Windows has codes beyond those that are kept.
    exitCode: code === null ? null : code | 0,
    shellCode: code ?? (signal ? 128 + constants.signals[signal] : ended.shellCode),
    why,
    asked,
    tail,
    startedAt: startedAt.toISOString(),
    endedAt: new Date(Math.max(Date.now(), startedAt.getTime())).toISOString(),
    seconds,
  };
}

/**
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, error: string | null, shellCode: number }} Ended
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<Ended>}
 */
function endOf(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      if (child.pid !== undefined) return;
      const isMissing = isSystemError(error, "ENOENT");
      resolve({
        code: null,
        signal: null,
        error: isMissing ? "there is no such program." : `${messageOf(error)}.`,
        shellCode: isMissing ? EXIT.notFound : EXIT.notExecutable,
      });
    });
    child.once("exit", (code, signal) => {
      resolve({ code, signal, error: null, shellCode: 1 });
    });
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {boolean} isGroup
 */
function signalTo(child, signal, isGroup) {
  if (child.pid === undefined) return;
  try {
    if (isGroup && process.platform !== "win32") process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Once what was written has been read, or nobody reads any more.
 *
 * @param {NodeJS.WritableStream} stream
 */
async function readOf(stream) {
  const listening = new AbortController();
  const { signal } = listening;
  const either = [once(stream, "drain", { signal }), once(stream, "close", { signal })];
  await Promise.race(either).catch(() => undefined);
  listening.abort();
}

/** @param {Tail} tail */
function passThrough(tail) {
  let heardAt = performance.now();
  let isWriting = 0;
  let isOver = false;
  return {
    /**
     * @param {import("node:stream").Readable | null} from
     * @param {NodeJS.WritableStream | null} to
     */
    async on(from, to) {
      if (!from) return;
      try {
        for await (const chunk of from) {
          heardAt = performance.now();
          tail.push(chunk);
          if (!to || !to.writable || to.write(chunk)) continue;
          isWriting += 1;
          await readOf(to);
          isWriting -= 1;
        }
      } catch {
        // Closed from here, once the command has ended.
      }
    },
    async silence() {
      heardAt = performance.now();
      while (!isOver && (isWriting > 0 || performance.now() - heardAt < SILENCE_MS)) {
        await pause(LOOKS_EVERY_MS);
      }
    },
    stop() {
      isOver = true;
    },
  };
}
