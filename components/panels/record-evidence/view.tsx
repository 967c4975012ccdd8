import { CodedText } from "../words/coded-text";
import type { RecordEvidenceModel } from "./contract";
import { RecordEvidenceForm } from "./form";

interface RecordEvidenceViewProps {
  model: RecordEvidenceModel;
  onDone?: () => void;
  onClose?: () => void;
}

export function RecordEvidenceView({ model, onDone, onClose }: RecordEvidenceViewProps) {
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
