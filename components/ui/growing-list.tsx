"use client";

import { Fragment, type ReactNode, useState } from "react";
import { Button } from "./button";

interface GrowingListProps<Row> {
  rows: readonly Row[];
  /** How many stand there at first, and how many more come at a time. */
  first?: number;
  step?: number;
  keyOf: (row: Row) => string;
  children: (row: Row) => ReactNode;
}

/** A list that is as long as asked for: "show 100 more". */
export function GrowingList<Row>(props: GrowingListProps<Row>) {
  const { rows, first = 25, step = 100, keyOf, children } = props;
  const [shown, setShown] = useState(first);
  const left = rows.length - shown;
  return (
    <>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <Fragment key={keyOf(row)}>{children(row)}</Fragment>
        ))}
      </ul>
      {left > 0 && (
        <p className="pt-2 print:hidden">
          <Button onClick={() => setShown(shown + step)}>
            Show {Math.min(step, left)} of {left} more
          </Button>
        </p>
      )}
    </>
  );
}
