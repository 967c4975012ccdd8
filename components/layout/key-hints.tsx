import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { useSingleKeys } from "@/components/ui/single-keys";

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

/** At the foot, always in sight and one line high, never over what has the focus, and nothing lies over it: the page ends with it. Hidden where fingers work. */
export function KeyHints({ hints, help, status }: KeyHintsProps) {
  const isOn = useSingleKeys();
  return (
    <div
      data-key-hints=""
      className="sticky bottom-0 z-10 flex gap-5 border-t bg-canvas py-2 text-2xs text-ink-3 max-md:hidden pointer-coarse:hidden print:hidden"
    >
      <ul aria-label="Keys" className="flex h-4 flex-wrap gap-x-5 gap-y-2 overflow-hidden">
        {!isOn && <li className="whitespace-nowrap">Keys of one letter are switched off.</li>}
        {hints
          .filter(({ keys }) => isOn || keys.every(isNamed))
          .map((hint) => (
            <li key={hint.does} className="whitespace-nowrap">
              <Keys hint={hint} />
            </li>
          ))}
      </ul>
      {help && isOn && (
        <span className="whitespace-nowrap">
          <Keys hint={help} />
        </span>
      )}
      {status !== undefined && <span className="ml-auto whitespace-nowrap">{status}</span>}
    </div>
  );
}

/** Enter, Escape and their like work always. */
function isNamed(key: string): boolean {
  return key.length > 1;
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
