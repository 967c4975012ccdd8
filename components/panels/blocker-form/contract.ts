import type { BlockerFacts } from "@/lib/features/blockers/schema";
import type { BlockerState } from "@/lib/domain/vocabulary";

/** What somebody has to know who raises a blocker, or changes what is written of one. */
export interface BlockerFormModel {
  slug: string;
  about: NewBlocker | KnownBlocker;
  facts: BlockerFacts;
  /** What its state can be written as. */
  states: BlockerState[];
  /** Why the state is not written here; null where it is. */
  fixed: string | null;
  tasks: Choosable[];
  phases: Choosable[];
  /** Whoever owns something already. */
  owners: string[];
  mayEdit: boolean;
}

/** The id that it will have: sent twice it is raised once. */
export interface NewBlocker {
  kind: "new";
  id: string;
  /** The key that follows. */
  key: string;
}

export interface KnownBlocker {
  kind: "known";
  key: string;
  target: { kind: "blocker"; id: string; version: number };
}

export interface Choosable {
  key: string;
  /** "0.3 Fix test suite imports". */
  label: string;
}
