import type { ItemState } from "@/lib/domain/vocabulary";

export interface NextActionsModel {
  rows: {
    id: string;
    kind: "task" | "item" | "blocker" | "criterion";
    key: string;
    title: string;
    state: ItemState;
    why: string;
    effort: string | null;
    owner: string | null;
    due: string | null;
    overdue: boolean;
  }[];
  total: number;
}
