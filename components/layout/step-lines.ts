import { moveFocus } from "@/components/ui/row-elements";

const LINE = "li, tbody tr";
const OPENS = "summary, a[href]";

/** To what opens the line next to the one with the focus, or the one before; from outside of all to the first. */
export function stepLines(by: 1 | -1): void {
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
