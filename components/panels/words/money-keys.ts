import type { RefObject } from "react";
import type { KeyHint } from "@/components/layout/key-hints";
import { moveFocus, rowOf, titleOf } from "@/components/ui/row-elements";
import { usePageKeys } from "@/components/ui/use-page-keys";
import {
  askLine,
  askOption,
  MONEY_SECTIONS,
  type MoneyAsked,
  type MoneySection,
  NEW_IN,
  NEW_OPTION,
  TERMS,
} from "./money-asks";

interface MoneyKeys {
  ask: (asked: MoneyAsked, section: MoneySection) => void;
  move: (asked: MoneyAsked, section: MoneySection, way: "up" | "down") => void;
  help: () => void;
}

export function useMoneyKeys(root: RefObject<HTMLElement | null>, keys: MoneyKeys): void {
  usePageKeys(root, (page, key, { repeat }) => {
    switch (key) {
      case "j":
        return move(page, 1);
      case "k":
        return move(page, -1);
      case "e":
        return !repeat && open(titleOf(rowOf(document.activeElement)));
      case ",":
        return !repeat && shift(keys, "up");
      case ".":
        return !repeat && shift(keys, "down");
      case "c":
        return !repeat && ask(keys, NEW_IN[sectionOf(document.activeElement)]);
      case "o":
        return !repeat && ask(keys, { section: "options", asks: NEW_OPTION });
      case "t":
        return !repeat && ask(keys, { section: "returns", asks: TERMS });
      case "?":
        keys.help();
        return true;
      default:
        return false;
    }
  });
}

/** From outside of the rows to the first of them. */
function move(page: HTMLElement, by: 1 | -1): boolean {
  const stops = [...page.querySelectorAll<HTMLElement>("[data-stop]")];
  const here = titleOf(rowOf(document.activeElement));
  const index = stops.findIndex((stop) => stop === here);
  const next = index === -1 ? stops[0] : stops[index + by];
  if (next) moveFocus(next);
  return next !== undefined;
}

function open(stop: HTMLElement | null): boolean {
  stop?.click();
  return stop !== null;
}

/** The row with the focus among the others: what it is called says what it is about. */
function shift(keys: MoneyKeys, way: "up" | "down"): boolean {
  const [, section, about, key] =
    /^(\S+) (line|option)-(.+)$/.exec(rowOf(document.activeElement)?.dataset.row ?? "") ?? [];
  const where = MONEY_SECTIONS.find((one) => one === section);
  if (where === undefined || key === undefined) return false;
  keys.move(about === "line" ? askLine(key) : askOption(key), where, way);
  return true;
}

function ask(
  keys: MoneyKeys,
  { section, asks }: { section: MoneySection; asks: MoneyAsked },
): boolean {
  keys.ask(asks, section);
  return true;
}

/** Where the focus is; else where money begins. */
function sectionOf(element: Element | null): MoneySection {
  const id = element?.closest("section[id]")?.id;
  return MONEY_SECTIONS.find((section) => section === id) ?? "investment";
}

/** The keys at the foot; whoever may not write has none here. */
export const MONEY_KEYS: readonly KeyHint[] = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["C"], does: "create a line" },
  { keys: ["E"], does: "edit" },
  { keys: ["O"], does: "new option" },
  { keys: ["T"], does: "rate and years" },
];

export const HELP_KEY: KeyHint = { keys: ["?"], does: "all keys" };

/** Every key with what it does, for the dialog. */
export const ALL_MONEY_KEYS: readonly KeyHint[] = [
  { keys: ["J"], does: "next row" },
  { keys: ["K"], does: "row before" },
  { keys: ["C"], does: "create a line, in the section with the focus" },
  { keys: ["E", "Enter"], does: "edit the row" },
  { keys: [",", "."], does: "move the row up, or down" },
  { keys: ["O"], does: "add an option" },
  { keys: ["T"], does: "change the rate and the years" },
  { keys: ["Ctrl+Z"], does: "take the last change back" },
  { keys: ["?"], does: "these keys" },
];
