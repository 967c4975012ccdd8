import type { RefObject } from "react";
import type { KeyHint } from "@/components/layout/key-hints";
import { moveFocus, rowOf, titleOf } from "@/components/ui/row-elements";
import { usePageKeys } from "@/components/ui/use-page-keys";
import type { MetricRegisterModel } from "./contract";

type Rights = Pick<MetricRegisterModel, "maySample" | "mayDefine">;

interface RegisterKeys extends Rights {
  /** The row with the focus, else the one that stands open. */
  addSample: (id: string | null) => boolean;
  define: () => void;
  /** The definition of the row with the focus, else of the one that stands open. */
  edit: (id: string | null) => boolean;
  /** Beyond the last row that is drawn there may be others. */
  more: () => boolean;
  help: () => void;
}

export function useRegisterKeys(root: RefObject<HTMLElement | null>, keys: RegisterKeys): void {
  usePageKeys(root, (register, key, { repeat }) => {
    const hasFocus = register.contains(document.activeElement);
    switch (key) {
      case "j":
        return move(register, 1) || keys.more();
      case "k":
        return move(register, -1);
      case "ArrowDown":
        return hasFocus && (move(register, 1) || keys.more());
      case "ArrowUp":
        return hasFocus && move(register, -1);
      case "s":
        return !repeat && keys.maySample && keys.addSample(focusedRow(register));
      case "e":
        return !repeat && keys.mayDefine && keys.edit(focusedRow(register));
      case "c":
        if (repeat || !keys.mayDefine) return false;
        keys.define();
        return true;
      case "?":
        keys.help();
        return true;
      case "Escape":
        return close(register);
      default:
        return false;
    }
  });
}

/** From outside of the rows to the first of them. */
function move(register: HTMLElement, by: 1 | -1): boolean {
  const stops = [...register.querySelectorAll<HTMLElement>("[data-stop]")];
  const here = titleOf(openerOf(document.activeElement));
  const index = stops.findIndex((stop) => stop === here);
  const next = index === -1 ? (by === 1 ? stops[0] : undefined) : stops[index + by];
  if (next) moveFocus(next);
  return next !== undefined;
}

/** What stands open behind a row is the row's, too. */
function openerOf(element: Element | null): HTMLElement | null {
  const row = rowOf(element);
  if (row) return row;
  const inside = element?.closest<HTMLElement>("[data-inside]");
  return inside?.previousElementSibling instanceof HTMLElement
    ? inside.previousElementSibling
    : null;
}

function close(register: HTMLElement): boolean {
  const title = titleOf(openerOf(document.activeElement));
  if (!title || !register.contains(title)) return false;
  if (title.getAttribute("aria-expanded") !== "true") return false;
  title.focus();
  title.click();
  return true;
}

function focusedRow(register: HTMLElement): string | null {
  const row = openerOf(document.activeElement);
  return row && register.contains(row) ? (row.dataset.row ?? null) : null;
}

export const HELP_KEY: KeyHint = { keys: ["?"], does: "all keys" };

/** The keys at the foot. Whoever may not write is not told how. */
export function registerHints({ maySample, mayDefine }: Rights): readonly KeyHint[] {
  return [
    { keys: ["J", "K"], does: "move" },
    { keys: ["Enter"], does: "open" },
    ...(mayDefine
      ? [
          { keys: ["C"], does: "create" },
          { keys: ["E"], does: "edit" },
        ]
      : []),
    ...(maySample ? [{ keys: ["S"], does: "add sample" }] : []),
  ];
}

/** Every key with what it does, for the dialog. */
export function allRegisterKeys({ maySample, mayDefine }: Rights): readonly KeyHint[] {
  return [
    { keys: ["J", "↓"], does: "next metric" },
    { keys: ["K", "↑"], does: "metric before" },
    { keys: ["Enter"], does: "open or close the metric" },
    { keys: ["Esc"], does: "close the metric" },
    ...(mayDefine
      ? [
          { keys: ["C"], does: "create a metric: define what is measured" },
          { keys: ["E"], does: "edit the definition of the metric" },
        ]
      : []),
    ...(maySample ? [{ keys: ["S"], does: "add a sample" }] : []),
    { keys: ["?"], does: "these keys" },
  ];
}
