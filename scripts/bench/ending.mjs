import { rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { describeFailure, Failure } from "../lib/failures.mjs";
import { endRunning } from "../lib/run.mjs";

const PATIENCE_MS = 30_000;

/**
 * @typedef {{
 *   started: (stop: () => unknown) => Promise<void>,
 *   temporary: (folder: string) => void,
 * }} Ending `started` is told how to stop what has just been started, before anything is waited for
 */

/**
 * Works, and ends all that was started for it however it ends: by itself, by a failure, by one that nobody
 * has caught, or by a signal. Work that goes on for a moment after that has what it starts stopped at once.
 *
 * @param {Record<string, string | undefined>} env
 * @param {(ending: Ending) => Promise<number>} work answers with the exit code
 */
export async function runAndEnd(env, work) {
  /** @type {(() => unknown)[]} */
  const stops = [];
  /** @type {string[]} */
  const folders = [];
  let isOver = false;
  const broken = untilBroken();
  const working = work({
    started: async (stop) => {
      if (!isOver) {
        stops.push(stop);
        return;
      }
      await stop();
      throw new Failure("Stopped.");
    },
    temporary: (folder) => {
      folders.push(folder);
    },
  });
  let code = 1;
  try {
    code = await Promise.race([working, broken]);
  } catch (error) {
    tell(error, env);
  }
  isOver = true;
  for (const stop of stops.reverse()) await attempt(stop, env);
  await letEnd(working);
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  process.exit(code);
}

function untilBroken() {
  return new Promise((_, reject) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => {
        endRunning();
        reject(new Failure("Stopped."));
      });
    }
    process.on("uncaughtException", reject);
    process.on("unhandledRejection", reject);
  });
}

/** One that cannot be stopped keeps none of the others. */
async function attempt(stop, env) {
  try {
    await stop();
  } catch (error) {
    tell(error, env);
  }
}

/** Without what it rests on, it fails soon; a step that it begins meanwhile is ended. */
async function letEnd(working) {
  let isDone = false;
  working.then(
    () => (isDone = true),
    () => (isDone = true),
  );
  const deadline = Date.now() + PATIENCE_MS;
  await wait(0);
  while (!isDone && Date.now() < deadline) {
    endRunning();
    await wait(50);
  }
}

function tell(error, env) {
  console.error(describeFailure(error));
  if (env.GANTRY_DEBUG) console.error(error);
}
