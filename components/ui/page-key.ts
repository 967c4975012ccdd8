import { singleKeysAreOn } from "./single-keys";

const OWN_KEYS =
  "input, textarea, select, [contenteditable], dialog, [role=menu], [role=listbox], [role=combobox]";

/**
 * Whether a key belongs to nobody else: not written somewhere, not in a dialog, without a modifier. A
 * letter or a sign does not where somebody has switched those off, unless the palette presses it for them.
 */
export function isForPage(event: KeyboardEvent): boolean {
  if (isModified(event) || !isFree(event)) return false;
  return event.key.length > 1 || !event.isTrusted || singleKeysAreOn();
}

/** The same of a key with a modifier. */
export function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || takesKeys(event.target)) return false;
  return document.querySelector("dialog[open], :popover-open") === null;
}

/** Whether letters pressed here belong to what has the focus. */
function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}

/** On many keyboards a bracket is typed with AltGr, which counts as Ctrl and Alt. */
export function isModified(event: KeyboardEvent): boolean {
  if (event.getModifierState("AltGraph")) return false;
  return event.ctrlKey || event.metaKey || event.altKey;
}
