import type { PlanRow } from "../contract";

/** What the one line of a row is drawn from. */
export interface LineProps {
  row: PlanRow;
  /** The gate that locks its phase: what cannot be started yet stands back. */
  lockedBy: string | null;
  isTabStop: boolean;
  isBusy: boolean;
  isOpen: boolean;
  detailsId: string;
  onToggle: () => void;
}
