import type { PlanKind } from "@/lib/features/plan/types";

/** How rows of a plan are called where somebody adds or changes one. */
export const KIND_WORDS: Record<PlanKind, string> = {
  task: "task",
  item: "checklist line",
  phase: "phase",
  component: "component",
};
