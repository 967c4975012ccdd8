import { isHidden } from "../words/hidden-money";
import { MayNotWrite } from "../words/may-not-write";
import { NOBODY_ASKS } from "../words/money-writing";
import type { OptionFormModel } from "./contract";
import { OptionForm, type OptionFormProps } from "./form";

type OptionFormViewProps = { model: OptionFormModel } & Partial<Omit<OptionFormProps, "model">>;

export function OptionFormView({ model, takesFocus = false, ...writing }: OptionFormViewProps) {
  if (isHidden(model) || !model.mayEdit) return <MayNotWrite />;
  return <OptionForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />;
}
