import { memo, type RefObject } from "react";
import type { PlanRow } from "../contract";
import { rowName } from "../rows-of";
import { FarRow } from "./far-row";
import { PlanRowItem } from "./row";
import type { RowStates } from "./row-context";
import { useNearScreen } from "./use-near-screen";

interface RowChunkProps {
  rows: readonly PlanRow[];
  /** Where its first row stands in the list. */
  from: number;
  lockedBy: string | null;
  /** Null while nothing holds of any of its rows. */
  states: RowStates | null;
  /** The list, of which it is drawn whole only while it is near the screen; null where it always is. */
  windowOf: RefObject<HTMLUListElement | null> | null;
  /** How many rows the list has, while not all of them are on the page; else null. */
  listLength: number | null;
}

/** Some rows under each other. A plan of thousands redraws only those that something happens to. */
export const RowChunk = memo(function RowChunk(props: RowChunkProps) {
  const { rows, from, lockedBy, states, windowOf, listLength } = props;
  // What somebody is at stays whole, wherever it is.
  const isHeld = windowOf === null || states !== null;
  const isNear = useNearScreen(windowOf, from, from + rows.length - 1, isHeld);
  if (!isHeld && !isNear) return rows.map((row) => <FarRow key={row.id} row={row} />);
  return rows.map((row, index) => (
    <PlanRowItem
      key={row.id}
      row={row}
      lockedBy={lockedBy}
      isTabStop={row.id === states?.tabStop}
      isBusy={states?.busy.has(row.id) ?? false}
      isOpen={states?.open.has(rowName(row)) ?? false}
      notice={states?.notices.get(row.id)}
      position={listLength === null ? undefined : from + index + 1}
      listLength={listLength ?? undefined}
    />
  ));
}, isSame);

function isSame(before: RowChunkProps, { rows, ...after }: RowChunkProps): boolean {
  return (
    rows.length === before.rows.length &&
    rows.every((row, index) => row === before.rows[index]) &&
    before.from === after.from &&
    before.lockedBy === after.lockedBy &&
    before.states === after.states &&
    before.windowOf === after.windowOf &&
    before.listLength === after.listLength
  );
}
