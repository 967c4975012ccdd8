import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { rowOf, titleOf } from "./row-elements";

/** Follows the focus through the rows, and puts it back on its row when what had it goes away. */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  onRow: (id: string) => void,
): void {
  const last = useRef<{ element: Element; id: string } | null>(null);

  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const id = rowOf(target)?.dataset.row;
      last.current = id === undefined ? null : { element: target, id };
      if (id !== undefined) onRow(id);
    };
    element.addEventListener("focusin", follow);
    return () => element.removeEventListener("focusin", follow);
  }, [root, onRow]);

  useLayoutEffect(() => {
    const lost = last.current;
    if (lost === null || lost.element.isConnected) return;
    if (document.activeElement !== document.body) return;
    titleOf(root.current?.querySelector(`[data-row="${lost.id}"]`))?.focus();
  });
}
