import type { ItemState } from "@/lib/domain/vocabulary";

export interface NextActionsModel {
  rows: {
    id: string;
    kind: "task" | "item" | "blocker" | "criterion";
    key: string;
    /** Where it stands; null while that has no page. */
    href: string | null;
    title: string;
    state: ItemState;
    why: string;
    effort: string | null;
    owner: string | null;
    due: string | null;
    overdue: boolean;
  }[];
  total: number;
  /** Why there is none, where there is none. */
  none: string;
}
