import { AnswerForm } from "./answer-form";
import { AskForm } from "./ask-form";
import { CloseForm } from "./close-form";
import type { DecisionFormModel } from "./contract";
import { PollForm } from "./poll-form";
import { RulesForm } from "./rules-form";
import { WithdrawForm } from "./withdraw-form";

interface DecisionFormViewProps {
  model: DecisionFormModel;
  takesFocus?: boolean;
  onDone?: () => void;
  onClose?: () => void;
}

export function DecisionFormView({
  model,
  takesFocus = false,
  onDone = nothing,
  onClose = nothing,
}: DecisionFormViewProps) {
  const form = { takesFocus, onDone, onClose };
  switch (model.kind) {
    case "refused":
      return <p className="text-xs">{model.why}</p>;
    case "ask":
      return <AskForm model={model} {...form} />;
    case "poll":
      return <PollForm model={model} {...form} />;
    case "answer":
      return <AnswerForm model={model} {...form} />;
    case "close":
      return <CloseForm model={model} {...form} />;
    case "withdraw":
      return <WithdrawForm model={model} {...form} />;
    case "rules":
      return <RulesForm model={model} {...form} />;
  }
}

const nothing = () => undefined;
