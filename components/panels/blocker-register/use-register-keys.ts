import type { RefObject } from "react";
import { closeRow, focusedRow, moveFocus, stopFrom } from "@/components/ui/row-elements";
import { usePageKeys } from "@/components/ui/use-page-keys";
import type { BlockerLine, BlockerRights } from "./contract";
import type { Claims } from "./use-claims";

export interface RegisterTools {
  may: BlockerRights;
  claim: (row: BlockerLine) => void;
  withdraw: (row: BlockerLine) => void;
  reopen: (row: BlockerLine) => void;
  record: (row: BlockerLine) => void;
  edit: (row: BlockerLine) => void;
  waive: (row: BlockerLine) => void;
  raise: () => void;
}

interface RegisterKeys {
  rows: readonly BlockerLine[];
  tools: RegisterTools;
  claims: Claims;
  help: () => void;
}

export function useRegisterKeys(root: RefObject<HTMLElement | null>, keys: RegisterKeys): void {
  usePageKeys(root, (page, key, { repeat }) => obey(page, key, repeat, keys));
}

/** Whether the key meant something here. */
function obey(page: HTMLElement, key: string, repeat: boolean, keys: RegisterKeys): boolean {
  const { tools } = keys;
  const { may } = tools;
  switch (key) {
    case "j":
      return move(stopFrom(page, 1));
    case "k":
      return move(stopFrom(page, -1));
    case "ArrowDown":
      return page.contains(document.activeElement) && move(stopFrom(page, 1));
    case "ArrowUp":
      return page.contains(document.activeElement) && move(stopFrom(page, -1));
    case "?":
      keys.help();
      return true;
    case "Escape":
      return closeRow(page, (id) => takeAway(id, keys));
    case "c":
      if (repeat || !may.edit) return false;
      tools.raise();
      return true;
    case "e":
      return !repeat && may.edit && onRow(page, keys, tools.edit);
    case "d":
      return !repeat && may.claim && onRow(page, keys, tools.claim);
    case "w":
      return !repeat && may.claim && onRow(page, keys, tools.withdraw);
    case "v":
      return may.recordEvidence && onRow(page, keys, tools.record);
    case "r":
      return may.edit && onRow(page, keys, tools.reopen);
    default:
      return false;
  }
}

function move(stop: HTMLElement | undefined): boolean {
  if (stop === undefined) return false;
  moveFocus(stop);
  return true;
}

/** What a row says; false where it says nothing. */
function takeAway(id: string, { claims }: RegisterKeys): boolean {
  if (!claims.notices.has(id)) return false;
  claims.dismiss(id);
  return true;
}

function onRow(
  page: HTMLElement,
  { rows }: RegisterKeys,
  act: (row: BlockerLine) => void,
): boolean {
  const id = focusedRow(page)?.dataset.row;
  const row = rows.find((one) => one.id === id);
  if (!row) return false;
  act(row);
  return true;
}
