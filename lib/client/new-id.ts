import { hexByChance } from "./chance";

/** An id that nobody else has; `crypto.randomUUID` is not there where an address is plain http. */
export function newId(): string {
  const digits = hexByChance(16);
  const part = (from: number, to: number) => digits.slice(from, to);
  return [part(0, 8), part(8, 12), `4${part(13, 16)}`, `a${part(17, 20)}`, part(20, 32)].join("-");
}
