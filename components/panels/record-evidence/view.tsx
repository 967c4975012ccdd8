import { CodedText } from "../words/coded-text";
import type { RecordEvidenceModel } from "./contract";
import { RecordEvidenceForm } from "./form";

interface RecordEvidenceViewProps {
  model: RecordEvidenceModel;
  /** It stands alone in a dialog: its first field is where one begins. */
  takesFocus?: boolean;
  /** The check that is meant, where one is. */
  checkKey?: string;
  onDone?: () => void;
  onClose?: () => void;
}

export function RecordEvidenceView({
  model,
  takesFocus = false,
  checkKey,
  onDone,
  onClose,
}: RecordEvidenceViewProps) {
  return (
    <div className="grid gap-4">
      <p className="text-xs text-ink-2">
        <CodedText>{model.text}</CodedText>
      </p>
      {model.mayRecord ? (
        <RecordEvidenceForm
          // Another version is another form: what it foretells may have changed.
          key={model.target.version}
          model={model}
          takesFocus={takesFocus}
          checkKey={checkKey}
          onDone={onDone ?? nothing}
          onClose={onClose ?? nothing}
        />
      ) : (
        <p className="text-xs">Your role may not record evidence.</p>
      )}
    </div>
  );
}

const nothing = () => undefined;
