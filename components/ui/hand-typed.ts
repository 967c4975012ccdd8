import { takeTyped, typed } from "./typed-ahead";

/** Writes what was typed ahead into what takes the focus; into what is chosen, or a date, nothing is. */
export function handTyped(target: EventTarget): void {
  if (!(target instanceof Element) || target.matches("dialog")) return;
  hand(target, takeTyped());
}

/** The same of keys that somebody else has kept. */
export function writeTyped(target: Element, keys: readonly string[]): void {
  hand(target, keys.reduce(typed, ""));
}

/** React hears of nothing while it puts a field there. */
function hand(target: Element, text: string): void {
  if (text !== "" && isWritten(target)) queueMicrotask(() => write(target, text));
}

function isWritten(target: Element): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.selectionStart !== null;
}

function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const [line = ""] = text.split("\n", 1);
  const start = field.selectionStart ?? field.value.length;
  field.setRangeText(line, start, field.selectionEnd ?? start, "end");
  field.dispatchEvent(
    new InputEvent("input", { bubbles: true, inputType: "insertText", data: line }),
  );
  if (line === text) return;
  field.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }),
  );
}
