import { clsx } from "clsx";
import type { ReactNode } from "react";

interface SortHeadProps {
  /** What a form sends for it, where there is no script. */
  name: string;
  value: string;
  form: string;
  /** Null where something else is sorted by. */
  sorted: "ascending" | "descending" | null;
  onSort: () => void;
  numeric?: boolean;
  className?: string;
  children: ReactNode;
}

/** A column head that sorts when it is pressed. */
export function SortHead(props: SortHeadProps) {
  const { name, value, form, sorted, onSort, numeric = false, className, children } = props;
  return (
    <th
      scope="col"
      aria-sort={sorted ?? undefined}
      className={clsx("whitespace-normal!", numeric && "num", className)}
    >
      <button
        type="submit"
        form={form}
        name={name}
        value={value}
        onClick={(event) => {
          event.preventDefault();
          onSort();
        }}
        className={clsx(
          "focus-inset inline-flex min-h-8 items-end pb-0.5 hover:text-ink pointer-coarse:min-h-11",
          numeric ? "text-right" : "text-left",
          sorted !== null && "font-medium text-ink",
        )}
      >
        <span>
          {children}
          <span aria-hidden="true" className="print:hidden">
            {sorted === null ? "" : sorted === "ascending" ? " ↑" : " ↓"}
          </span>
        </span>
      </button>
    </th>
  );
}
