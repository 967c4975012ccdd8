import type { RiskRow, RisksModel } from "../contract";

export interface RiskLineProps {
  row: RiskRow;
  model: Pick<RisksModel, "slug" | "mayEdit" | "next">;
  columns: number;
  isOpen: boolean;
  /** The one row that the Tab key reaches. */
  isTabStop: boolean;
  isBusy: boolean;
  /** Why what was asked for is not written. */
  notice: string | null;
  onToggle: () => void;
  onDismiss: () => void;
  onAssess: () => void;
  onReview: (nextOn: string | null) => void;
}
