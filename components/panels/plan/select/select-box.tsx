import { use, useSyncExternalStore } from "react";
import type { PlanRow } from "../contract";
import { nameOf } from "../row/row-words";
import { type SelectionStore, toggledIn } from "./selection";
import { SelectionContext } from "./selection-context";

interface SelectBoxProps {
  row: PlanRow;
  isTabStop: boolean;
}

/** In the margin of a row where there is one, else before it while rows are being selected. */
export function SelectBox(props: SelectBoxProps) {
  const store = use(SelectionContext);
  return store && <Box {...props} store={store} />;
}

/** A button, so that the keys of the page go on working where it has the focus. */
function Box({ row, isTabStop, store }: SelectBoxProps & { store: SelectionStore }) {
  const isSelected = useSyncExternalStore(
    store.subscribe,
    () => store.get().ids.has(row.id),
    () => false,
  );
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isSelected}
      aria-label={`Select ${nameOf(row)}`}
      tabIndex={isTabStop ? 0 : -1}
      onClick={({ currentTarget }) => {
        currentTarget.focus();
        store.set(toggledIn(store.get(), row.id));
      }}
      className="plan-select"
    >
      <svg viewBox="0 0 16 16" className="size-4" fill="none" strokeWidth="1.5" aria-hidden="true">
        <rect x="1.5" y="1.5" width="13" height="13" rx="1.5" />
        <path d="m4.4 8.3 2.4 2.4 4.8-5.2" />
      </svg>
    </button>
  );
}
