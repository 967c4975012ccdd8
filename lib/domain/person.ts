import { plainWords } from "./plain-words";
import type { Person } from "./project";

/** Accounts decide where both have one; a name read in a document is compared as it is written. */
export function isSamePerson(one: Person, other: Person): boolean {
  if (one.userId !== null && other.userId !== null) return one.userId === other.userId;
  return plainWords(one.name) === plainWords(other.name);
}
