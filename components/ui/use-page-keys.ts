import { type RefObject, useEffect, useEffectEvent } from "react";
import { isForPage } from "./page-key";

/**
 * One key each, wherever on the page; while somebody writes, or with a modifier, none. `root` carries
 * `data-keys`; `obey` says whether a key meant something to it, and gets letters in small.
 */
export function usePageKeys(
  root: RefObject<HTMLElement | null>,
  obey: (root: HTMLElement, key: string, event: KeyboardEvent) => boolean,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { current } = root;
    if (current === null || !isFor(current, event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (obey(current, key, event)) event.preventDefault();
  });

  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

/** Of several on a page that take keys the one with the focus listens, else the first. */
function isFor(root: HTMLElement, event: KeyboardEvent): boolean {
  if (!isForPage(event)) return false;
  const other = document.activeElement?.closest("[data-keys]");
  return (other ?? document.querySelector("[data-keys]")) === root;
}
