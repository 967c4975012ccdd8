import type { OpenParts } from "./open-parts";

const NAME = "open";

/** What the address says is open; null where it leaves it to the plan. */
export function readAddress(params: Pick<URLSearchParams, "getAll" | "has">): OpenParts | null {
  if (!params.has(NAME)) return null;
  return new Set(params.getAll(NAME).filter((part) => part !== ""));
}

interface Opened {
  /** What is open where the address says nothing. */
  first: OpenParts;
  before: OpenParts;
  now: OpenParts;
}

/** The same address with what is open now: named only where it is other than at first. */
export function writeAddress(address: string, { first, before, now: open }: Opened): string {
  const url = new URL(address);
  url.searchParams.delete(NAME);
  const isFirst = open.size === first.size && [...open].every((part) => first.has(part));
  const named = open.size === 0 ? [""] : open;
  if (!isFirst) for (const part of named) url.searchParams.append(NAME, part);
  const target = readHash(url.hash);
  // Whoever closes what a link led to does not want it open again.
  if (before.has(target) && !open.has(target)) url.hash = "";
  return url.href;
}

/** What a link leads to: `#task-0.2`. */
export function readHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}
