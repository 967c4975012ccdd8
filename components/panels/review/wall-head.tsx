import { BrandMark } from "@/components/layout/brand-mark";
import type { ReactNode } from "react";
import { formatDay } from "@/lib/format/dates";
import type { ReviewModel } from "./contract";
import { type Standing, wordAge, wordTrouble } from "./words";

/** Which of several projects that are reviewed one after the other. */
export interface RoundPlace {
  at: number;
  of: number;
}

interface WallHeadProps {
  model: ReviewModel;
  standing: Standing;
  clock: ReactNode;
  round: RoundPlace | null;
  isRenewed: boolean;
}

/** Which review it is, how old what is shown is, how far along, and the time. */
export function WallHead({ model, standing, clock, round, isRenewed }: WallHeadProps) {
  const { open, at, isExample } = model;
  const trouble = wordTrouble(standing);
  return (
    <header className="wall-head">
      <span className="flex items-center gap-[0.45em] font-semibold tracking-[-0.01em] [--spacing:calc(var(--wall-note)/3.5)]">
        <BrandMark />
        Gantry
      </span>
      <span className="wall-title truncate text-ink-2">
        Weekly review, {formatDay(open?.heldOn ?? at, standing.now)}
        {round !== null && `, project ${String(round.at)} of ${String(round.of)}`}
      </span>
      <span role="status" className="text-ink-3">
        {trouble !== null && <b className="font-medium text-warn">{trouble} · </b>}
        {wordAge(standing)}
        {isExample && ", example data"}
        {isRenewed && " · renewed, reload after this"}
      </span>
      {open !== null && <Progress open={open} />}
      {clock}
    </header>
  );
}

function Progress({ open: { stage, index, items } }: { open: NonNullable<ReviewModel["open"]> }) {
  const at = stage === "item" ? index : null;
  return (
    <>
      <ol aria-label="Agenda" className="wall-ticks">
        {items.map(({ id, caption, outcome }, tick) => (
          <li
            key={id}
            data-done={outcome === null ? undefined : ""}
            aria-current={tick === at ? "step" : undefined}
          >
            <span className="sr-only">
              {caption}
              {outcome !== null && ", done"}
            </span>
          </li>
        ))}
      </ol>
      <span>
        {at === null
          ? `${String(items.filter(({ outcome }) => outcome !== null).length)} of ${String(items.length)} done`
          : `${String(at + 1)} of ${String(items.length)}`}
      </span>
    </>
  );
}
