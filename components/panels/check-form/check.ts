import "../words/zod-without-eval";
import { checkInput } from "@/components/forms/check-input";
import { addCheckInput, editCheckInput } from "@/lib/features/checks/schema";

export const readAdding = (input: unknown) => checkInput(addCheckInput, input);
export const readEditing = (input: unknown) => checkInput(editCheckInput, input);
