import type { MappingRuleModel } from "./contract";
import { RuleForm, type RuleFormProps } from "./rule-form";

type RuleViewProps = { model: MappingRuleModel } & Partial<Omit<RuleFormProps, "model">>;

export function RuleView({ model, takesFocus = false, ...writing }: RuleViewProps) {
  if (!model.mayEdit) {
    return <p className="text-xs">Your role may not change rules, or the project is archived.</p>;
  }
  return <RuleForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />;
}

const NOBODY_ASKS = {
  onDone: () => undefined,
  onOutdated: () => undefined,
  onClose: () => undefined,
};
