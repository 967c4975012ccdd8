import { isForPage } from "@/components/ui/page-key";
import { moveFocus } from "@/components/ui/row-elements";

const LINE = "li, tbody tr";
const OPENS = "summary, a[href]";

const STEPS: Record<string, 1 | -1> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * J and K go from line to line, Enter opens the one with the focus as it does anyway. Arrows do so too once a
 * line has the focus; before that they read on.
 */
export function stepFrom(first: KeyboardEvent, signal: AbortSignal): void {
  if (signal.aborted) return;
  press(first);
  document.addEventListener("keydown", press, { signal });
}

function press(event: KeyboardEvent): void {
  const by = STEPS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  const isArrow = event.key.length > 1;
  if (by === undefined || !isForPage(event)) return;
  if (isArrow && !document.activeElement?.closest("main :is(li, tr)")) return;
  event.preventDefault();
  stepLines(by);
}

/** To what opens the line next to the one with the focus, or the one before; from outside of all to the first. */
function stepLines(by: 1 | -1): void {
  const main = document.querySelector("main");
  const stops = [...(main?.querySelectorAll<HTMLElement>(LINE) ?? [])].flatMap((line) => {
    const stop = line.querySelector<HTMLElement>(OPENS);
    const isWithin = line.parentElement?.closest(LINE) !== null;
    return stop === null || isWithin || !stop.checkVisibility() ? [] : [{ line, stop }];
  });
  const here = stops.findIndex(({ line }) => line.contains(document.activeElement));
  const next = stops[here === -1 && by === 1 ? 0 : here + by];
  if (next) moveFocus(next.stop);
}
