import { StateGlyph } from "@/components/charts/state-glyph";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/show-more";
import { formatCount } from "@/lib/format/counts";
import type { GoNoGoModel } from "./contract";
import { Part } from "./part";

const SHOWN = 12;

/** The shortest list of what would make it GO. */
export function MissingList({ rows }: { rows: GoNoGoModel["missing"] }) {
  return (
    <Part title="What would make it GO" note={formatCount(rows.length, "thing")} breaks>
      {rows.length === 0 && <EmptyState>Nothing is missing.</EmptyState>}
      <div className="print:hidden">
        <Lines rows={rows.slice(0, SHOWN)} />
        <ShowMore count={Math.max(0, rows.length - SHOWN)}>
          <Lines rows={rows.slice(SHOWN)} start={SHOWN + 1} />
        </ShowMore>
      </div>
      <div className="hidden columns-2 gap-x-6 print:block">
        <Lines rows={rows} />
      </div>
    </Part>
  );
}

function Lines({ rows, start = 1 }: { rows: GoNoGoModel["missing"]; start?: number }) {
  return (
    <ol start={start} className="text-xs print:text-2xs">
      {rows.map(({ id, text, waived }, index) => (
        <li
          key={id}
          className="flex gap-2.5 border-b py-1.5 last:border-b-0 print:border-b-0 print:py-px"
        >
          {waived ? (
            <StateGlyph state="waived" />
          ) : (
            <span aria-hidden="true" className="w-4 shrink-0 text-right text-ink-3">
              {start + index}
            </span>
          )}
          <span className="min-w-0 wrap-anywhere">{text}</span>
        </li>
      ))}
    </ol>
  );
}
