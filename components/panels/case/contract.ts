import type { HiddenMoney } from "../words/hidden-money";

export type CaseModel =
  | (HiddenMoney & { href: string | null })
  | {
      href: string | null;
      sentence: string;
      rows: { name: string; value: string; likely: string | null; note: string | null }[];
    };
