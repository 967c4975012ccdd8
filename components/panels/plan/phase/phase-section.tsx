import { clsx } from "clsx";
import { memo, use, useId } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { ShownPhase } from "../choice/arrange";
import { PlanRows } from "../row/plan-rows";
import { RowToolsContext } from "../row/row-context";
import { TaskHeads } from "../row/task-heads";
import { GateRow } from "./gate-row";
import { PhaseHead } from "./phase-head";
import { PhaseSummary } from "./phase-summary";

interface PhaseSectionProps extends Omit<ShownPhase, "is"> {
  /** Whether its tasks carry the heads of the columns. */
  heads: boolean;
  isOpen: boolean;
  isGateOpen: boolean;
  toggle: (part: string) => void;
}

/** A phase and, below it, the gate that parts it from the next. */
export const PhaseSection = memo(function PhaseSection(props: PhaseSectionProps) {
  const { phase, exit, isOpen, isGateOpen, toggle } = props;
  const { isPage } = use(RowToolsContext);
  const titleId = useId();
  const part = `phase-${phase.key}`;
  return (
    <section
      id={isPage ? part : undefined}
      data-part={part}
      // What is put down on its head goes to its end.
      data-drop={isOpen ? undefined : `phase ${phase.key}`}
      aria-labelledby={titleId}
    >
      <div
        className={clsx(
          "grid grid-cols-[minmax(0,1fr)] gap-x-8",
          isOpen
            ? "gap-y-3 pt-4.5 pb-3.5 lg:grid-cols-[14rem_minmax(0,1fr)]"
            : "border-b py-2.5 md:min-h-16 md:grid-cols-[minmax(0,1fr)_auto] md:items-center",
        )}
      >
        <PhaseHead phase={phase} titleId={titleId} isOpen={isOpen} onToggle={() => toggle(part)} />
        {isOpen ? <PhaseRows {...props} /> : <PhaseSummary phase={phase} />}
      </div>
      {isOpen && (
        <GateRow
          phase={phase}
          exit={exit}
          isOpen={isGateOpen}
          onToggle={() => toggle(`gate-${phase.key}`)}
        />
      )}
    </section>
  );
});

function PhaseRows({ phase, entrance, tasks, heads }: PhaseSectionProps) {
  const { key, lockedBy } = phase;
  return (
    <div className="min-w-0">
      {entrance.length > 0 && (
        <div className="mb-4">
          <h3 className="pb-1.5 text-2xs font-normal text-ink-3">Entrance criteria</h3>
          <PlanRows
            label={`Entrance criteria of phase ${key}`}
            rows={entrance}
            lockedBy={lockedBy}
            drop={`phase ${key}`}
          />
        </div>
      )}
      {heads && <TaskHeads />}
      {phase.tasks.length === 0 && (
        <div data-drop={`phase ${key}`}>
          <EmptyState>No tasks in this phase.</EmptyState>
        </div>
      )}
      {tasks.length > 0 && (
        <PlanRows
          label={`Tasks of phase ${key}`}
          rows={tasks}
          lockedBy={lockedBy}
          drop={`phase ${key}`}
        />
      )}
    </div>
  );
}
