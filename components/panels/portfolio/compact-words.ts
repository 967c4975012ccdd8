import { daysBetween } from "@/lib/format/ages";
import { formatCount } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent, percentFigure } from "@/lib/format/percent";
import type { ForecastCell, OpenCount, SystemRow } from "./contract";

/** A system in a running line after its verdict: "0 % verified", "stated 23", "15 P0 in tracker". */
export function wordCompact(row: SystemRow, now: string): string[] {
  return [
    ...readinessWords(row),
    ...(row.gap === null ? [] : [`reality gap ${formatCount(row.gap, "point")}`]),
    ...openWords("P0", row.p0),
    ...(row.gate === null ? ["no phases"] : [gateWords(row.gate)]),
    ...(row.trigger?.state === "counting" ? [`trigger: ${row.trigger.moment}`] : []),
    ...(row.targetOn === null ? [] : [`target ${formatShortDay(row.targetOn, now)}`]),
    ...forecastWords(row.forecast, now),
  ];
}

function readinessWords({ verified, claimed, stated }: SystemRow): string[] {
  return [
    verified === null ? "nothing to measure" : `${formatPercent(verified)} verified`,
    ...(claimed !== null && claimed !== verified
      ? [`claimed${FIXED_SPACE}${percentFigure(claimed)}`]
      : []),
    ...(stated === null ? [] : [`stated${FIXED_SPACE}${percentFigure(stated)}`]),
  ];
}

function openWords(severity: string, { blockers, tally }: OpenCount): string[] {
  const onRecord = formatCount(blockers, `${severity} blocker`);
  if (tally === null) return [onRecord];
  const tracked = `${formatNumber(tally)} ${severity} in tracker`;
  return blockers === 0 ? [tracked] : [onRecord, tracked];
}

function forecastWords(forecast: ForecastCell, now: string): string[] {
  const { p80On, daysLate, atLeast, isOutdated, lacks } = forecast;
  if (p80On === null) return [`forecast: ${lacks ?? "unknown"}`];
  const day = `P80 ${formatShortDay(p80On, now)}`;
  if (isOutdated) return [`${day} ${OUTDATED}`];
  const dated = `${day}${atLeast ? ` ${AT_LEAST}` : ""}`;
  return [daysLate === null ? dated : `${dated}, ${wordLateness(daysLate)}`];
}

const AT_LEAST = "at the earliest";
const OUTDATED = "of an earlier state, being computed";

/** "18 days after target", "at the earliest": what the day of a forecast means, each in a line of its own. */
export function wordForecast({ daysLate, atLeast, isOutdated }: ForecastCell): string[] {
  return [
    ...(daysLate === null ? [] : [wordLateness(daysLate)]),
    ...(atLeast ? [AT_LEAST] : []),
    ...(isOutdated ? [OUTDATED] : []),
  ];
}

function wordLateness(daysLate: number): string {
  if (daysLate === 0) return "on the target day";
  return `${formatCount(Math.abs(daysLate), "day")} ${daysLate > 0 ? "after" : "before"} target`;
}

function gateWords({ name, look }: NonNullable<SystemRow["gate"]>): string {
  return look === "passed" ? name : `${name} ${look}`;
}

/** "in 12 days", "today", "3 days ago": where a day stands from here. */
export function wordDistance(day: string, now: string): string {
  const days = daysBetween(now, day);
  if (days === 0) return "today";
  return days > 0 ? `in ${formatCount(days, "day")}` : `${formatCount(-days, "day")} ago`;
}

/** "claimed 8, stated 35": what stands beside what is verified. */
export function wordReadiness({ claimed, stated }: SystemRow): string {
  if (claimed === null)
    return stated === null ? "no items yet" : `stated${FIXED_SPACE}${percentFigure(stated)}`;
  const said = claimed === 0 ? "nothing claimed" : `claimed${FIXED_SPACE}${percentFigure(claimed)}`;
  return stated === null ? said : `${said}, stated${FIXED_SPACE}${percentFigure(stated)}`;
}

/** "15 / 25 in tracker, 21 Nov": an outside count beside the blockers, with its day; null where there is none. */
export function wordTracker({ p0, p1 }: SystemRow, now: string): string | null {
  if (p0.tally === null && p1.tally === null) return null;
  const figure = ({ tally }: OpenCount) => (tally === null ? "?" : formatNumber(tally));
  const days = [...new Set([p0.asOfOn, p1.asOfOn].filter((day) => day !== null))].sort();
  const asOf = days[0] === undefined ? "" : `, ${formatShortDay(days[0], now)}`;
  return `${figure(p0)} / ${figure(p1)} in tracker${asOf}`;
}
