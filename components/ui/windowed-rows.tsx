"use client";

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

interface WindowedRowsProps<Row> {
  rows: readonly Row[];
  columns: number;
  /** How high a row is until one has been measured. */
  rowRem: number;
  className?: string;
  /** Draws one `<tr>`; `index` counts from 0. */
  children: (row: Row, index: number) => ReactNode;
}

/** How many rows are drawn or left out together, and how many the server draws. */
export const ROWS_AT_ONCE = 25;

/** What is not on the screen yet is drawn this early. */
const AHEAD = "1200px 0px";

/**
 * The bodies of a long table: the server draws the first rows, the browser those around what is on the
 * screen, paper gets all of them. What is not drawn keeps its room.
 */
export function WindowedRows<Row>({ rows, ...rest }: WindowedRowsProps<Row>) {
  const isBrowser = useSyncExternalStore(noChange, yes, no);
  const prints = usePrints();
  const blocks = isBrowser ? Math.max(1, Math.ceil(rows.length / ROWS_AT_ONCE)) : 1;
  return Array.from({ length: blocks }, (_, block) => (
    <Block
      // A block is a place in the table, whatever stands there.
      key={`block ${String(block)}`}
      from={block * ROWS_AT_ONCE}
      rows={rows.slice(block * ROWS_AT_ONCE, (block + 1) * ROWS_AT_ONCE)}
      prints={prints}
      {...rest}
    />
  ));
}

interface BlockProps<Row> extends WindowedRowsProps<Row> {
  from: number;
  prints: boolean;
}

function Block<Row>({ from, rows, prints, columns, rowRem, className, children }: BlockProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [isNear, setIsNear] = useState(from === 0);
  const [rowPx, setRowPx] = useState<number | null>(null);

  useEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // What has the focus must not go away under it.
        const near = entry.isIntersecting || element.contains(document.activeElement);
        const drawn = element.rows.length;
        if (!near && drawn > 1) setRowPx(entry.boundingClientRect.height / drawn);
        setIsNear(near);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const room = rowPx === null ? `${String(rows.length * rowRem)}rem` : rows.length * rowPx;
  return (
    <tbody ref={body} className={className}>
      {isNear || prints ? (
        rows.map((row, index) => children(row, from + index))
      ) : (
        <tr aria-hidden="true">
          <td colSpan={columns} style={{ height: room }} />
        </tr>
      )}
    </tbody>
  );
}

/** Paper is laid out right after the browser says so, hence at once. */
function usePrints(): boolean {
  const [prints, setPrints] = useState(false);
  useEffect(() => {
    const show = (all: boolean) => () => {
      flushSync(() => {
        setPrints(all);
      });
    };
    const [before, after] = [show(true), show(false)];
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return prints;
}

const noChange = () => () => undefined;
const yes = () => true;
const no = () => false;
