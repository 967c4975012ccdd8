import "./zod-without-eval";
import type { z } from "zod";
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

/** The input as the server takes it, or what it would say is wrong, by path. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { input: z.output<Schema>; wrong: null } | { input: null; wrong: Record<string, string> } {
  const read = schema.safeParse(input);
  if (read.success) return { input: read.data, wrong: null };
  const wrong = read.error.issues.map(({ path, message }) => [path.join("."), message]);
  return { input: null, wrong: Object.fromEntries(wrong) as Record<string, string> };
}
