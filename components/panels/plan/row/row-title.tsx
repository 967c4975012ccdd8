import { clsx } from "clsx";
import { type ReactNode, use } from "react";
import { FlagNote } from "@/components/charts/flag-note";
import { CodedText } from "../../words/coded-text";
import { EditedBy } from "../../words/edited-by";
import type { LineProps } from "./line-props";
import { NowContext } from "./row-context";
import { claimedAgainst, glyphOf } from "./row-words";

interface RowTitleProps extends LineProps {
  /** Beside the name where there is room, else below it. */
  note?: ReactNode;
  /** Below the name: what there is no column for. */
  children?: ReactNode;
}

/** The name of a row opens it. */
export function RowTitle({ note, children, ...props }: RowTitleProps) {
  const { row, lockedBy, isTabStop, isOpen, detailsId, onToggle } = props;
  const against = claimedAgainst(row, lockedBy, use(NowContext));
  return (
    <div className="min-w-0 py-1 md:pr-3">
      <div className="flex flex-wrap items-baseline gap-x-3.5">
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
            "min-w-0 flex-auto text-left outline-none",
            row.kind === "task" ? "text-sm" : "text-sm md:text-xs",
            lockedBy === null ? "text-ink" : "text-ink-2",
            !isOpen && "line-clamp-2",
          )}
        >
          <CodedText>{row.text}</CodedText>
          <span className="sr-only">, {glyphOf(row)}</span>
        </button>
        {row.unproven && (
          <span className="md:whitespace-nowrap">
            <FlagNote>{row.unproven}</FlagNote>
          </span>
        )}
        {note}
        <EditedBy subject={`${row.kind} ${row.id}`} />
      </div>
      {against !== null && (
        <span className={clsx("pr-1.5 text-2xs text-ink-2", isOpen ? "block" : "line-clamp-2")}>
          {against}
        </span>
      )}
      {children}
    </div>
  );
}
