import { clsx } from "clsx";
import { accessibleName } from "./accessible-name";

interface DifferenceMarkProps {
  /** Somebody has said why; the mark goes quiet but stays. */
  explained?: boolean;
  /** Null where what holds it has a name. */
  label?: string | null;
}

/**
 * Between a computed and a stated figure that differ. Equal figures carry no mark. What is drawn only;
 * where both sources can be shown, `OpenDifference` opens them.
 */
export function DifferenceMark({ explained = false, label = "differs from" }: DifferenceMarkProps) {
  return (
    <span
      {...accessibleName(label)}
      className={clsx(
        "mx-1 inline-flex h-4 w-[1.125rem] items-center justify-center rounded-sm align-[0.0625rem] text-xs/4 print:border print:border-current",
        explained ? "text-ink-3" : "exact bg-warn-wash font-semibold text-warn",
      )}
    >
      ≠
    </span>
  );
}
