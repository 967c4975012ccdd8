import { MayNotPlan } from "../words/may-not-plan";
import type { PlanFormModel } from "./contract";
import { PlanForm, type PlanFormProps } from "./form";

type PlanFormViewProps = { model: PlanFormModel } & Partial<Omit<PlanFormProps, "model">>;

export function PlanFormView({ model, takesFocus = false, ...writing }: PlanFormViewProps) {
  if (!model.mayEdit) return <MayNotPlan />;
  return <PlanForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />;
}

const NOBODY_ASKS = {
  onDone: () => undefined,
  onOutdated: () => undefined,
  onClose: () => undefined,
};
