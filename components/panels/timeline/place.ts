import { withParam } from "@/components/ui/search-param";

export const VIEWS = ["phases", "tasks", "table"] as const;
export type TimelineView = (typeof VIEWS)[number];

export const ZOOMS = ["quarter", "month", "week", "day"] as const;
export type Zoom = (typeof ZOOMS)[number];

/** What is shown of the timeline: it stands in the address. */
export interface TimelinePlace {
  view: TimelineView;
  /** The key of a baseline; null for the first, "off" for none. */
  baseline: string | null;
  forecast: boolean;
  /** Null: all of it is as wide as there is room. */
  zoom: Zoom | null;
}

export const FIRST_PLACE: TimelinePlace = {
  view: "phases",
  baseline: null,
  forecast: true,
  zoom: null,
};

export const NO_BASELINE = "off";

/** Reads `?view=tasks&baseline=off&forecast=off&zoom=week`. */
export function readPlace(search: string): TimelinePlace {
  const params = new URLSearchParams(search);
  const [view, zoom] = [params.get("view"), params.get("zoom")];
  return {
    view: VIEWS.find((known) => known === view) ?? "phases",
    baseline: params.get("baseline"),
    forecast: params.get("forecast") !== "off",
    zoom: ZOOMS.find((known) => known === zoom) ?? null,
  };
}

/** Only what is other than at first is named; what else stands in the address stays. */
export function writePlace(search: string, place: TimelinePlace): string {
  const { view, baseline, forecast, zoom } = place;
  const named = [
    ["view", view === "phases" ? null : view],
    ["baseline", baseline],
    ["forecast", forecast ? null : "off"],
    ["zoom", zoom],
  ] as const;
  return named.reduce((written, [name, value]) => withParam(written, name, value), search);
}

/** How wide a day is, in hundredths of a rem. */
export const DAY_WIDTHS: Record<Zoom, number> = { quarter: 7.5, month: 22, week: 56, day: 165 };

/** About how wide the whole is where it fits, in the same unit. */
const ROOM = 6600;

/** Closer or further by one step; all of it is the furthest. */
export function zoomBy(zoom: Zoom | null, days: number, by: 1 | -1): Zoom | null {
  const closer = ZOOMS.filter((one) => DAY_WIDTHS[one] > ROOM / days);
  const steps = [null, ...closer];
  const here = zoom === null ? 0 : Math.max(0, steps.indexOf(zoom));
  return steps[Math.min(steps.length - 1, Math.max(0, here + by))] ?? null;
}

/** Which baseline is drawn: its place among them, or -1. */
export function baselineAt(
  { baseline }: TimelinePlace,
  baselines: readonly { key: string }[],
): number {
  if (baseline === NO_BASELINE || baselines.length === 0) return -1;
  return Math.max(
    0,
    baselines.findIndex(({ key }) => key === baseline),
  );
}
