import { clsx } from "clsx";
import { memo, type RefObject, use } from "react";
import type { PlanRow } from "../contract";
import { rowName } from "../rows-of";
import { FarRow } from "./far-row";
import { RowContent } from "./row-content";
import { type RowStates, RowToolsContext } from "./row-context";
import { useNearScreen } from "./use-near-screen";

/** The gate that locks all of some rows, or of rows of several phases each. */
export type LockedBy = string | null | ReadonlyMap<string, string>;

interface RowChunkProps {
  rows: readonly PlanRow[];
  /** Where its first row stands in the list. */
  from: number;
  lockedBy: LockedBy;
  /** Null while nothing holds of any of its rows. */
  states: RowStates | null;
  /** The list, of which it is drawn whole only while it is near the screen; null where it always is. */
  windowOf: RefObject<HTMLUListElement | null> | null;
  /** Drawn whole before it is known what is near. */
  isFirst: boolean;
  /** How many rows the list has, while not all of them are on the page; else null. */
  listLength: number | null;
}

/** Some rows under each other. A plan of thousands redraws only those that something happens to. */
export const RowChunk = memo(function RowChunk(props: RowChunkProps) {
  const { rows, from, lockedBy, states, windowOf, isFirst, listLength } = props;
  const { isPage } = use(RowToolsContext);
  const isNear = useNearScreen(windowOf, { first: from, last: from + rows.length - 1 }, isFirst);
  // What somebody is at stays whole, wherever it is.
  const isWhole = windowOf === null || states !== null || isNear;
  return rows.map((row, index) => {
    const name = rowName(row);
    const isOpen = states?.open.has(row.id) ?? false;
    return (
      <li
        key={row.id}
        id={isPage ? name : undefined}
        data-part={name}
        data-row={row.id}
        data-key={row.key}
        data-far={isWhole ? undefined : ""}
        aria-posinset={listLength === null ? undefined : from + index + 1}
        aria-setsize={listLength ?? undefined}
        className={clsx("plan-row", isOpen && "on-surface")}
      >
        {isWhole ? (
          <RowContent
            row={row}
            lockedBy={lockOf(lockedBy, row)}
            isTabStop={row.id === states?.tabStop}
            isBusy={states?.busy.has(row.id) ?? false}
            isOpen={isOpen}
            notice={states?.notices.get(row.id)}
          />
        ) : (
          <FarRow row={row} />
        )}
      </li>
    );
  });
}, isSame);

function lockOf(lockedBy: LockedBy, { id }: PlanRow): string | null {
  if (lockedBy === null || typeof lockedBy === "string") return lockedBy;
  return lockedBy.get(id) ?? null;
}

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
