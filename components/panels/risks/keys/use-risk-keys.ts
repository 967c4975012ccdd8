import type { RefObject } from "react";
import { moveFocus, rowOf, stopFrom, titleOf } from "@/components/ui/row-elements";
import { usePageKeys } from "@/components/ui/use-page-keys";
import type { RiskRow } from "../contract";

interface RiskKeys {
  rows: readonly RiskRow[];
  mayEdit: boolean;
  hasNotice: (id: string) => boolean;
  dismiss: (id: string) => void;
  review: (row: RiskRow) => void;
  assess: (row: RiskRow) => void;
  raise: () => void;
  help: () => void;
  /** Leads back to the matrix; whether one came from there. */
  back: () => boolean;
}

export function useRiskKeys(root: RefObject<HTMLElement | null>, keys: RiskKeys): void {
  usePageKeys(root, (register, key, { repeat }) => {
    const row = () => rowOf(document.activeElement);
    switch (key) {
      case "j":
        return move(stopFrom(register, 1));
      case "k":
        return move(stopFrom(register, -1));
      case "ArrowDown":
        return row() !== null && move(stopFrom(register, 1));
      case "ArrowUp":
        return row() !== null && move(stopFrom(register, -1));
      case "m":
        return move(register.querySelector<HTMLElement>('[data-cell][tabindex="0"]'));
      case "r":
        return !repeat && keys.mayEdit && onRow(keys, row(), keys.review);
      case "e":
        return !repeat && keys.mayEdit && onRow(keys, row(), keys.assess);
      case "c":
        if (repeat || !keys.mayEdit) return false;
        keys.raise();
        return true;
      case "?":
        keys.help();
        return true;
      case "Escape":
        return closeRow(keys, row());
      default:
        return false;
    }
  });
}

function move(stop: HTMLElement | null | undefined): boolean {
  if (stop) moveFocus(stop);
  return Boolean(stop);
}

function onRow(
  { rows }: RiskKeys,
  element: HTMLElement | null,
  act: (row: RiskRow) => void,
): boolean {
  const row = rows.find(({ id }) => id === element?.dataset.row);
  if (row) act(row);
  return row !== undefined;
}

/** What the row says goes first, then what stands behind it, then the way back to the matrix. */
function closeRow({ hasNotice, dismiss, back }: RiskKeys, row: HTMLElement | null): boolean {
  const id = row?.dataset.row;
  const title = titleOf(row);
  if (id === undefined || title === null) return false;
  if (hasNotice(id)) {
    title.focus();
    dismiss(id);
    return true;
  }
  if (title.getAttribute("aria-expanded") !== "true") return back();
  title.focus();
  title.click();
  return true;
}
