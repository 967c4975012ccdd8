import "server-only";
import { cache } from "react";

/** The only place that reads the time; rules get it as a value. */
export function now(): Date {
  return new Date();
}

export function nowInstant(): string {
  return now().toISOString();
}

/** The moment of the request under way: everything on one page is derived as of the same one. */
export const requestNow = cache(nowInstant);
