import { clsx } from "clsx";
import { memo, useId } from "react";
import type { PlanList } from "../contract";
import { PlanRows } from "../row/plan-rows";
import { TaskHeads } from "../row/task-heads";

interface ListSectionProps {
  list: PlanList;
  /** The first thing on the page needs no line of its own. */
  first: boolean;
}

/** A checklist that belongs to no phase, by group. */
export const ListSection = memo(function ListSection({ list, first }: ListSectionProps) {
  const titleId = useId();
  return (
    <section
      data-part={`list-${list.id}`}
      aria-labelledby={titleId}
      className={clsx(
        "grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 pt-4.5 pb-8 lg:grid-cols-[14rem_minmax(0,1fr)]",
        !first && "mt-10 border-t border-ink",
      )}
    >
      <header>
        <h2 id={titleId} className="text-base">
          {list.title}
        </h2>
        <p className="mt-0.5 text-2xs/4.5 text-ink-3">{list.note}</p>
      </header>
      <div className="grid min-w-0 gap-y-5">
        {list.groups.map(({ name, rows }, index) => (
          <div key={name}>
            {name !== "" && <h3 className="pb-1 text-xs font-medium tracking-normal">{name}</h3>}
            {index === 0 && rows[0]?.kind === "task" && <TaskHeads />}
            <PlanRows
              label={name === "" ? list.title : `${list.title}, ${name}`}
              rows={rows}
              drop="phase -"
            />
          </div>
        ))}
      </div>
    </section>
  );
});
