import { formatCount } from "@/lib/format/counts";
import { formatEffort } from "@/lib/format/effort";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";
import type { TimelineRow, Was } from "./contract";
import { wordDay, wordDays } from "./days";

/** "7 weeks", "3 days": working days, from two weeks on in weeks. */
export function wordLength(days: number, daysPerWeek: number): string {
  if (days < 2 * daysPerWeek) return formatCount(Math.round(days * 10) / 10, "day");
  return formatCount(Math.round((days / daysPerWeek) * 10) / 10, "week");
}

/** "slipped 7 weeks", "3 days ahead", "on the day". */
export function wordSlip(days: number, daysPerWeek: number): string {
  if (days === 0) return "as in the baseline";
  const length = wordLength(Math.abs(days), daysPerWeek);
  return days > 0 ? `slipped ${length}` : `${length} ahead`;
}

/** "6 h more", "4 h less", "as in the baseline". */
export function wordEffortChange(hours: number): string {
  if (hours === 0) return "as in the baseline";
  const length = formatEffort({ low: Math.abs(hours), high: Math.abs(hours), unit: "hours" });
  return `${length} ${hours > 0 ? "more" : "less"}`;
}

export function wordSlack({ slack, critical }: TimelineRow, daysPerWeek: number): string | null {
  if (critical) return "critical";
  if (slack === undefined) return null;
  if (slack <= 0) return slack < 0 ? `${wordLength(-slack, daysPerWeek)} too late` : "no slack";
  return `${wordLength(slack, daysPerWeek)} slack`;
}

const KINDS: Record<TimelineRow["kind"], string> = {
  action: "action",
  phase: "phase",
  task: "task",
  blocker: "blocker",
  milestone: "milestone",
  finish: "",
};

/** "phase 1 Tooling": how it is called where only words stand. */
export function wordName({ kind, key, name }: TimelineRow): string {
  const hasKey = kind === "phase" || kind === "task" || kind === "blocker";
  return [KINDS[kind], hasKey ? key : "", name].filter((word) => word !== "").join(" ");
}

export interface Telling {
  now: string;
  today: number;
  daysPerWeek: number;
  was: Was | null;
  forecast: boolean;
}

/** What is drawn of a row, in words: "15 Dec – 6 Feb, slipped 7 weeks, critical". */
export function wordBar(row: TimelineRow, telling: Telling): string {
  const { now, daysPerWeek, was, forecast } = telling;
  const { expected, actual, lacks, percentiles, chance, due } = row;
  const parts = [
    due !== undefined ? wordDue(row, telling) : null,
    wordExpected(row, now),
    actual?.[0] != null && expected ? `begun ${wordDay(actual[0], now)}` : null,
    actual?.[1] != null ? `ended ${wordDay(actual[1], now)}` : null,
    lacks ?? null,
    was ? `baseline ${wordDays(was.days, now)}` : null,
    was && was.slip !== null ? wordSlip(was.slip, daysPerWeek) : null,
    isOneDay(row) ? null : wordSlack(row, daysPerWeek),
    forecast && percentiles
      ? `P50 ${wordDay(percentiles[0], now)}, P80 ${wordDay(percentiles[1], now)}, P95 ${wordDay(percentiles[2], now)}`
      : null,
    forecast && chance !== undefined ? `${wordShare(chance)} of runs make what was promised` : null,
  ].filter((words) => words !== null);
  return parts.length === 0 ? "no dates" : parts.join(", ");
}

/** What takes no time stands at one day. */
export function isOneDay({ kind }: TimelineRow): boolean {
  return kind === "milestone" || kind === "finish";
}

function wordExpected(row: TimelineRow, now: string): string | null {
  const { expected, length, lacks } = row;
  if (!expected) return null;
  if (isOneDay(row)) return `expected ${wordDay(expected[1], now)}`;
  if (length === 0) return lacks === undefined ? null : `from ${wordDay(expected[0], now)} on`;
  return wordDays(expected, now);
}

/** "due 25 Oct, 12 days left", "due 25 Oct, 3 days late". */
export function wordDue({ due, state }: TimelineRow, { now, today }: Telling): string {
  if (due === undefined) return "";
  const words = `due ${wordDay(due, now)}`;
  if (state === "verified" || state === "not applicable") return words;
  const left = due - today;
  if (left < 0) return `${words}, ${formatCount(-left, "day")} late`;
  return left === 0 ? `${words}, today` : `${words}, ${formatCount(left, "day")} left`;
}

export function isLate({ due, state }: TimelineRow, today: number): boolean {
  return due !== undefined && due < today && state !== "verified" && state !== "not applicable";
}

/** Of 1: "100 %", "under 1 %", "81 %". */
export function wordShare(share: number): string {
  const percent = Math.round(share * 100);
  if (share > 0 && percent < 1) return `under ${formatPercent(1)}`;
  if (share < 1 && percent > 99) return `over ${formatPercent(99)}`;
  return formatPercent(percent);
}

const BECAUSE = {
  dependency: "waits for",
  phase: "its phase waits for",
  blocker: "is blocked by",
  people: "nobody is free before the end of",
} as const;

export function wordDriver(
  { driver }: TimelineRow,
  nameOf: (id: string) => string | undefined,
): string | null {
  if (!driver) return null;
  if (driver.because === "plan") return "it is planned to begin no sooner";
  return `${BECAUSE[driver.because]} ${nameOf(driver.id) ?? driver.id}`;
}

/** "+0.62": how the end of all follows what it takes. */
export function wordSensitivity(sensitivity: number): string {
  return `${sensitivity > 0 ? "+" : ""}${formatNumber(sensitivity, 2)}`;
}
