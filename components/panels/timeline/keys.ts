import type { RefObject } from "react";
import type { KeyHint } from "@/components/layout/key-hints";
import { usePageKeys } from "@/components/ui/use-page-keys";

export interface TimelineKeys {
  /** By so many rows; from outside of them to the first. */
  move: (by: number) => boolean;
  moveTo: (end: "first" | "last") => boolean;
  /** Opens what is folded, or goes into it; folds it, or goes out of it. */
  unfold: () => boolean;
  fold: () => boolean;
  open: () => boolean;
  zoom: (by: 1 | -1) => boolean;
  today: () => boolean;
  /** Plans the row anew: in a dialog, or by a working day. */
  edit: () => boolean;
  /** A milestone: all else is made on the plan. */
  create: () => boolean;
  nudge: (kind: "move" | "length", by: 1 | -1) => boolean;
  dismiss: () => boolean;
  help: () => void;
}

const A_SCREEN = 10;

export function useTimelineKeys(root: RefObject<HTMLElement | null>, keys: TimelineKeys): void {
  usePageKeys(root, (page, key) => {
    const row = document.activeElement?.closest("[data-row]");
    const isOnRow = row != null && page.contains(row);
    switch (key) {
      case "j":
        return keys.move(1);
      case "k":
        return keys.move(-1);
      case "+":
      case "=":
        return keys.zoom(1);
      case "-":
      case "_":
        return keys.zoom(-1);
      case "t":
        return keys.today();
      case "c":
        return keys.create();
      case "?":
        keys.help();
        return true;
      case "Escape":
        return keys.dismiss();
      default:
        return isOnRow && onRow(key, keys);
    }
  });
}

function onRow(key: string, keys: TimelineKeys): boolean {
  switch (key) {
    case "ArrowDown":
      return keys.move(1);
    case "ArrowUp":
      return keys.move(-1);
    case "PageDown":
      return keys.move(A_SCREEN);
    case "PageUp":
      return keys.move(-A_SCREEN);
    case "Home":
      return keys.moveTo("first");
    case "End":
      return keys.moveTo("last");
    case "ArrowRight":
      return keys.unfold();
    case "ArrowLeft":
      return keys.fold();
    case "Enter":
      return keys.open();
    case "e":
      return keys.edit();
    case ",":
      return keys.nudge("move", -1);
    case ".":
      return keys.nudge("move", 1);
    case "[":
      return keys.nudge("length", -1);
    case "]":
      return keys.nudge("length", 1);
    default:
      return false;
  }
}

export const HINTS: readonly KeyHint[] = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["→", "←"], does: "unfold, fold" },
  { keys: ["Enter"], does: "details" },
  { keys: ["+", "−"], does: "zoom" },
  { keys: ["T"], does: "today" },
];

/** For whoever may change the plan. Alt with an arrow is the browser's way back, so these are single keys. */
export const EDIT_HINTS: readonly KeyHint[] = [
  ...HINTS,
  { keys: ["E"], does: "edit" },
  { keys: [",", "."], does: "sooner, later" },
  { keys: ["[", "]"], does: "shorter, longer" },
];

export const HELP_KEY: KeyHint = { keys: ["?"], does: "all keys" };

/** Every key with what it does, for the dialog. */
export const ALL_KEYS: readonly KeyHint[] = [
  { keys: ["J", "↓"], does: "next row" },
  { keys: ["K", "↑"], does: "row before" },
  { keys: ["Home"], does: "first row" },
  { keys: ["End"], does: "last row" },
  { keys: ["→"], does: "show the tasks of a phase, then go to the first" },
  { keys: ["←"], does: "hide them, or go to the phase of a task" },
  { keys: ["Enter"], does: "all that is known of the row" },
  { keys: ["Esc"], does: "take the note beside a row away" },
  { keys: ["+"], does: "closer: quarters, months, weeks, days" },
  { keys: ["−"], does: "further away, until all of it fits" },
  { keys: ["T"], does: "to today" },
  { keys: ["?"], does: "these keys" },
];

export const ALL_EDIT_KEYS: readonly KeyHint[] = [
  ...ALL_KEYS.slice(0, -1),
  { keys: ["C"], does: "promise a milestone" },
  { keys: ["E"], does: "edit what a row takes, when, and what it waits for" },
  { keys: [","], does: "a working day sooner; saved once the keys rest" },
  { keys: ["."], does: "a working day later" },
  { keys: ["["], does: "a working day shorter" },
  { keys: ["]"], does: "a working day longer" },
  { keys: ["Esc"], does: "leave a row where it was, while it is not saved or still dragged" },
  ...ALL_KEYS.slice(-1),
];
