import "server-only";
import { randomBytes } from "node:crypto";
import { now } from "./clock";

/**
 * An id for a row that is written by a statement of our own, as Prisma gives them: UUID version 7 (RFC 9562),
 * which begins with the moment. What is written together stands together in an index, however large the table is.
 */
export function newRowId(): string {
  const moment = now().getTime().toString(16).padStart(12, "0");
  const chance = randomBytes(10);
  chance[0] = 0x70 | ((chance[0] ?? 0) & 0x0f);
  chance[2] = 0x80 | ((chance[2] ?? 0) & 0x3f);
  const digits = moment + chance.toString("hex");
  const part = (from: number, to?: number) => digits.slice(from, to);
  return [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20)].join("-");
}
