import { use, useRef } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";
import { glyphVerb } from "../change/rules";
import type { LineProps } from "./line-props";
import { RowToolsContext } from "./row-context";
import { glyphOf, nameOf } from "./row-words";

const NAMES = { claim: "Claim", withdraw: "Withdraw the claim on" };

/** Two presses within this time are one that came double, and undo nothing. */
const DOUBLE_MS = 700;

/** Open, tick, gone. Where there is nothing to tick the same button opens the row. */
export function RowGlyph({ row, isTabStop, isBusy, onToggle }: LineProps) {
  const { mayClaim, want } = use(RowToolsContext);
  const pressedAt = useRef(-DOUBLE_MS);
  const state = glyphOf(row);
  const again = row.claim?.again && <StateGlyph state="claimed" size={12} label={null} />;
  if (!mayClaim) {
    return (
      <span className="plan-glyph">
        <StateGlyph state={state} />
        {again}
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
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      onClick={({ detail, timeStamp }) => {
        const isDouble = detail > 1 || timeStamp - pressedAt.current < DOUBLE_MS;
        if (verb === null) onToggle();
        else if (!isDouble && !isBusy) {
          pressedAt.current = timeStamp;
          want(row, verb);
        }
      }}
      className="plan-glyph focus-inset"
    >
      <StateGlyph state={state} label={null} />
      {again}
    </button>
  );
}
