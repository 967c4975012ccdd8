import type { BlockerFacts } from "@/lib/features/blockers/schema";
import { differences } from "@/lib/features/blockers/types";

export type FactName = keyof BlockerFacts;

export interface Merged {
  /** What both have written, and where both have written something else, one's own. */
  facts: BlockerFacts;
  /** Where both have: one of them has to go. */
  clashes: FactName[];
}

/** R11: what two made of the same facts. Nobody's word is lost where the other has not touched it. */
export function mergeFacts(base: BlockerFacts, mine: BlockerFacts, theirs: BlockerFacts): Merged {
  const own = new Set(differences(base, mine));
  const facts = [...own].reduce((known, name) => withFact(known, name, mine), theirs);
  const clashes = differences(mine, theirs).filter(
    (name) => own.has(name) && differences(base, theirs).includes(name),
  );
  return { facts, clashes };
}

/** The facts with one of them as it is in others. */
export function withFact(facts: BlockerFacts, name: FactName, from: BlockerFacts): BlockerFacts {
  return { ...facts, [name]: from[name] };
}
