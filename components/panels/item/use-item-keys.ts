import { useEffect, useEffectEvent, useRef } from "react";
import { pressKey } from "@/components/ui/press-key";
import { partOf, titleOf } from "@/components/ui/row-elements";
import { withParam } from "@/components/ui/search-param";
import { singleKeysAreOn } from "@/components/ui/single-keys";
import { setSearch } from "@/components/ui/use-search";
import { ITEM_PARAM } from "../words/open-item";
import { nextRow, stepOf } from "./next-row";

const WRITING = "input, textarea, select, [contenteditable], [role=listbox], [role=combobox]";
const PRESSED = "a, button, summary";

/** What a row takes on its page: it is pressed there, once this has given the focus back. */
const OF_THE_ROW: readonly string[] = ["d", "w", "s", "e", "t", "n", "v", "b", "m"];

/**
 * The keys of the page while one of its rows stands beside it: Space puts it away, J and K show the next
 * row of the page, arrows read on where it is longer than the screen, and what changes a row is done to this one.
 */
export function useItemKeys(of: string | null, close: () => void): void {
  const shown = useRef<string | null>(null);
  /** Where the focus goes is another row than it came from, and perhaps something is pressed there. */
  const goesOn = useRef<{ key: string | null } | null>(null);

  const press = useEffectEvent((event: KeyboardEvent) => {
    const dialog = of === null ? null : openDialog();
    if (of === null || dialog === null || isOwn(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key.length === 1 && key !== " " && !singleKeysAreOn()) return;
    const by = stepOf(key, dialog.scrollHeight > dialog.clientHeight);
    if (key === " " && !isOn(event, PRESSED)) close();
    else if (by !== undefined) {
      if (step(dialog, of, by)) goesOn.current ??= { key: null };
    } else if (OF_THE_ROW.includes(key) && !event.repeat && rowBehind(of) !== null) {
      goesOn.current = { key };
      close();
    } else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  useEffect(() => {
    const before = shown.current;
    shown.current = of;
    if (of !== null || before === null || goesOn.current === null) return;
    const { key } = goesOn.current;
    goesOn.current = null;
    rowBehind(before)?.focus();
    if (key !== null) pressKey(key);
  }, [of]);
}

function openDialog(): HTMLElement | null {
  const open = [...document.querySelectorAll<HTMLElement>("dialog[open]")];
  return open.length === 1 ? (open[0] ?? null) : null;
}

function isOwn(event: KeyboardEvent): boolean {
  const { defaultPrevented, ctrlKey, metaKey, altKey, shiftKey } = event;
  return defaultPrevented || ctrlKey || metaKey || altKey || shiftKey || isOn(event, WRITING);
}

function isOn({ target }: Event, what: string): boolean {
  return target instanceof Element && target.closest(what) !== null;
}

/** Where it stands on the page, as far as it is drawn there. */
function rowBehind(of: string): HTMLElement | null {
  const main = document.querySelector<HTMLElement>("main");
  return main && titleOf(partOf(main, of));
}

function step(dialog: HTMLElement, of: string, by: 1 | -1): boolean {
  const rows = document.querySelectorAll<HTMLElement>("main [data-row][data-part]");
  const names = [...rows].flatMap(({ dataset }) => dataset.part ?? []);
  const next = nextRow(names, of, by);
  if (next === null) return false;
  // What had the focus may go with the row: the button that closes it stays.
  dialog.querySelector("button")?.focus();
  dialog.scrollTop = 0;
  const { search, hash } = window.location;
  const state = window.history.state as Record<string, unknown> | null;
  setSearch(withParam(search, ITEM_PARAM, next), "replace", { hash, state: state ?? {} });
  partOf(document.body, next)?.scrollIntoView({ block: "nearest" });
  return true;
}
