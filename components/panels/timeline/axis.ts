import { MONTHS } from "@/lib/format/dates";
import type { Day, Days } from "./contract";
import { dayText } from "./days";
import { DAY_WIDTHS, type Zoom } from "./place";

export interface Tick {
  day: Day;
  label: string;
}

/** Two rows of labels: months above weeks, quarters above months. A line stands at each of the upper. */
export interface Axis {
  upper: Tick[];
  /** What the lower ones count; null where their labels say it. */
  counts: string | null;
  lower: Tick[];
}

/** Labels where there is room for them, by how close it is looked at. */
export function axisOf(range: Days, weekZero: Day, zoom: Zoom | null): Axis {
  const days = range[1] - range[0] + 1;
  const wide = zoom === null ? ROOM / days : Math.max(ROOM / days, DAY_WIDTHS[zoom] / 100);
  const axis = labelled(range, weekZero, zoom, days);
  return { ...axis, upper: legible(axis.upper, range, wide) };
}

/** How wide the whole is about where it fits, and what a label takes, in rem. */
const ROOM = 66;
const LABEL = 4.5;
const LAST_LABEL = 2.5;

/** A month of which only the end or the beginning is drawn may have no room for its name. */
function legible(ticks: Tick[], [, last]: Days, wide: number): Tick[] {
  return ticks.map(({ day, label }, index) => {
    const next = ticks[index + 1];
    const isShort = next ? (next.day - day) * wide < LABEL : (last - day) * wide < LAST_LABEL;
    return { day, label: isShort && (index === 0 || !next) ? "" : label };
  });
}

function labelled(range: Days, weekZero: Day, zoom: Zoom | null, days: number): Axis {
  switch (zoom ?? fittingZoom(days)) {
    case "day":
      return { upper: months(range, 1), counts: null, lower: eachDay(range) };
    case "week":
      return { upper: months(range, 1), counts: "week", lower: weeks(range, weekZero, 1) };
    case "month":
      return {
        upper: months(range, 1),
        counts: "week",
        lower: weeks(range, weekZero, zoom === null && days > 280 ? 4 : 2),
      };
    case "quarter":
      return zoom === null && days > 1400
        ? { upper: years(range), counts: null, lower: [] }
        : { upper: quarters(range), counts: null, lower: days > 900 ? [] : months(range, 0) };
  }
}

function fittingZoom(days: number): Zoom {
  if (days <= 40) return "day";
  if (days <= 120) return "week";
  return days <= 480 ? "month" : "quarter";
}

/** The first of each month, and where the range begins; the year where it begins and in January. */
function months(range: Days, withYear: 0 | 1): Tick[] {
  return firstsOf(range, 1).map(({ day, month, year }, index) => {
    const name = MONTHS[month] ?? "";
    const isNew = withYear === 1 && (index < 2 || month === 0);
    return { day, label: isNew ? `${name} ${year}` : name };
  });
}

function quarters(range: Days): Tick[] {
  return firstsOf(range, 3).map(({ day, month, year }) => ({
    day,
    label: `Q${Math.floor(month / 3) + 1} ${year}`,
  }));
}

function years(range: Days): Tick[] {
  return firstsOf(range, 12).map(({ day, year }) => ({ day, label: String(year) }));
}

function firstsOf([first, last]: Days, every: number) {
  const [year = 1970, month = 1] = dayText(first).split("-").map(Number);
  const firsts: { day: Day; month: number; year: number }[] = [];
  for (let at = year * 12 + Math.floor((month - 1) / every) * every; ; at += every) {
    const day = Date.UTC(Math.floor(at / 12), at % 12, 1) / 86_400_000;
    if (day > last) return firsts;
    firsts.push({ day: Math.max(day, first), month: at % 12, year: Math.floor(at / 12) });
  }
}

/** Where a week of the project ends, counted from its beginning. */
function weeks([first, last]: Days, zero: Day, every: number): Tick[] {
  const ticks: Tick[] = [];
  const from = Math.max(every, Math.ceil((first - zero) / 7 / every) * every);
  for (let week = from; zero + week * 7 <= last; week += every) {
    ticks.push({ day: zero + week * 7, label: String(week) });
  }
  return ticks;
}

function eachDay([first, last]: Days): Tick[] {
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    day: first + at,
    label: String(Number(dayText(first + at).slice(8))),
  }));
}
