import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** What a thread is sent and what it answers; its own file passes what it does to `answerIn`. */
export interface ThreadJob<Input> {
  id: number;
  input: Input;
}
export type ThreadAnswer<Output> = { id: number; output: Output } | { id: number; problem: string };

/** How a thread works, as it is told when it begins. */
export interface ThreadWays {
  /** It takes no time from requests where the machine has no other for it. */
  givesWay: boolean;
}

interface Waiting<Output> {
  resolve: (output: Output) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/**
 * A thread runs its file as it stands here, everywhere: the bundler would copy it without making JavaScript
 * of it, hence a path that it does not follow.
 */
function start(file: string, ways: ThreadWays): Worker {
  return new Worker(/* turbopackIgnore: true */ fromRoot(file), {
    workerData: ways,
    execArgv: ["--import", fromRoot("scripts/lib/register-typescript.mjs")],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
}

function fromRoot(file: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), file);
}

/**
 * Work that would keep every request waiting, in a thread of its own: started when it is first needed,
 * one job after another, started anew when it dies. No process stays alive for it. `Work` is what its file
 * hands to `answerIn`; `file` is named from the root of the project.
 */
export function thread<Work extends (input: never) => unknown>(
  file: string,
  { atMostMs, givesWay = false }: { atMostMs: number; givesWay?: boolean },
): (input: Parameters<Work>[0]) => Promise<ReturnType<Work>> {
  const waiting = new Map<number, Waiting<ReturnType<Work>>>();
  let running: Worker | undefined;
  let jobs = 0;

  const end = (worker: Worker, error: Error) => {
    if (running !== worker) return;
    running = undefined;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    waiting.clear();
    void worker.terminate();
  };

  const begin = (): Worker => {
    const worker = start(file, { givesWay });
    worker.unref();
    worker.on("message", (answer: ThreadAnswer<ReturnType<Work>>) => {
      const asked = waiting.get(answer.id);
      if (!asked) return;
      waiting.delete(answer.id);
      clearTimeout(asked.timer);
      if ("output" in answer) asked.resolve(answer.output);
      else asked.reject(new Error(answer.problem));
    });
    worker.on("error", (error) => end(worker, error));
    worker.on("exit", (code) => end(worker, new Error(`The thread ended with ${String(code)}.`)));
    return worker;
  };

  return (input) =>
    new Promise((resolve, reject) => {
      const worker = (running ??= begin());
      jobs += 1;
      const id = jobs;
      const timer = setTimeout(() => {
        end(worker, new Error(`The thread did not answer within ${String(atMostMs)} ms.`));
      }, atMostMs);
      waiting.set(id, { resolve, reject, timer });
      worker.postMessage({ id, input } satisfies ThreadJob<Parameters<Work>[0]>);
    });
}
