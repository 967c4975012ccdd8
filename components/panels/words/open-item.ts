import { withParam } from "@/components/ui/search-param";
import { setSearch } from "@/components/ui/use-search";

export const ITEM_PARAM = "item";
/** Of an entry of the history that was made by opening a row. */
const OPENED_HERE = "openedHere";

/** "task-1.2" where an address asks for that row. */
export function itemIn(search: string): string | null {
  return new URLSearchParams(search).get(ITEM_PARAM);
}

/** Shows a row beside the page. The address says which, so that a link and a reload find it; Back puts it away. */
export function openItem(name: string): void {
  const { search, hash } = window.location;
  const way = itemIn(search) === null ? "push" : "replace";
  setSearch(withParam(search, ITEM_PARAM, name), way, { hash, state: { [OPENED_HERE]: true } });
}

/** Goes back to before it was opened; whoever came to it by a link stays on the page. */
export function closeItem(): void {
  const state: unknown = window.history.state;
  const isOpenedHere = typeof state === "object" && state !== null && OPENED_HERE in state;
  if (isOpenedHere) window.history.back();
  else putItemAway(window.location.hash);
}

/** Follows a link to a place on the page that it stands beside: Back leads to before it was opened. */
export function leaveItemFor(hash: string): void {
  putItemAway("");
  window.location.replace(hash);
}

function putItemAway(hash: string): void {
  setSearch(withParam(window.location.search, ITEM_PARAM, null), "replace", { hash });
}
