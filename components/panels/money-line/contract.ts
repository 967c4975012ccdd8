import type { MoneyRange } from "@/lib/domain/project";
import type { MoneyLineFacts } from "@/lib/features/economics/types";
import type { ListPlace } from "@/lib/features/documents/fields";
import type { HiddenMoney } from "../words/hidden-money";
import type { Moves } from "../words/moves";

/** What somebody has to know who adds a line of money, or says anew what is known of one. */
export type MoneyLineModel =
  | HiddenMoney
  | {
      slug: string;
      currency: string;
      mayEdit: boolean;
      /** Null for one that is added. */
      line: { id: string; version: number; key: string; moves: Moves } | null;
      /** The id that a new one will have: sent twice it is added once. */
      newId: string;
      /** Where a copy goes: after what it was made from. */
      place: ListPlace;
      facts: MoneyLineStart;
      phases: Named[];
      options: Named[];
      /** What was stated of it, which would have nothing to stand beside. */
      figures: string[];
    };

/** A new line has no amount yet. */
export type MoneyLineStart = Omit<MoneyLineFacts, "amount"> & { amount: MoneyRange | null };

interface Named {
  key: string;
  name: string;
}
