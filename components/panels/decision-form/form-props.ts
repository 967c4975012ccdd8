import type { DecisionFormModel } from "./contract";

export interface FormProps<Kind extends DecisionFormModel["kind"]> {
  model: Extract<DecisionFormModel, { kind: Kind }>;
  /** It stands alone in a dialog: its first field is where one begins. */
  takesFocus: boolean;
  onDone: () => void;
  onClose: () => void;
}
