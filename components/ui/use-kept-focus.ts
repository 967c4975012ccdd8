import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { rowBeside, rowOf, titleOf } from "./row-elements";

/**
 * Follows the focus through the rows, and puts it back on its row when what had it goes away; where the
 * row itself is gone, on the next, or the one before. Answers whether it stands there in place of a row, and nobody
 * has moved it since.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  onRow: (id: string) => void,
): (id: string) => boolean {
  /** The row that was gone, and where the focus was put instead. */
  const put = useRef<{ id: string | undefined; title: Element } | null>(null);
  const last = useRef<{ element: Element; ids: string[] } | null>(null);

  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const row = rowOf(target);
      const id = row?.dataset.row;
      const beside = [row, row && rowBeside(row, 1), row && rowBeside(row, -1)];
      const ids = beside.flatMap((one) =>
        one instanceof HTMLElement ? (one.dataset.row ?? []) : [],
      );
      last.current = id === undefined ? null : { element: target, ids };
      if (id !== undefined) onRow(id);
    };
    element.addEventListener("focusin", follow);
    return () => element.removeEventListener("focusin", follow);
  }, [root, onRow]);

  useLayoutEffect(() => {
    const lost = last.current;
    if (lost === null || lost.element.isConnected) return;
    if (document.activeElement !== document.body) return;
    for (const id of lost.ids) {
      const title = titleOf(root.current?.querySelector(`[data-row="${id}"]`));
      if (title === null) continue;
      title.focus();
      put.current = { id: lost.ids[0], title };
      return;
    }
  });

  return useCallback((id) => {
    const { current } = put;
    return current?.id === id && current.title === document.activeElement;
  }, []);
}
