import { clsx } from "clsx";
import { type CSSProperties, memo, use } from "react";
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
  /** Whether it is drawn whole only when it comes near the screen. */
  isWindow: boolean;
  /** Drawn whole before it is known what is near. */
  isFirst: boolean;
  /** How many rows the list has, while not all of them are on the page; else null. */
  listLength: number | null;
}

/**
 * Some rows under each other, in a box that is no part of the list's meaning. A plan of thousands redraws
 * only those that something happens to, and the browser passes over what is away from the screen.
 */
export const RowChunk = memo(function RowChunk(props: RowChunkProps) {
  const { rows, from, lockedBy, states, isWindow, isFirst, listLength } = props;
  const { isPage } = use(RowToolsContext);
  const { isNear, ref } = useNearScreen(isFirst || !isWindow);
  // What somebody is at stays whole, wherever it is, and may stick out of its box.
  const isWhole = !isWindow || states !== null || isNear;
  const isPassedOver = isWindow && states === null;
  return (
    <div
      ref={ref}
      role="none"
      data-rows
      className={isPassedOver ? "plan-window" : undefined}
      style={isPassedOver ? ({ "--rows": rows.length } as CSSProperties) : undefined}
    >
      {rows.map((row, index) => {
        const name = rowName(row);
        const isOpen = states?.open.has(row.id) ?? false;
        return (
          <div
            key={row.id}
            role="listitem"
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
          </div>
        );
      })}
    </div>
  );
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
    before.isWindow === after.isWindow &&
    before.listLength === after.listLength
  );
}
