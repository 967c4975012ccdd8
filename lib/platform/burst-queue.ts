import "server-only";

export interface BurstQueue {
  add: (names: Iterable<string>) => void;
  /** Resolves when nothing waits and nothing runs. */
  settled: () => Promise<void>;
  /** Forgets what waits. */
  stop: () => void;
}

interface Pace {
  /** So long nothing is added before a burst is taken to be over. */
  quietMs: number;
  /** Under steady writing the work is still done this often. */
  atMostMs: number;
}

/** Long enough for the writes of one gesture, too short to be noticed. */
const SOON: Pace = { quietMs: 200, atMostMs: 2000 };

/**
 * Collects names and hands them over once for a burst, each once: when nothing was added for a moment,
 * or when the first has waited long enough. One handover runs at a time, so a flood of writes never
 * takes the connections that requests need. What the work throws goes to `onError`, and nothing waits for it.
 */
export function burstQueue(
  work: (names: string[]) => Promise<void>,
  onError: (error: unknown) => void,
  { quietMs, atMostMs }: Pace = SOON,
): BurstQueue {
  const waiting = new Set<string>();
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let whenSettled: (() => void)[] = [];

  const add = (names: Iterable<string>) => {
    const before = waiting.size;
    for (const name of names) waiting.add(name);
    if (waiting.size === 0) return;
    if (before === 0) since = performance.now();
    if (!running) schedule();
  };

  const schedule = () => {
    clearTimeout(timer);
    const left = since + atMostMs - performance.now();
    timer = setTimeout(() => void run(), Math.max(0, Math.min(quietMs, left)));
    // Figures are recomputed by the next reader too: no process stays alive for them.
    timer.unref();
  };

  const run = async () => {
    timer = undefined;
    running = true;
    const names = [...waiting];
    waiting.clear();
    await work(names).catch(onError);
    running = false;
    if (waiting.size > 0) schedule();
    else settle();
  };

  const settle = () => {
    for (const resolve of whenSettled) resolve();
    whenSettled = [];
  };

  return {
    add,
    settled: () =>
      running || waiting.size > 0
        ? new Promise((resolve) => whenSettled.push(resolve))
        : Promise.resolve(),
    stop: () => {
      clearTimeout(timer);
      waiting.clear();
      if (!running) settle();
    },
  };
}
