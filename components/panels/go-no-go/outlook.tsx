import { DifferenceMark } from "@/components/charts/difference-mark";
import { RealityGap } from "@/components/charts/reality-gap";
import { Opens } from "@/components/ui/opens";
import { formatPercent } from "@/lib/format/percent";
import type { OutlookModel } from "./contract";
import { Part } from "./part";

/** The distance between what is said and what is proved. */
export function Gap({ gap }: Pick<OutlookModel, "gap">) {
  return (
    <Part title="Reality gap">
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1 text-xs">
        {gap.verified !== null && gap.claimed !== null && (
          <RealityGap
            verified={gap.verified}
            claimed={gap.claimed}
            stated={gap.stated}
            label={null}
          />
        )}
        <p>
          {gap.points !== null && <b className="text-lg font-medium">{gap.points} </b>}
          {gap.words}
          <span className="block text-2xs text-ink-2">{gapFigures(gap)}</span>
        </p>
      </div>
    </Part>
  );
}

/** What it costs and returns, and when it may be done, in a line each. */
export function CostAndDates({ outlook }: { outlook: OutlookModel }) {
  const { money, moneyHref, moneyDiffers, dates } = outlook;
  return (
    <dl className="mb-3 grid gap-y-1 text-xs print:mb-1">
      <div>
        <dt className="sr-only">Money</dt>
        <dd>
          <span className="relative">
            <Opens href={moneyHref}>{money}</Opens>
          </span>
          {moneyDiffers && (
            <span className="block text-2xs text-ink-2">
              Investment
              <DifferenceMark explained={moneyDiffers.explained} />
              {moneyDiffers.text}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt className="sr-only">Dates</dt>
        <dd>{dates}</dd>
      </div>
    </dl>
  );
}

function gapFigures({ verified, claimed, stated }: OutlookModel["gap"]): string {
  const word = (name: string, percent: number | null) =>
    `${name} ${percent === null ? "unknown" : formatPercent(percent)}`;
  return [word("verified", verified), word("claimed", claimed), word("stated", stated)].join(", ");
}
