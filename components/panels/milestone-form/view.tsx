import { MayNotPlan } from "../words/may-not-plan";
import type { MilestoneFormModel } from "./contract";
import { MilestoneForm, type MilestoneFormProps } from "./form";

type MilestoneFormViewProps = { model: MilestoneFormModel } & Partial<
  Omit<MilestoneFormProps, "model">
>;

export function MilestoneFormView(props: MilestoneFormViewProps) {
  const { model, takesFocus = false, ...writing } = props;
  if (!model.mayEdit) return <MayNotPlan />;
  return <MilestoneForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />;
}

const NOBODY_ASKS = {
  onDone: () => undefined,
  onOutdated: () => undefined,
  onClose: () => undefined,
};
