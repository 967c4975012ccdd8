import type { FigureFormModel } from "./contract";
import { FigureForm, type FigureFormProps } from "./form";

type FigureFormViewProps = { model: FigureFormModel } & Partial<Omit<FigureFormProps, "model">>;

export function FigureFormView({ model, takesFocus = false, ...writing }: FigureFormViewProps) {
  if (!model.mayEdit) {
    return <p className="text-xs">Your role may not state figures, or the project is archived.</p>;
  }
  return <FigureForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />;
}

const NOBODY_ASKS = {
  onDone: () => undefined,
  onOutdated: () => undefined,
  onClose: () => undefined,
};
