import "../words/zod-without-eval";
import {
  addComponentInput,
  addItemInput,
  addPhaseInput,
  addTaskInput,
  editComponentInput,
  editItemInput,
  editPhaseInput,
  editTaskInput,
} from "@/lib/features/plan/schema";

/** How each kind is added and changed, and what the server takes for it. */
export const ADDING = {
  task: { action: "plan.addTask", schema: addTaskInput },
  item: { action: "plan.addItem", schema: addItemInput },
  phase: { action: "plan.addPhase", schema: addPhaseInput },
  component: { action: "plan.addComponent", schema: addComponentInput },
} as const;

export const EDITING = {
  task: { action: "plan.editTask", schema: editTaskInput },
  item: { action: "plan.editItem", schema: editItemInput },
  phase: { action: "plan.editPhase", schema: editPhaseInput },
  component: { action: "plan.editComponent", schema: editComponentInput },
} as const;
