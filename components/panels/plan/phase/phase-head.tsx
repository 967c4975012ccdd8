import { clsx } from "clsx";
import { use } from "react";
import type { PlanPhase } from "../contract";
import { EditActions } from "../row/edit-actions";
import { PartNotice } from "../row/part-notice";
import { RowToolsContext } from "../row/row-context";
import { EffortText } from "./effort-text";

interface PhaseHeadProps {
  phase: PlanPhase;
  titleId: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** Key and name open and close the phase; the rest tells what it is for and what it costs. */
export function PhaseHead({ phase, titleId, isOpen, onToggle }: PhaseHeadProps) {
  const { id, key, name, goal, dates, effort, lockedBy } = phase;
  const { may } = use(RowToolsContext);
  const color = lockedBy === null ? "text-ink" : "text-ink-2";
  return (
    <header className="grid grid-cols-[3rem_minmax(0,1fr)]">
      <div aria-hidden="true" className={clsx("text-xl/7 font-medium tracking-[-0.03em]", color)}>
        {key}
      </div>
      <div>
        <h2 id={titleId} className={clsx(color, isOpen ? "text-base" : "text-xs")}>
          <button
            type="button"
            data-stop
            aria-expanded={isOpen}
            onClick={onToggle}
            className="relative text-left wrap-anywhere tracking-[inherit] after:absolute after:inset-x-0 after:-inset-y-2.5"
          >
            <span className="sr-only">Phase {key}, </span>
            {name}
          </button>
        </h2>
        {goal !== null && <p className="mt-0.5 text-2xs/4.5 text-ink-3">{goal}</p>}
        {isOpen && dates !== null && <p className="mt-0.5 text-2xs/4.5 text-ink-3">{dates}</p>}
        {isOpen && (
          <p className="text-2xs/4.5 text-ink-3">
            <EffortText effort={effort} of={`phase ${key}`} />
          </p>
        )}
        <PartNotice id={id} />
        {isOpen && may.edit && (
          <div className="mt-1 flex flex-wrap gap-x-3">
            <EditActions part={`phase-${key}`} id={id} look="quiet" />
          </div>
        )}
      </div>
    </header>
  );
}
