"use client";

import { Fragment, type ReactNode, useState } from "react";
import { Button } from "./button";

interface Growing {
  /** How many stand there at first, and how many more come at a time. */
  first?: number;
  step?: number;
  /** So many stand there whatever was asked for. */
  least?: number;
}

/** As many rows as were asked for, and the button that asks for more: "Show 100 of 132 more". */
export function useGrowing<Row>(
  rows: readonly Row[],
  { first = 25, step = 100, least = 0 }: Growing = {},
): { shown: readonly Row[]; more: ReactNode } {
  const [asked, setAsked] = useState(first);
  const count = Math.max(asked, least);
  const left = rows.length - count;
  const more = left > 0 && (
    <p className="pt-2 print:hidden">
      <Button onClick={() => setAsked(count + step)}>
        Show {Math.min(step, left)} of {left} more
      </Button>
    </p>
  );
  return { shown: rows.slice(0, count), more };
}

interface GrowingListProps<Row> extends Growing {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  children: (row: Row) => ReactNode;
}

/** A list that is as long as asked for. */
export function GrowingList<Row>({ rows, keyOf, children, ...growing }: GrowingListProps<Row>) {
  const { shown, more } = useGrowing(rows, growing);
  return (
    <>
      <ul>
        {shown.map((row) => (
          <Fragment key={keyOf(row)}>{children(row)}</Fragment>
        ))}
      </ul>
      {more}
    </>
  );
}
