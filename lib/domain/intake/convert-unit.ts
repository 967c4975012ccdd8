import { sampleValue } from "./sample-value";

export type Converted =
  | { value: number; problem: null }
  /** `other unit`: nobody knows how one becomes the other. */
  | { value: null; problem: "other unit" | "too large" | "too small" };

/**
 * A figure as a sample of a metric, in the metric's unit. Units of time, of data, of shares, and how often or
 * how much in a time, become each other; all others only themselves. A figure that names no unit is taken to be in
 * the metric's; one that does is nothing for a metric that names none. What four decimals would change by
 * more than a thousandth once it is converted is too small.
 */
export function convertFigure(value: number, from: string | null, to: string | null): Converted {
  const ratio = ratioOf(from, to);
  if (ratio === null) return wrong("other unit");
  const exact = ratio < 1 ? value / (1 / ratio) : value * ratio;
  const kept = sampleValue(exact);
  if (kept === null) return wrong("too large");
  const isLost = ratio !== 1 && Math.abs(kept - exact) > Math.abs(exact) * MOST_LOST;
  return isLost ? wrong("too small") : { value: kept, problem: null };
}

/** Whether figures of the one can become figures of the other at all. */
export function isConvertible(from: string | null, to: string | null): boolean {
  return ratioOf(from, to) !== null;
}

const MOST_LOST = 1e-3;

function wrong(problem: NonNullable<Converted["problem"]>): Converted {
  return { value: null, problem };
}

/** How many of the one make one of the other; null where nobody knows. */
function ratioOf(from: string | null, to: string | null): number | null {
  if (from === null) return 1;
  if (to === null) return null;
  const [one, other] = [readUnit(from), readUnit(to)];
  if (one.per !== other.per || !isSame(one.of, other.of)) return null;
  return (one.up * other.down) / (one.down * other.up);
}

/** A bare count may be of anything that is counted: "/s" as "errors/s". */
function isSame(from: string, to: string): boolean {
  return from === to || (from === COUNT && !KINDS.has(to));
}

interface Quantity {
  /** "time", "data", "share", a count, or whatever a unit that is not known calls itself. */
  of: string;
  /** So much in a time. */
  per: boolean;
  up: number;
  down: number;
}

function readUnit(unit: string): Quantity {
  const written = plain(unit);
  const at = written.indexOf("/");
  const below = at < 0 ? undefined : TABLE.get(written.slice(at + 1).trim());
  if (below?.of !== "time") {
    const { of, scale } = readPart(written);
    return { of, per: false, up: scale, down: 1 };
  }
  const { of, scale } = readPart(written.slice(0, at).trim());
  return { of, per: true, up: scale, down: below.scale };
}

const SHORT: Record<string, string> = { rps: "/s", rpm: "/min" };

function plain(unit: string): string {
  const written = unit
    .trim()
    .replaceAll(/\s+/g, " ")
    .replace(/^per /i, "/")
    .replace(/ per /i, "/")
    .replaceAll("\u03bc", "\u00b5");
  return SHORT[written.toLowerCase()] ?? written;
}

interface Part {
  of: string;
  scale: number;
}

const COUNT = "count";
const COUNTS = ["", "count", "req", "request", "requests"];

function readPart(written: string): Part {
  if (COUNTS.includes(written.toLowerCase())) return { of: COUNT, scale: 1 };
  return TABLE.get(written) ?? TABLE.get(written.toLowerCase()) ?? { of: written, scale: 1 };
}

const DAY = 86_400e9;
/** Each in nanoseconds, bits or thousandths. What means two things is left out: KB, m, M. */
const UNITS: readonly (readonly [of: string, scale: number, names: string])[] = [
  ["time", 1, "ns nanosecond nanoseconds"],
  ["time", 1e3, "\u00b5s us microsecond microseconds"],
  ["time", 1e6, "ms msec millisecond milliseconds"],
  ["time", 1e9, "s sec secs second seconds"],
  ["time", 60e9, "min mins minute minutes"],
  ["time", 3600e9, "h hr hrs hour hours"],
  ["time", DAY, "d day days"],
  ["time", 7 * DAY, "week weeks"],
  ["data", 1, "bit bits"],
  ["data", 1e3, "kbit"],
  ["data", 1e6, "Mbit"],
  ["data", 1e9, "Gbit"],
  ["data", 8, "B byte bytes"],
  ["data", 8e3, "kB"],
  ["data", 8e6, "MB"],
  ["data", 8e9, "GB"],
  ["data", 8e12, "TB"],
  ["data", 8 * 2 ** 10, "KiB"],
  ["data", 8 * 2 ** 20, "MiB"],
  ["data", 8 * 2 ** 30, "GiB"],
  ["data", 8 * 2 ** 40, "TiB"],
  ["share", 1, "\u2030"],
  ["share", 10, "% percent"],
  ["share", 1000, "ratio share fraction"],
];

const KINDS = new Set(UNITS.map(([of]) => of));
const TABLE: ReadonlyMap<string, Part> = new Map(
  UNITS.flatMap(([of, scale, names]) => names.split(" ").map((name) => [name, { of, scale }])),
);
