import { DifferenceMark } from "@/components/charts/difference-mark";
import { RealityGap } from "@/components/charts/reality-gap";
import { Opens } from "@/components/ui/opens";
import { formatPercent } from "@/lib/format/percent";
import type { OutlookModel } from "./contract";
import { Part } from "./part";

/** The distance between what is said and what is proved; money and dates in a line each. */
export function Outlook({ outlook }: { outlook: OutlookModel }) {
  const { gap, money, moneyHref, moneyDiffers, dates } = outlook;
  return (
    <Part title="Reality gap, money, dates">
      <dl className="grid gap-y-2.5 text-xs print:gap-y-1">
        <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1">
          <dt className="sr-only">Reality gap</dt>
          {gap.verified !== null && gap.claimed !== null && (
            <dd>
              <RealityGap
                verified={gap.verified}
                claimed={gap.claimed}
                stated={gap.stated}
                label={null}
              />
            </dd>
          )}
          <dd>
            {gap.points !== null && <b className="text-lg font-medium">{gap.points} </b>}
            {gap.words}
            <span className="block text-2xs text-ink-2">{gapFigures(gap)}</span>
          </dd>
        </div>
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
    </Part>
  );
}

function gapFigures({ verified, claimed, stated }: OutlookModel["gap"]): string {
  const word = (name: string, percent: number | null) =>
    `${name} ${percent === null ? "unknown" : formatPercent(percent)}`;
  return [word("verified", verified), word("claimed", claimed), word("stated", stated)].join(", ");
}
