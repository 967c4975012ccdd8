import { parentPort } from "node:worker_threads";
import type { ThreadAnswer, ThreadJob } from "./thread";

/** The other side of `thread`: what a thread's own file calls, once. */
export function answerIn(work: (input: never) => unknown): void {
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
