import type { FigureFacts } from "@/lib/features/figures/types";

/** What somebody has to know who states a figure, or changes what is stated. */
export interface FigureFormModel {
  slug: string;
  currency: string;
  mayEdit: boolean;
  /** Null for one that is new. */
  figure: { id: string; version: number; key: string } | null;
  /** The id that a new one will have: sent twice it is added once. */
  newId: string;
  facts: FigureFacts;
  /** Titles of the documents that are known. */
  sources: string[];
  /** What a figure can be of, by noun: each with its key and what it is called. */
  subjects: Record<string, { key: string; name: string }[]>;
  /** Why it differs, which would go with it; null where nobody has said. */
  explanation: string | null;
}
