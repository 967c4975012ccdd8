import { memo, useId } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";
import { ITEM_STATES } from "@/lib/domain/vocabulary";
import type { ShownGroup } from "../choice/arrange";
import { PlanRows } from "../row/plan-rows";
import type { LockedBy } from "../row/row-chunk";
import { TaskHeads } from "../row/task-heads";

interface GroupSectionProps {
  group: ShownGroup;
  locks: LockedBy;
  heads: boolean;
  isOpen: boolean;
  toggle: (part: string) => void;
}

/** Rows with something in common, from all over the plan. */
export const GroupSection = memo(function GroupSection(props: GroupSectionProps) {
  const { group, locks, heads, isOpen, toggle } = props;
  const { part, value, title, note, rows } = group;
  const titleId = useId();
  const state = ITEM_STATES.find((one) => part === `group-state-${one}` && one === value);
  return (
    <section
      data-part={part}
      aria-labelledby={titleId}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 border-b border-ink pt-4.5 pb-3.5 last:border-b-0 lg:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <header>
        <h2 id={titleId} className="text-base">
          <button
            type="button"
            data-stop
            aria-expanded={isOpen}
            onClick={() => toggle(part)}
            className="relative flex items-center gap-2 text-left wrap-anywhere tracking-[inherit] after:absolute after:inset-x-0 after:-inset-y-2.5"
          >
            {state && <StateGlyph state={state} label={null} />}
            {title}
          </button>
        </h2>
        <p className="mt-0.5 text-2xs/4.5 text-ink-3">{note}</p>
      </header>
      {isOpen && (
        <div className="min-w-0">
          {heads && <TaskHeads />}
          <PlanRows
            label={title}
            rows={rows}
            lockedBy={locks}
            drop={`${part.split("-")[1] ?? ""} ${value}`}
          />
        </div>
      )}
    </section>
  );
});
