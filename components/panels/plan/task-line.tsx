import { clsx } from "clsx";
import type { LineProps } from "./line-props";
import { RowGlyph } from "./row-glyph";
import { lineClass } from "./row-line-class";
import { RowTitle } from "./row-title";
import { glyphOf, shortCommand, wordWaits } from "./words";

const COLUMNS =
  "grid-cols-[2.75rem_2.25rem_minmax(0,1fr)_auto] md:grid-cols-[2rem_2.75rem_minmax(0,1fr)_minmax(0,0.45fr)_6.875rem_2.75rem_4.5rem] pointer-coarse:md:grid-cols-[2.75rem_2.75rem_minmax(0,1fr)_minmax(0,0.45fr)_6.875rem_2.75rem_4.5rem]";

export function TaskLine(props: LineProps) {
  const { row } = props;
  const meta = [row.priority, glyphOf(row), ...row.waitsFor.slice(0, 3), row.owner]
    .filter((word) => word !== null)
    .join(" · ");
  return (
    <div className={clsx(lineClass, COLUMNS, "min-h-13 md:min-h-9")}>
      <RowGlyph {...props} />
      <span className="pr-1 font-mono text-2xs wrap-anywhere text-ink-3">{row.key}</span>
      <RowTitle {...props}>
        <span aria-hidden="true" className="block text-2xs text-ink-3 md:hidden">
          {meta}
        </span>
      </RowTitle>
      <span className="truncate pr-4 font-mono text-2xs text-ink-2 max-md:hidden">
        {row.proof !== null && shortCommand(row.proof)}
      </span>
      <span className="pr-2 text-ink-2 max-md:hidden">
        {row.waitsFor.length > 0 && (
          <>
            <span className="sr-only">waits for </span>
            {wordWaits(row.waitsFor)}
          </>
        )}
      </span>
      <span className="text-ink-2 max-md:hidden">{row.priority}</span>
      <span className="text-right whitespace-nowrap">{row.effort}</span>
    </div>
  );
}

/** What the columns hold; each row says it again for those who do not see them. */
export function TaskHeads() {
  return (
    <div
      aria-hidden="true"
      className={clsx(
        "grid items-start border-b pr-2 pb-1.5 text-2xs text-ink-3 max-md:hidden",
        COLUMNS,
      )}
    >
      <span className="col-start-3">Task</span>
      <span>Proof</span>
      <span>Waits for</span>
      <span>Prio</span>
      <span className="text-right">Estimate</span>
    </div>
  );
}
