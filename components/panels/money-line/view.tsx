import { isHidden } from "../words/hidden-money";
import { NOBODY_ASKS } from "../words/money-writing";
import { MayNotWrite } from "../words/may-not-write";
import type { MoneyLineModel } from "./contract";
import { MoneyLineForm, type MoneyLineFormProps } from "./form";

type MoneyLineViewProps = { model: MoneyLineModel } & Partial<Omit<MoneyLineFormProps, "model">>;

export function MoneyLineView({ model, first = null, ...writing }: MoneyLineViewProps) {
  if (isHidden(model) || !model.mayEdit) return <MayNotWrite />;
  return <MoneyLineForm model={model} first={first} {...NOBODY_ASKS} {...writing} />;
}
