import { use } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";
import { glyphVerb, nameOf } from "./changes";
import type { LineProps } from "./line-props";
import { RowToolsContext } from "./row-context";
import { glyphOf } from "./words";

const NAMES = { claim: "Claim", withdraw: "Withdraw the claim on" };

/** Open, tick, gone. Where there is nothing to tick the same button opens the row. */
export function RowGlyph({ row, isTabStop, isBusy, onToggle }: LineProps) {
  const { mayClaim, act } = use(RowToolsContext);
  const state = glyphOf(row);
  if (!mayClaim) {
    return (
      <span className="flex justify-center">
        <StateGlyph state={state} />
      </span>
    );
  }
  const verb = glyphVerb(row);
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${verb ? NAMES[verb] : "Open"} ${nameOf(row)}, ${state}`}
      aria-busy={isBusy || undefined}
      onClick={() => (verb ? act(row.id, verb) : onToggle())}
      className="focus-inset flex h-8 w-8 items-center justify-center rounded-sm max-md:h-11 max-md:w-11 pointer-coarse:h-11 pointer-coarse:w-11"
    >
      <StateGlyph state={state} label={null} />
    </button>
  );
}
