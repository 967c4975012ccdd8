import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

export interface KeyHint {
  keys: readonly string[];
  does: string;
}

/** At the foot, always in sight, never over what has the focus. Hidden where fingers work. */
export function KeyHints({ hints, status }: { hints: readonly KeyHint[]; status?: ReactNode }) {
  return (
    <div className="sticky bottom-0 flex border-t bg-canvas py-2 text-2xs text-ink-3 max-md:hidden pointer-coarse:hidden print:hidden">
      <ul aria-label="Keys" className="flex flex-1 flex-wrap gap-x-5 gap-y-1">
        {hints.map(({ keys, does }) => (
          <li key={does} className="whitespace-nowrap">
            {keys.map((key) => (
              <span key={key}>
                <Kbd>{key}</Kbd>{" "}
              </span>
            ))}
            {does}
          </li>
        ))}
      </ul>
      {status}
    </div>
  );
}
