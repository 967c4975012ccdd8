import { daysBetween } from "@/lib/format/ages";
import { formatCount } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent, percentFigure } from "@/lib/format/percent";
import type { OpenCount, SystemRow } from "./contract";

/** A system in a running line after its verdict: "0 % verified", "stated 23", "15 P0 in tracker". */
export function wordCompact(row: SystemRow, now: string): string[] {
  return [
    ...readinessWords(row),
    ...openWords("P0", row.p0),
    ...(row.gate === null ? ["no phases"] : [gateWords(row.gate)]),
    ...(row.trigger?.state === "counting" ? [`trigger: ${row.trigger.moment}`] : []),
    ...(row.targetOn === null ? [] : [`target ${formatShortDay(row.targetOn, now)}`]),
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
