import { takeEarly } from "./early-keys";
import { isModified } from "./page-key";

interface Keeping {
  text: string;
  /** So many places are still on their way. */
  waits: number;
  end: AbortController;
}

let keeping: Keeping | null = null;

/**
 * What is typed while the dialog that it is meant for, or its form, is still on its way reaches nothing else: it is
 * kept, and the dialog writes it into the first field that takes the focus; where none does it is dropped. Answers
 * how to say that the place is there. Escape, where no dialog is open yet, gives the keys back to the page.
 */
export function keepTyped(): () => void {
  keeping ??= begin();
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

/** What is kept, which is kept no longer. */
export function takeTyped(): string {
  const text = keeping?.text ?? "";
  if (keeping) keeping.text = "";
  return text;
}

function begin(): Keeping {
  const from = document.activeElement;
  const now: Keeping = {
    text: takeEarly().reduce(typed, ""),
    waits: 0,
    end: new AbortController(),
  };
  const press = (event: KeyboardEvent) => {
    if (isTaken(document.activeElement, from)) return;
    const { key, type, repeat } = event;
    event.stopImmediatePropagation();
    if (isModified(event)) return;
    const isOpen = document.querySelector("dialog[open]") !== null;
    // An open dialog has its own way out, and on from one control to the next; F5 is the browser's.
    if (key.length === 1 || (!isOpen && !/^F\d/.test(key))) event.preventDefault();
    if (type === "keyup") return;
    if (key === "Escape" || key === "Tab") now.text = "";
    else if (!repeat) now.text = typed(now.text, key);
    if (key === "Escape" && !isOpen) stop(now);
  };
  // Before whatever the page itself listens to; a blank presses a button only as it is let go.
  for (const type of ["keydown", "keyup"] as const) {
    window.addEventListener(type, press, { capture: true, signal: now.end.signal });
  }
  return now;
}

function stop(now: Keeping): void {
  now.end.abort();
  if (keeping === now) keeping = null;
}

/** What stands written after one more key; Enter ends it, and the name of a key, as "Dead", writes nothing. */
export function typed(text: string, key: string): string {
  if (text.endsWith("\n")) return text;
  if (key === "Enter") return `${text}\n`;
  if (key === "Backspace") return Array.from(text).slice(0, -1).join("");
  return Array.from(key).length === 1 ? text + key : text;
}

/** Whether keys belong to a control of an open dialog, to which somebody has gone meanwhile or who writes there. */
function isTaken(active: Element | null, from: Element | null): boolean {
  if (!active?.matches("dialog[open] *")) return false;
  return active !== from || active.matches("input, textarea, select");
}
