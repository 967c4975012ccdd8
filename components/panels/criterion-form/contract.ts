import type { Verdict } from "@/lib/domain/vocabulary";
import type { CriterionFacts } from "@/lib/features/criteria/types";
import type { ListPlace } from "@/lib/features/documents/fields";
import type { Moves } from "../words/moves";
import type { RuleNames } from "../words/rule-sentence";

/** What somebody has to know who adds a line of the framework, or says anew what one asks for. */
export interface CriterionFormModel {
  slug: string;
  mayEdit: boolean;
  /** Null for one that is added. */
  criterion: { id: string; version: number; key: string; moves: Moves } | null;
  /** The id that a new one will have: sent twice it is added once. */
  newId: string;
  place: ListPlace;
  facts: CriterionFacts;
  /** Whoever owns something already. */
  owners: string[];
  /** What a rule or a consequence can name. */
  names: RuleNames & { options: { key: string; name: string }[] };
  now: string;
}

/** What the verdict would be with a line of the framework as somebody is about to write it. */
export interface CriterionForetoldModel {
  now: Verdict;
  then: Verdict;
  /** "unmet: 15 open, at most 0". */
  standing: string;
}
