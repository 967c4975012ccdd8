import { isHidden } from "../words/hidden-money";
import { MayNotWrite } from "../words/may-not-write";
import { NOBODY_ASKS } from "../words/money-writing";
import type { MoneyTermsModel } from "./contract";
import { MoneyTermsForm, type MoneyTermsFormProps } from "./form";

type MoneyTermsViewProps = { model: MoneyTermsModel } & Partial<Omit<MoneyTermsFormProps, "model">>;

export function MoneyTermsView({ model, takesFocus = false, ...writing }: MoneyTermsViewProps) {
  if (isHidden(model) || !model.mayEdit) return <MayNotWrite />;
  return <MoneyTermsForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />;
}
