import { clsx } from "clsx";
import { CriteriaTicks } from "@/components/charts/criteria-ticks";
import { GateGlyph } from "@/components/charts/gate-glyph";
import type { PlanPhase, PlanRow } from "../contract";
import { PlanRows } from "../row/plan-rows";
import { glyphOf } from "../row/row-words";
import { wordGate } from "./gate-words";

interface GateRowProps {
  phase: PlanPhase;
  /** Those of its criteria that are shown; the gate speaks of all of them. */
  exit: PlanRow[];
  isOpen: boolean;
  onToggle: () => void;
}

/** Two ink lines and a gate between them: what comes after lies behind it. */
export function GateRow({ phase, exit, isOpen, onToggle }: GateRowProps) {
  const { key, look, next } = phase;
  const deciding = phase.exit.filter((row) => !row.informs);
  return (
    <div data-part={`gate-${key}`} className="border-y border-ink">
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm md:flex-nowrap">
        <GateGlyph state={look} />
        <div className="min-w-0 flex-1">
          <h3 className="mr-2 inline font-medium tracking-normal">
            <GateName gateKey={key} isOpen={isOpen} onToggle={exit.length > 0 ? onToggle : null} />
          </h3>
          <span className="text-ink-2">{wordGate(phase.exit)}</span>
        </div>
        {deciding.length > 0 && (
          <CriteriaTicks states={deciding.map(glyphOf)} label={`gate ${key}`} />
        )}
        {next !== null && (
          <span
            className={clsx(
              "font-medium max-md:basis-full max-md:text-2xs",
              look === "failed" ? "text-stop" : "text-ink-2",
            )}
          >
            phase {next} stays locked
          </span>
        )}
      </div>
      {isOpen && exit.length > 0 && (
        <div className="border-t lg:ml-64">
          <PlanRows
            label={`Exit criteria of phase ${key}`}
            rows={exit}
            lockedBy={phase.lockedBy}
            drop={`phase ${key}`}
          />
        </div>
      )}
    </div>
  );
}

interface GateNameProps {
  gateKey: string;
  isOpen: boolean;
  onToggle: (() => void) | null;
}

function GateName({ gateKey, isOpen, onToggle }: GateNameProps) {
  if (onToggle === null) return `Gate ${gateKey}`;
  return (
    <button
      type="button"
      data-stop
      aria-expanded={isOpen}
      onClick={onToggle}
      className="relative after:absolute after:inset-x-0 after:-inset-y-3"
    >
      Gate {gateKey}
      <span className="sr-only">, exit criteria</span>
    </button>
  );
}
