import "../words/zod-without-eval";
import { checkInput } from "@/components/forms/check-input";
import { addFigureInput, editFigureInput } from "@/lib/features/figures/schema";

export const readAdding = (input: unknown) => checkInput(addFigureInput, input);
export const readEditing = (input: unknown) => checkInput(editFigureInput, input);
