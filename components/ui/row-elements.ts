/**
 * Where things are on the page: sections, gates and rows carry `data-part`, rows `data-row` besides, and
 * what J and K stop at `data-stop`. A row far from the screen (`data-far`) is a stop as soon as it is near.
 */

export function rowOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>("[data-row]") ?? null;
}

export function titleOf(part: Element | null | undefined): HTMLElement | null {
  return part?.querySelector<HTMLElement>("[data-stop]") ?? null;
}

export function partOf(root: HTMLElement, name: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-part="${CSS.escape(name)}"]`);
}

/** Whether the focus has gone on from this part: to another, to a field or a button beside them all, into a dialog. */
export function isElsewhere(name: string): boolean {
  const { activeElement: active, body } = document;
  if (active === null || active === body) return false;
  return active.closest<HTMLElement>("[data-part]")?.dataset.part !== name;
}

/** The row next to one in its list, or the one before; a long list holds its rows in boxes (`data-rows`). */
export function rowBeside(row: Element, by: 1 | -1): Element | null {
  const beside = (one: Element) => (by === 1 ? one.nextElementSibling : one.previousElementSibling);
  const box = row.parentElement?.closest("[data-rows]");
  const next = box && beside(box);
  return beside(row) ?? (by === 1 ? next?.firstElementChild : next?.lastElementChild) ?? null;
}

/** The stop next to the focus, or the one before; from outside of all stops the row in turn. */
export function stopFrom(root: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const active = document.activeElement;
  const row = rowOf(active);
  const beside = row && rowBeside(row, by);
  if (beside instanceof HTMLElement) {
    return beside.dataset.far === undefined ? (titleOf(beside) ?? undefined) : beside;
  }
  const stops = [...root.querySelectorAll<HTMLElement>("[data-stop], [data-far]")];
  const here = titleOf(row) ?? active;
  const index = stops.findIndex((stop) => stop === here);
  if (index === -1) return stops.find((stop) => rowOf(stop) && stop.tabIndex === 0) ?? stops[0];
  return stops[index + by];
}

/** Where the next section begins, or this one, or from its beginning the one before. */
export function sectionFrom(root: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const begins = [...root.querySelectorAll("section[data-part]")]
    .map((section) => section.querySelector<HTMLElement>("[data-stop], [data-far]"))
    .filter((stop) => stop !== null);
  const active = document.activeElement;
  const section = active?.closest("section[data-part]");
  const index = begins.findIndex((stop) => section?.contains(stop));
  if (index === -1) return by === 1 ? begins[0] : undefined;
  return by === -1 && begins[index] !== active ? begins[index] : begins[index + by];
}

/** Focus with room to the edges; the browser alone would jump to the middle of the screen. */
export function moveFocus(element: HTMLElement, block: ScrollLogicalPosition = "nearest"): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block });
}

/** The row of `root` that the focus is in. */
export function focusedRow(root: HTMLElement): HTMLElement | null {
  const row = rowOf(document.activeElement);
  return row && root.contains(row) ? row : null;
}

/** What the row with the focus says goes first, as far as `dismiss` finds something, then what stands behind it. */
export function closeRow(root: HTMLElement, dismiss: (id: string) => boolean): boolean {
  const row = focusedRow(root);
  const id = row?.dataset.row;
  const title = titleOf(row);
  if (id === undefined || title === null) return false;
  if (dismiss(id)) {
    title.focus();
    return true;
  }
  if (title.getAttribute("aria-expanded") !== "true") return false;
  title.focus();
  title.click();
  return true;
}
