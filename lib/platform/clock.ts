import "server-only";

/** The only place that reads the time; rules get it as a value. */
export function now(): Date {
  return new Date();
}

export function nowInstant(): string {
  return now().toISOString();
}
