import "../words/zod-without-eval";
import { checkInput } from "@/components/forms/check-input";
import { addMilestoneInput, editMilestoneInput } from "@/lib/features/milestones/schema";

export const readAdding = (input: unknown) => checkInput(addMilestoneInput, input);
export const readEditing = (input: unknown) => checkInput(editMilestoneInput, input);
