import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { ThreadAnswer, ThreadJob, ThreadWays } from "./thread";

const BEHIND_REQUESTS = 10;

/**
 * The other side of `thread`: what a thread's own file calls, once. For one that gives way Linux has a priority of
 * its own.
 */
export function answerIn(work: (input: never) => unknown): void {
  const { givesWay } = workerData as ThreadWays;
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
