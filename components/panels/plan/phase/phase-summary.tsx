import { CriteriaTicks } from "@/components/charts/criteria-ticks";
import { GateGlyph } from "@/components/charts/gate-glyph";
import { formatCount } from "@/lib/format/counts";
import type { PlanPhase } from "../contract";
import { glyphOf } from "../row/row-words";
import { EffortText } from "./effort-text";

/** A closed phase in one line. */
export function PhaseSummary({ phase }: { phase: PlanPhase }) {
  const { key, tasks, effort, look, exit, ends } = phase;
  const deciding = exit.filter((row) => !row.informs);
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 pl-12 text-xs md:grid-cols-[5rem_14rem_2.125rem_10.5rem_5.5rem] md:pl-0">
      <span className="text-ink-2">{formatCount(tasks.length, "task")}</span>
      <span className="max-md:text-right">
        <EffortText effort={effort} of={`phase ${key}`} />
      </span>
      <span className="max-md:hidden">
        <GateGlyph state={look} size="small" />
      </span>
      <span>
        {deciding.length === 0 ? (
          <span className="text-ink-3">no exit criteria</span>
        ) : (
          <CriteriaTicks states={deciding.map(glyphOf)} label={`gate ${key}`} />
        )}
      </span>
      <span className="text-right whitespace-nowrap text-ink-2">{ends}</span>
    </div>
  );
}
