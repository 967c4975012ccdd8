import type { CriterionFormModel } from "./contract";
import type { Draft, Wrong } from "./draft";

export interface FieldsProps extends Pick<CriterionFormModel, "names"> {
  draft: Draft;
  wrong: Wrong;
  onChange: (part: Partial<Draft>) => void;
}
