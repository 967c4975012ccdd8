import "server-only";

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
