import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

interface DataTableProps {
  /** Its name, for those who do not see the heading above it. */
  caption: string;
  /** Below this width in px it scrolls sideways and the first column stays. */
  minWidth?: number;
  /**
   * Where there is no room for columns, each row is read downwards: the `stacked:` variant places its
   * cells, `stacked:order-2` on the next line, and `data-label` says what its head said. With many
   * columns there is none early.
   */
  stacks?: boolean | "early";
  children: ReactNode;
}

/** Rows of 34. Looks come from the table, so that a cell costs no classes. */
export function DataTable({ caption, minWidth, stacks = false, children }: DataTableProps) {
  const table = (
    <table
      className={clsx("data-table", stacks !== false && "stacks")}
      style={minWidth === undefined ? undefined : { minWidth: `${String(minWidth / 16)}rem` }}
    >
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
  if (stacks === "early") return <div className="@container/many-columns">{table}</div>;
  if (stacks) return <div className="@container">{table}</div>;
  return minWidth === undefined ? table : <ScrollRegion label={caption}>{table}</ScrollRegion>;
}

interface HeadProps extends ComponentProps<"th"> {
  numeric?: boolean;
  fixed?: boolean;
}

export function Th({ numeric = false, fixed = false, className, ...rest }: HeadProps) {
  return <th scope="col" className={cell(numeric, fixed, className)} {...rest} />;
}

interface CellProps extends ComponentProps<"td"> {
  /** To the right, and never broken. */
  numeric?: boolean;
  /** Stays while the others scroll; only the first. */
  fixed?: boolean;
  /** What stands before it once its head is gone. */
  "data-label"?: string;
}

export function Td({ numeric = false, fixed = false, className, ...rest }: CellProps) {
  return <td className={cell(numeric, fixed, className)} {...rest} />;
}

/** The cell that names its row; it stays while the others scroll. */
export function RowHead({ className, ...rest }: ComponentProps<"th">) {
  return <th scope="row" className={clsx("fixed-cell", className)} {...rest} />;
}

/** The same in plain weight, with a note under the name. */
export function NotedRowHead({ note, children }: { note: ReactNode; children: ReactNode }) {
  return (
    <RowHead>
      <span className="font-normal">{children}</span>
      {note !== null && <span className="block text-2xs font-normal text-ink-2">{note}</span>}
    </RowHead>
  );
}

function cell(numeric: boolean, fixed: boolean, className?: string): string | undefined {
  return clsx(numeric && "num", fixed && "fixed-cell", className) || undefined;
}
