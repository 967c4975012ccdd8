import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import type { TimelineRow } from "./contract";
import type { Detail } from "./details-of";
import type { HintSpot } from "./place-hint";
import { wordName } from "./words";

export function DetailList({ details }: { details: readonly Detail[] }) {
  return (
    <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-xs">
      {details.map(({ term, words }) => (
        <div key={term} className="contents">
          <dt className="text-2xs/5 text-ink-3">{term}</dt>
          <dd className="wrap-anywhere">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

interface DetailsDialogProps {
  row: TimelineRow | null;
  details: readonly Detail[];
  onClose: () => void;
  /** Null where the row cannot be planned here, or not by whoever looks at it. */
  onEdit: (() => void) | null;
}

/** All of one row, by keyboard as by mouse. */
export function DetailsDialog({ row, details, onClose, onEdit }: DetailsDialogProps) {
  return (
    <Dialog open={row !== null} onClose={onClose} title={row === null ? "" : wordName(row)}>
      <DetailList details={details} />
      <p className="mt-3 mb-4 text-2xs text-ink-3">
        Computed from estimates, dependencies and people. The plan says what they are.
      </p>
      <p className="flex flex-wrap gap-3">
        <Button autoFocus onClick={onClose}>
          Close
        </Button>
        {onEdit && (
          <Button hotkey="E" onClick={onEdit}>
            Edit
          </Button>
        )}
        {row?.href !== undefined && <LinkButton href={row.href}>Open where it stands</LinkButton>}
      </p>
    </Dialog>
  );
}

export interface HintPlace extends HintSpot {
  id: string;
}

interface HintProps {
  at: HintPlace;
  row: TimelineRow;
  details: readonly Detail[];
}

/** The same beside the row that is looked at. The row itself says the most of it to whoever has it read. */
export function Hint({ at: { left, top, bottom, height }, row, details }: HintProps) {
  return (
    <div
      aria-hidden="true"
      className="on-surface pointer-events-none fixed z-10 w-88 overflow-hidden max-w-[calc(100vw-2rem)] rounded-sm border border-line-strong p-3 print:hidden"
      style={{ left, top: top ?? undefined, bottom: bottom ?? undefined, maxHeight: height }}
    >
      <p className="mb-2 text-xs font-semibold">{wordName(row)}</p>
      <DetailList details={details} />
      <p className="mt-2 text-2xs text-ink-3">Enter or a press: details that stay, and links</p>
    </div>
  );
}
