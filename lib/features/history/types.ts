import { isSamePerson } from "@/lib/domain/person";
import type { Person } from "@/lib/domain/project";

/** Whoever comes second is told who was first: another, or the `reader` in another window. */
export function sayWhoWasFaster(changedBy: Person | null, reader: Person): string {
  const isOwn = changedBy !== null && isSamePerson(changedBy, reader);
  return isOwn ? "You have changed it elsewhere." : `${changedBy?.name ?? "Somebody"} was faster.`;
}
