import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { ThreadAnswer, ThreadJob } from "./thread";

const BEHIND_REQUESTS = 10;

/**
 * The other side of `thread`: what a thread's own file calls, once. One that `givesWay` takes no time from
 * requests where the machine has no other for it: Linux gives a thread a priority of its own.
 */
export function answerIn(work: (input: never) => unknown, { givesWay = false } = {}): void {
  if (givesWay && process.platform === "linux") setPriority(BEHIND_REQUESTS);
  parentPort?.on("message", ({ id, input }: ThreadJob<never>) => {
    parentPort?.postMessage(answerTo(id, () => work(input)));
  });
}

function answerTo(id: number, work: () => unknown): ThreadAnswer<unknown> {
  try {
    return { id, output: work() };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}
