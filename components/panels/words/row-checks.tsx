import { Button } from "@/components/ui/button";
import { MiddleEllipsis } from "@/components/ui/middle-ellipsis";
import type { AskedCheck } from "./check-dialogs";
import type { RowCheck } from "./row-check";

interface RowChecksProps {
  /** "task-1.2". */
  row: string;
  checks: readonly RowCheck[];
  mayEdit: boolean;
  /** Opens `CheckDialogs`, which stand outside of the dialog that this may stand in. */
  onAsk: (asked: AskedCheck) => void;
}

/** The checks of one row: how each is proved, and what a lead can change of it. */
export function RowChecks({ row, checks, mayEdit, onAsk }: RowChecksProps) {
  return (
    <div className="grid gap-1">
      {checks.length > 0 && (
        <ul aria-label="Checks">
          {checks.map(({ key, name, isAutomatic }) => (
            <li
              key={key}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-t py-1 first:border-t-0"
            >
              <MiddleEllipsis className="font-mono text-2xs">{name}</MiddleEllipsis>
              <span className="flex gap-3">
                {isAutomatic && (
                  <Button look="quiet" onClick={() => onAsk({ prove: `check-${key}` })}>
                    Prove it…<span className="sr-only"> {name}</span>
                  </Button>
                )}
                {mayEdit && (
                  <Button look="quiet" onClick={() => onAsk({ edit: `check-${key}` })}>
                    Edit…<span className="sr-only"> {name}</span>
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {checks.length === 0 && <p className="text-ink-2">No check proves it yet.</p>}
      {mayEdit && (
        <div>
          <Button onClick={() => onAsk({ edit: `new@${row}` })}>Add a check…</Button>
        </div>
      )}
    </div>
  );
}
