import { isModified } from "./page-key";

const keys: string[] = [];
const TYPES = ["keydown", "keyup"] as const;
let leave: () => void;

/**
 * From the press that asks for the palette, or for a dialog that is loaded for it, until that is there no key is anybody
 * else's; Escape gives it up. Whoever asks sees to it that what comes takes them: `takeEarly`, or `keepTyped`.
 */
export function keepEarly(onEscape: () => void): void {
  leave = onEscape;
  for (const type of TYPES) window.addEventListener(type, keep, true);
}

/** What was pressed meanwhile; what comes now goes to whatever has the focus. */
export function takeEarly(): string[] {
  for (const type of TYPES) window.removeEventListener(type, keep, true);
  return keys.splice(0);
}

function keep(event: KeyboardEvent): void {
  const { key, type } = event;
  event.stopImmediatePropagation();
  // Pressed again it asks for the palette again, not for what the browser finds.
  if (isModified(event) && key !== "k") return;
  event.preventDefault();
  if (isModified(event) || type === "keyup") return;
  keys.push(key);
  if (key !== "Escape") return;
  takeEarly();
  leave();
}
