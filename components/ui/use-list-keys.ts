import type { RefObject } from "react";
import { moveFocus, rowOf, stopFrom } from "./row-elements";
import { useKeptFocus } from "./use-kept-focus";
import { usePageKeys } from "./use-page-keys";

interface ListKeys {
  /** Those of this list, in small, with the name of the row that has the focus; false where they mean nothing now. */
  own: Record<string, (row: string | undefined) => boolean>;
  onHelp: () => void;
}

/** J and K go through the rows of a list and ? tells all keys; the focus stays where it was when rows come and go. */
export function useListKeys(root: RefObject<HTMLElement | null>, { own, onHelp }: ListKeys): void {
  useKeptFocus(root, () => undefined);
  usePageKeys(root, (list, key, { repeat }) => {
    if (key === "j" || key === "k") {
      const stop = stopFrom(list, key === "j" ? 1 : -1);
      if (stop) moveFocus(stop);
      return stop !== undefined;
    }
    if (key === "?") {
      onHelp();
      return true;
    }
    const obey = own[key];
    return !repeat && obey !== undefined && obey(rowOf(document.activeElement)?.dataset.row);
  });
}
