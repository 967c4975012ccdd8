import { clsx } from "clsx";
import { CriteriaTicks } from "@/components/charts/criteria-ticks";
import { GateGlyph } from "@/components/charts/gate-glyph";
import { MaturityBar } from "@/components/charts/maturity-bar";
import { MoneyRange } from "@/components/charts/money-range";
import { RealityGap } from "@/components/charts/reality-gap";
import { Sparkline } from "@/components/charts/sparkline";
import { TriggerRing } from "@/components/charts/trigger-ring";
import { mostOpen } from "@/lib/domain/summary/count-blockers";
import { ITEM_STATES } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { formatLikely, formatMoneyRange } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { percentFigure } from "@/lib/format/percent";
import { wordYears } from "../words/money-words";
import { wordDistance, wordForecast, wordReadiness, wordTracker } from "./compact-words";
import { type TrendModel, wordTrend } from "../words/trend-words";
import type { ForecastCell, GateCell, SystemRow, TriggerCell } from "./contract";

const NOTE = "block text-2xs text-ink-2";

export function ReadinessCell({ row }: { row: SystemRow }) {
  const { verified, claimed, stated, target } = row;
  return (
    <>
      <span className="flex h-6 items-center gap-2.5">
        <span className="min-w-0 flex-1">
          <MaturityBar verified={verified} claimed={claimed} stated={stated} target={target} />
        </span>
        <span className="w-14 shrink-0 text-right text-lg/6 font-medium whitespace-nowrap">
          {verified === null ? "—" : percentFigure(verified)}
          <span className="text-2xs font-normal text-ink-3">&thinsp;%</span>
        </span>
      </span>
      <span className={NOTE}>{wordReadiness(row)}</span>
    </>
  );
}

export function GapCell({ row: { gap, gapNote, verified, claimed, stated } }: { row: SystemRow }) {
  if (gap === null || verified === null || claimed === null) {
    return <span className="leading-6 text-ink-3">unknown</span>;
  }
  return (
    <>
      <span className="flex h-6 items-center">
        <RealityGap verified={verified} claimed={claimed} stated={stated} label={null} width={96} />
      </span>
      <span className={NOTE}>{formatCount(gap, "point")}</span>
      {gapNote !== null && <span className={NOTE}>{gapNote}</span>}
    </>
  );
}

/** As many as may be open for all anybody knows, with where that comes from. */
export function OpenCell({ row, now }: { row: SystemRow; now: string }) {
  const { p0, p1 } = row;
  const tracker = wordTracker(row, now);
  return (
    <>
      <span className="text-sm/6 font-medium">
        {formatNumber(mostOpen(p0))} <span className="text-ink-3">/</span>{" "}
        {formatNumber(mostOpen(p1))}
      </span>
      <span className={`${NOTE} whitespace-normal`}>
        {tracker === null
          ? "blockers"
          : `${formatNumber(p0.blockers)} / ${formatNumber(p1.blockers)} on record`}
      </span>
      {tracker !== null && <span className={`${NOTE} whitespace-normal`}>{tracker}</span>}
    </>
  );
}

export function GateCells({ gate }: { gate: GateCell | null }) {
  if (gate === null) return <span className="leading-6 text-ink-3">no phases</span>;
  const states = ITEM_STATES.flatMap((state) =>
    Array.from({ length: gate.counts[state] ?? 0 }, () => state),
  );
  return (
    <>
      <span className="flex min-h-6 flex-wrap items-center gap-x-2.5 gap-y-1">
        <GateGlyph state={gate.look} size="small" />
        {states.length > 0 && <CriteriaTicks states={states} />}
      </span>
      <span className={NOTE}>
        {gate.name}
        {gate.text !== null && `: ${gate.text}`}
      </span>
    </>
  );
}

export function TriggerCells({ trigger }: { trigger: TriggerCell | null }) {
  if (trigger === null) return <span className="leading-6 text-ink-3">none threatens</span>;
  const { state, moment, text } = trigger;
  return (
    <>
      <span className="flex min-h-6 items-center gap-1.5 font-medium">
        {(state === "fired" || state === "unknown") && (
          <TriggerRing trigger={{ state }} size="line" label={null} />
        )}
        <span className={state === "fired" ? "text-stop" : undefined}>{moment}</span>
      </span>
      <span className={`${NOTE} line-clamp-2 print:line-clamp-none`}>{text}</span>
    </>
  );
}

export function TargetCell({ targetOn, now }: { targetOn: string | null; now: string }) {
  if (targetOn === null) return <span className="leading-6 text-ink-3">no date</span>;
  return (
    <>
      <span className="text-xs/6 font-medium whitespace-normal">
        {formatShortDay(targetOn, now)}
      </span>
      <span className={NOTE}>{wordDistance(targetOn, now)}</span>
    </>
  );
}

/** An older day is drawn as one that nobody vouches for any more. */
export function ForecastCells({ forecast, now }: { forecast: ForecastCell; now: string }) {
  const { p80On, isOutdated, lacks } = forecast;
  if (p80On === null) {
    return <span className="leading-6 whitespace-normal text-ink-3">{lacks}</span>;
  }
  return (
    <>
      <span className={clsx("text-xs/6 font-medium whitespace-normal", isOutdated && "text-ink-3")}>
        {formatShortDay(p80On, now)}
      </span>
      {wordForecast(forecast).map((words) => (
        <span key={words} className={`${NOTE} whitespace-normal`}>
          {words}
        </span>
      ))}
    </>
  );
}

export function MoneyCell({ row: { investment, currency } }: { row: SystemRow }) {
  if (investment === null) return <span className="leading-6 text-ink-3">no lines</span>;
  const likely = formatLikely(investment, currency);
  return (
    <>
      <span className="text-sm/6 font-medium">
        <MoneyRange text={formatMoneyRange(investment, currency)} />
      </span>
      {likely !== null && <span className={NOTE}>likely {likely}</span>}
    </>
  );
}

export function PaybackCell({ payback }: Pick<SystemRow, "payback">) {
  if (payback === null) return <span className="leading-6 text-ink-3">unknown</span>;
  const [low, high] = payback;
  return (
    <span className="text-sm/6 font-medium whitespace-normal">
      {wordYears({ low, likely: null, high: high ?? "never" })}
    </span>
  );
}

/** Weeks that nobody kept are gaps. */
export function TrendCell({ trend }: { trend: TrendModel | null }) {
  if (trend === null) return <span className="leading-6 text-ink-3">not kept yet</span>;
  return (
    <>
      <span className="flex h-6 items-center">
        <Sparkline points={trend.verified} label={wordTrend(trend)} width={64} />
      </span>
      <span className={`${NOTE} whitespace-normal`}>{trend.since ?? "last week not kept"}</span>
    </>
  );
}
