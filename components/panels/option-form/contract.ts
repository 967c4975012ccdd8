import type { OptionUses } from "@/lib/domain/economics/option-uses";
import type { OptionFacts } from "@/lib/features/economics/types";
import type { ListPlace } from "@/lib/features/documents/fields";
import type { HiddenMoney } from "../words/hidden-money";
import type { Moves } from "../words/moves";

/** What somebody has to know who adds an option, says anew what is known of one, or takes it away. */
export type OptionFormModel =
  | HiddenMoney
  | {
      slug: string;
      currency: string;
      mayEdit: boolean;
      /** Null for one that is added. */
      option: { id: string; version: number; key: string; moves: Moves } | null;
      /** The id that a new one will have: sent twice it is added once. */
      newId: string;
      /** Where a copy goes: after what it was made from. */
      place: ListPlace;
      facts: OptionFacts;
      phases: { key: string; name: string }[];
      uses: OptionUses;
    };
