import { withParam } from "@/components/ui/search-param";

export const ITEM_PARAM = "item";

/** Shows a row beside the page, or nothing; the address says which, so that a link and a reload find it. */
export function openItem(name: string | null): void {
  const { pathname, search, hash } = window.location;
  const address = `${pathname}${withParam(search, ITEM_PARAM, name)}${hash}`;
  window.history.replaceState(null, "", address);
}
