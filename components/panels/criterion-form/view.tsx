import type { CriterionFormModel } from "./contract";
import { CriterionForm, type CriterionFormProps } from "./form";

type CriterionFormViewProps = { model: CriterionFormModel } & Partial<
  Omit<CriterionFormProps, "model">
>;

export function CriterionFormView(props: CriterionFormViewProps) {
  const { model, takesFocus = false, ...writing } = props;
  if (!model.mayEdit) {
    return (
      <p className="text-xs">Your role may not change criteria, or the project is archived.</p>
    );
  }
  return <CriterionForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />;
}

const NOBODY_ASKS = {
  onDone: () => undefined,
  onOutdated: () => undefined,
  onClose: () => undefined,
};
