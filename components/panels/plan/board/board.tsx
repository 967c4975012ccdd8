import { memo, useId, useMemo } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { ITEM_STATES } from "@/lib/domain/vocabulary";
import { locksOf, type ShownGroup, type ShownPlan } from "../choice/arrange";
import type { Grouping } from "../choice/choice";
import type { PlanModel } from "../contract";
import { PlanRows } from "../row/plan-rows";
import { LayoutContext } from "../row/row-context";
import type { LockedBy } from "../row/row-chunk";

interface BoardProps {
  model: PlanModel;
  group: Grouping;
  shown: ShownPlan;
}

/** The rows of the plan in columns: what they have in common stands above each. */
export const Board = memo(function Board({ model, group, shown }: BoardProps) {
  const locks = useMemo(() => locksOf(model), [model]);
  return (
    <LayoutContext value="board">
      <ScrollRegion label={`Board by ${group}`}>
        <div data-columns className="plan-board">
          {shown.sections.map(
            (section) =>
              section.is === "group" && (
                <Column key={section.part} group={group} column={section} locks={locks} />
              ),
          )}
        </div>
      </ScrollRegion>
    </LayoutContext>
  );
});

interface ColumnProps {
  group: Grouping;
  column: ShownGroup;
  locks: LockedBy;
}

function Column({ group, column, locks }: ColumnProps) {
  const { part, value, title, note, rows } = column;
  const titleId = useId();
  const state = group === "state" ? ITEM_STATES.find((one) => one === value) : undefined;
  return (
    <section
      data-part={part}
      data-drop={`${group} ${value}`}
      aria-labelledby={titleId}
      className="plan-column"
    >
      <header className="flex items-baseline justify-between gap-2 border-b pt-3 pb-2">
        <h2 id={titleId} className="flex min-w-0 items-center gap-2 text-xs font-semibold">
          {state && <StateGlyph state={state} label={null} />}
          <span className="truncate">{title}</span>
        </h2>
        <span className="text-2xs whitespace-nowrap text-ink-3">{note}</span>
      </header>
      {rows.length === 0 ? (
        <p className="py-2 text-2xs text-ink-3">Nothing here.</p>
      ) : (
        <PlanRows label={title} rows={rows} lockedBy={locks} />
      )}
    </section>
  );
}
