import {
  type MouseEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { isFree } from "@/components/ui/page-key";
import { focusedRow, rowOf, stopFrom, titleOf } from "@/components/ui/row-elements";
import type { PlanRow } from "../contract";
import {
  allOf,
  extendedTo,
  NOTHING_SELECTED,
  selectionStore,
  type SelectionStore,
  toggledIn,
} from "./selection";

export interface Selecting {
  /** Null where nothing may be changed. */
  store: SelectionStore | null;
  /** Those that are selected and shown, in the order of the plan: nothing else is changed. */
  rows: readonly PlanRow[];
  /** Rows show their boxes. */
  isOn: boolean;
  switchOn: (on: boolean) => void;
  toggle: () => boolean;
  /** From the row with the focus to the next or the one before, which the focus goes to. */
  extend: (by: 1 | -1) => HTMLElement | undefined;
  clear: () => boolean;
  /** A press on a row with Shift or Ctrl selects it instead of opening it. */
  onClickCapture: (event: MouseEvent) => void;
}

/** `shown` are all rows that pass the filters, `drawn` the ids of those under open heads, in their order. */
export function useSelecting(
  root: RefObject<HTMLElement | null>,
  {
    mayEdit,
    shown,
    drawn,
  }: { mayEdit: boolean; shown: readonly PlanRow[]; drawn: ReadonlySet<string> },
): Selecting {
  const [store] = useState(() => (mayEdit ? selectionStore() : null));
  const [isSwitchedOn, setSwitchedOn] = useState(false);
  const { ids } = useSyncExternalStore(store?.subscribe ?? nobody, store?.get ?? nothing, nothing);
  const rows = useMemo(
    () => (ids.size === 0 ? NO_ROWS : shown.filter(({ id }) => ids.has(id))),
    [shown, ids],
  );

  const selectAll = useEffectEvent((event: KeyboardEvent) => {
    const isIt = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!store || !isIt || event.key.toLowerCase() !== "a" || !isFree(event)) return;
    if (rows.length === 0 && root.current && focusedRow(root.current) === null) return;
    event.preventDefault();
    store.set(allOf([...drawn]));
  });
  useEffect(() => {
    document.addEventListener("keydown", selectAll);
    return () => document.removeEventListener("keydown", selectAll);
  }, []);

  const idHere = () => (root.current ? focusedRow(root.current)?.dataset.row : undefined);
  const isWork = (id: string | undefined): id is string => id !== undefined && drawn.has(id);

  return {
    store,
    rows,
    isOn: store !== null && (isSwitchedOn || rows.length > 0),
    switchOn: (on) => {
      setSwitchedOn(on);
      if (!on) store?.set(NOTHING_SELECTED);
    },
    toggle: () => {
      const id = idHere();
      if (!store || !isWork(id)) return false;
      store.set(toggledIn(store.get(), id));
      return true;
    },
    extend: (by) => {
      const from = idHere();
      const stop = root.current ? stopFrom(root.current, by) : undefined;
      const to = rowOf(stop ?? null)?.dataset.row;
      if (!store || !isWork(from) || !isWork(to)) return undefined;
      store.set(extendedTo(store.get(), [...drawn], { from, to }));
      return stop;
    },
    clear: () => {
      if (!store || (rows.length === 0 && !isSwitchedOn)) return false;
      store.set(NOTHING_SELECTED);
      setSwitchedOn(false);
      return true;
    },
    onClickCapture: (event) => {
      const { target, shiftKey, ctrlKey, metaKey } = event;
      if (!store || !(target instanceof Element) || !(shiftKey || ctrlKey || metaKey)) return;
      const row = rowOf(target);
      const id = row?.dataset.row;
      if (!isWork(id) || target.closest("a, input[type=text], textarea")) return;
      event.preventDefault();
      event.stopPropagation();
      const before = store.get();
      const from = before.anchor ?? idHere() ?? id;
      store.set(
        shiftKey ? extendedTo(before, [...drawn], { from, to: id }) : toggledIn(before, id),
      );
      titleOf(row)?.focus();
    },
  };
}

const NO_ROWS: readonly PlanRow[] = [];
const nobody = () => () => undefined;
const nothing = () => NOTHING_SELECTED;
