import type { BlockerFormModel } from "./contract";
import { BlockerForm } from "./form";

interface BlockerFormViewProps {
  model: BlockerFormModel;
  /** It stands alone in a dialog: its first field is where one begins. */
  takesFocus?: boolean;
  onDone?: (key: string) => void;
  onClose?: () => void;
}

export function BlockerFormView(props: BlockerFormViewProps) {
  const { model, takesFocus = false, onDone = nothing, onClose = nothing } = props;
  if (!model.mayEdit) {
    return (
      <p className="text-xs">Your role may not write about blockers, or the project is archived.</p>
    );
  }
  return <BlockerForm model={model} takesFocus={takesFocus} onDone={onDone} onClose={onClose} />;
}

const nothing = () => undefined;
