/** What can be done on the wall. */
export type WallCommand =
  | "forward"
  | "back"
  | "up"
  | "down"
  | "decide"
  | "act"
  | "park"
  | "note"
  | "confirm"
  | "discard"
  | "leave"
  | "full screen"
  | "code"
  | "theme"
  | "keys";

interface WallKey {
  command: WallCommand;
  /** As an event names them, letters in small; a clicker presses page keys. */
  keys: readonly string[];
  shown: readonly string[];
  does: string;
  /** Whoever only follows does not press it. */
  leads?: true;
}

export const WALL_KEYS: readonly WallKey[] = [
  {
    ...{ command: "forward", keys: ["ArrowRight", "PageDown", " "], leads: true },
    ...{ shown: ["→", "Page down", "Space"], does: "the next screen" },
  },
  {
    ...{ command: "back", keys: ["ArrowLeft", "PageUp"], leads: true },
    ...{ shown: ["←", "Page up"], does: "the screen before" },
  },
  { command: "down", keys: ["ArrowDown"], shown: ["↓"], does: "more rows", leads: true },
  { command: "up", keys: ["ArrowUp"], shown: ["↑"], does: "the rows before", leads: true },
  { command: "decide", keys: ["d"], shown: ["D"], does: "decide", leads: true },
  {
    ...{ command: "act", keys: ["a"], shown: ["A"], leads: true },
    does: "an action with its owner and day",
  },
  { command: "park", keys: ["p"], shown: ["P"], does: "park until the next review", leads: true },
  { command: "note", keys: ["n"], shown: ["N"], does: "a note", leads: true },
  {
    command: "confirm",
    keys: ["Enter"],
    shown: ["Enter"],
    does: "open or close the review",
    leads: true,
  },
  {
    ...{ command: "discard", keys: ["x"], shown: ["X"], leads: true },
    does: "discard a review that was opened by mistake",
  },
  { command: "code", keys: ["q"], shown: ["Q"], does: "the code for a phone" },
  { command: "full screen", keys: ["f"], shown: ["F"], does: "fill the screen, or leave it" },
  { command: "theme", keys: ["t"], shown: ["T"], does: "light or dark" },
  { command: "keys", keys: ["?"], shown: ["?"], does: "all keys" },
  {
    command: "leave",
    keys: ["Escape"],
    shown: ["Esc"],
    does: "back to the item; what is written is kept",
  },
];

export function commandOf(key: string): WallCommand | null {
  return WALL_KEYS.find(({ keys }) => keys.includes(key))?.command ?? null;
}
