import type { PlanRow } from "./contract";

/** What the one line of a row is drawn from. */
export interface LineProps {
  row: PlanRow;
  /** What cannot be started yet stands back. */
  quiet: boolean;
  isTabStop: boolean;
  isBusy: boolean;
  isOpen: boolean;
  detailsId: string;
  onToggle: () => void;
}
