import "server-only";

/** Does one piece of work at a time, in the order in which they were asked for. */
export function turns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Works now, and again so long after each end. Keeps no process alive. */
export function repeatedly(
  work: () => Promise<void>,
  pauseMs: number,
  onError: (error: unknown) => void,
): void {
  const run = async () => {
    await work().catch(onError);
    setTimeout(() => void run(), pauseMs).unref();
  };
  void run();
}
