import { clsx } from "clsx";
import type { ReactNode } from "react";
import { CodedText } from "../words/coded-text";
import type { LineProps } from "./line-props";
import { glyphOf } from "./words";

/** The name of a row opens it. Below it, what there is no column for. */
export function RowTitle({ children, ...props }: LineProps & { children?: ReactNode }) {
  const { row, quiet, isTabStop, isOpen, detailsId, onToggle } = props;
  return (
    <div className="min-w-0 py-1 md:pr-3">
      <button
        type="button"
        data-stop
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailsId : undefined}
        onClick={({ currentTarget }) => {
          // Not every browser gives a pressed button the focus.
          currentTarget.focus();
          onToggle();
        }}
        className={clsx(
          "w-full text-left outline-none",
          row.kind === "task" ? "text-sm" : "text-sm md:text-xs",
          quiet ? "text-ink-2" : "text-ink",
          !isOpen && "line-clamp-2",
        )}
      >
        <CodedText>{row.text}</CodedText>
        <span className="sr-only">, {glyphOf(row)}</span>
      </button>
      {children}
    </div>
  );
}
