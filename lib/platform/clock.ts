import "server-only";

const held = globalThis as typeof globalThis & { gantryClock?: () => Date };

/** The only place that reads the time; rules get it as a value. */
export function now(): Date {
  return held.gantryClock ? held.gantryClock() : new Date();
}

export function nowInstant(): string {
  return now().toISOString();
}

/** For tests: sets the clock and returns what puts it back. */
export function setClock(clock: () => Date): () => void {
  const before = held.gantryClock;
  held.gantryClock = clock;
  return () => {
    held.gantryClock = before;
  };
}
