import { CodedText } from "../words/coded-text";
import type { CheckFormModel } from "./contract";
import { CheckForm, type CheckFormProps } from "./form";

type CheckFormViewProps = { model: CheckFormModel } & Partial<Omit<CheckFormProps, "model">>;

export function CheckFormView({ model, takesFocus = false, ...writing }: CheckFormViewProps) {
  return (
    <div className="grid gap-4">
      <p className="text-xs wrap-anywhere text-ink-2">
        <CodedText>{model.text}</CodedText>
      </p>
      {model.mayEdit ? (
        <CheckForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />
      ) : (
        <p className="text-xs">Your role may not change checks, or the project is archived.</p>
      )}
    </div>
  );
}

const NOBODY_ASKS = {
  onDone: () => undefined,
  onOutdated: () => undefined,
  onClose: () => undefined,
};
