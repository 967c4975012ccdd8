import { isModified } from "./page-key";

interface Keeping {
  text: string;
  /** So many places are still on their way. */
  waits: number;
  /** Where the focus was when this began. */
  from: Element | null;
  end: AbortController;
}

let keeping: Keeping | null = null;

/**
 * What is typed while the place that it is meant for is still on its way reaches nothing else: it is kept, and
 * written into the first field of the dialog as that takes the focus; where none does it is dropped. Answers
 * how to say that the place is there. `onEscape` is told, where no dialog is open yet, that nobody wants it any more.
 */
export function keepTyped(onEscape: () => void = nothing): () => void {
  keeping ??= begin(onEscape);
  const now = keeping;
  now.waits += 1;
  return () => {
    now.waits -= 1;
    // What comes in its place may wait too, or takes the focus by then.
    requestAnimationFrame(() => {
      if (now.waits === 0) stop(now);
    });
  };
}

const nothing = () => undefined;

function begin(onEscape: () => void): Keeping {
  const end = new AbortController();
  const now = { text: "", waits: 0, from: document.activeElement, end };
  // Before whatever the page itself listens to.
  const first = { capture: true, signal: end.signal };
  window.addEventListener("keydown", (event) => press(event, now, onEscape), first);
  window.addEventListener("keyup", (event) => letGo(event, now), first);
  window.addEventListener("focusin", ({ target }) => hand(target, now), first);
  // Whoever goes somewhere by hand has not written for where they went.
  window.addEventListener("pointerdown", () => drop(now), first);
  return now;
}

function stop(now: Keeping): void {
  now.end.abort();
  if (keeping === now) keeping = null;
}

function drop(now: Keeping): void {
  now.text = "";
}

function press(event: KeyboardEvent, now: Keeping, onEscape: () => void): void {
  const active = document.activeElement;
  if (isTaken(active, now.from)) return;
  event.stopImmediatePropagation();
  const { key } = event;
  if (isModified(event)) {
    // Pressed again it asks for the palette again, not for what the browser finds.
    if (key.toLowerCase() === "k") event.preventDefault();
    return;
  }
  const isOpen = document.querySelector("dialog[open]") !== null;
  // An open dialog has its own way out, and on from one control to the next.
  if (!isOpen || isSign(key)) preventOwn(event);
  if (key === "Escape") {
    drop(now);
    if (isOpen) return;
    stop(now);
    onEscape();
  } else if (key === "Tab") drop(now);
  else if (!event.repeat) now.text = typed(now.text, key);
}

/** A button is pressed by the blank only as that is let go. */
function letGo(event: KeyboardEvent, { from }: Keeping): void {
  if (event.key !== " " || isTaken(document.activeElement, from)) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** The browser's own keys, as F5, stay its own. */
function preventOwn(event: KeyboardEvent): void {
  if (!/^F\d/.test(event.key)) event.preventDefault();
}

/** What stands written after one more key; Enter ends it. */
export function typed(text: string, key: string): string {
  if (text.endsWith("\n")) return text;
  if (key === "Enter") return `${text}\n`;
  if (key === "Backspace") return Array.from(text).slice(0, -1).join("");
  return isSign(key) ? text + key : text;
}

/** One that is written, not the name of a key, as "Dead" or "Shift" is. */
function isSign(key: string): boolean {
  return Array.from(key).length === 1;
}

/** Whether keys belong to a control of an open dialog, to which somebody has gone meanwhile or who writes there. */
function isTaken(active: Element | null, from: Element | null): boolean {
  if (active === null || active.matches("dialog")) return false;
  if (active.closest("dialog[open]") === null) return false;
  return active !== from || active.matches("input, textarea, select");
}

function hand(target: EventTarget | null, now: Keeping): void {
  if (!(target instanceof Element) || target.matches("dialog")) return;
  if (target.closest("dialog[open]") === null) return;
  const { text } = now;
  drop(now);
  // React hears of nothing while it puts the field there.
  if (text !== "" && isWritten(target)) queueMicrotask(() => write(target, text));
}

/** Whether text can be written at the cursor; not into what is chosen, nor into a date. */
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
