import type { AssessRiskModel } from "./contract";
import { AssessRiskForm, type AssessRiskFormProps } from "./form";

type AssessRiskViewProps = { model: AssessRiskModel } & Partial<Omit<AssessRiskFormProps, "model">>;

export function AssessRiskView(props: AssessRiskViewProps) {
  const { model, takesFocus = false } = props;
  const { onDone = nothing, onOutdated = nothing, onClose = nothing } = props;
  if (!model.mayEdit) {
    return <p className="text-xs">Your role may not change risks, or the project is archived.</p>;
  }
  return <AssessRiskForm {...{ model, takesFocus, onDone, onOutdated, onClose }} />;
}

const nothing = () => undefined;
