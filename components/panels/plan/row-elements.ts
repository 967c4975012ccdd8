/** Where things are on the page: rows carry `data-row`, what J and K stop at carries `data-stop`. */

export function rowOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>("[data-row]") ?? null;
}

export function titleOf(row: Element | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>("[data-stop]") ?? null;
}

/** The stop `by` places further down than the focus; from outside of all stops the row in turn. */
export function stopFrom(root: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const stops = [...root.querySelectorAll<HTMLElement>("[data-stop]")];
  const active = document.activeElement;
  const here = titleOf(rowOf(active)) ?? active;
  const index = stops.findIndex((stop) => stop === here);
  if (index === -1) return stops.find((stop) => rowOf(stop) && stop.tabIndex === 0) ?? stops[0];
  return stops[index + by];
}

/** Focus with room to the edges; the browser alone would jump to the middle of the screen. */
export function moveFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

const OWN_KEYS =
  "input, textarea, select, [contenteditable], dialog, [role=menu], [role=listbox], [role=combobox]";

/** Whether letters pressed here belong to what has the focus. */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
