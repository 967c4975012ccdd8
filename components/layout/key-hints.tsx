import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

export interface KeyHint {
  keys: readonly string[];
  does: string;
}

interface KeyHintsProps {
  hints: readonly KeyHint[];
  /** The key that tells all others: it stays where there is no room for the rest. */
  help?: KeyHint;
  status?: ReactNode;
}

/** At the foot, always in sight and one line high, never over what has the focus. Hidden where fingers work. */
export function KeyHints({ hints, help, status }: KeyHintsProps) {
  return (
    <div className="sticky bottom-0 z-10 flex gap-5 border-t bg-canvas py-2 text-2xs text-ink-3 max-md:hidden pointer-coarse:hidden print:hidden">
      <ul aria-label="Keys" className="flex h-4 flex-wrap gap-x-5 gap-y-2 overflow-hidden">
        {hints.map((hint) => (
          <li key={hint.does} className="whitespace-nowrap">
            <Keys hint={hint} />
          </li>
        ))}
      </ul>
      {help && (
        <span className="whitespace-nowrap">
          <Keys hint={help} />
        </span>
      )}
      {status !== undefined && <span className="ml-auto whitespace-nowrap">{status}</span>}
    </div>
  );
}

function Keys({ hint: { keys, does } }: { hint: KeyHint }) {
  return (
    <>
      {keys.map((key) => (
        <span key={key}>
          <Kbd>{key}</Kbd>{" "}
        </span>
      ))}
      {does}
    </>
  );
}
