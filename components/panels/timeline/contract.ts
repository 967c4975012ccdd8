import type { DifferenceSide } from "@/components/charts/open-difference";
import type { GlyphState } from "@/components/charts/state-glyph";
import type { Driver } from "@/lib/domain/schedule/project-schedule";
import type { WorkingTime } from "@/lib/domain/schedule/calendar";
import type { Keeps, Stays } from "@/lib/domain/schedule/movable";
import type { Verdict } from "@/lib/domain/vocabulary";

/** A day as the number of days since 1 January 1970: positions are days, never pixels. */
export type Day = number;

/** From the first day through the last. */
export type Days = [first: Day, last: Day];

/** A plan laid out in time, beside what was promised of it. */
export interface TimelineModel {
  slug: string;
  now: string;
  today: Day;
  verdict: Verdict;
  verdictHref: string | null;
  /** Beside the verdict, while it is compared with nothing: when it is expected to end. */
  lead: string;
  /** Computed from the forecast: the chance of each date. */
  sentence: string;
  weeks: StatedWeeks | null;
  /** What else is likely, and what the dates rest on, one sentence each. */
  facts: string[];
  /** What is drawn; null where nothing has a date. */
  range: Days | null;
  /** The day from which weeks are counted. */
  weekZero: Day;
  daysPerWeek: number;
  /** `lead`: the same beside this baseline, and how far it slipped. */
  baselines: { key: string; name: string; lead: string }[];
  rows: TimelineRow[];
  /** What waits for what, as the ids of two rows; the first comes first. */
  links: [before: string, after: string][];
  /** The ids along the longest path, from the first to the last. */
  critical: string[];
  marks: TimelineMark[];
  hasForecast: boolean;
  /** On which days is worked, for whoever may change the plan; null for whoever reads it. */
  edits: WorkingTime | null;
  /** It is still being computed, so it is worth asking again. */
  awaitsForecast?: true;
}

/** R19: how long it takes by what it is made of, and by what a document states. */
export interface StatedWeeks {
  /** "The phases of MVP add up to". */
  whose: string;
  computed: string;
  /** Null where both say the same. */
  stated: string | null;
  /** Where the rows stand that say nothing, so that nobody knows whether it differs; null where that is known. */
  unknownHref: string | null;
  difference: {
    sides: DifferenceSide[];
    explained: string | null;
    explainHref: string | null;
  } | null;
}

export type TimelineKind = "action" | "phase" | "task" | "blocker" | "milestone" | "finish";

/** Rows travel in numbers: what is not there is left out. */
export interface TimelineRow {
  /** "task-1.2": as the plan names its rows. */
  id: string;
  kind: TimelineKind;
  key: string;
  name: string;
  note?: string;
  /** The phase that it stands in. */
  parent?: string;
  state?: GlyphState;
  owner?: string;
  /** Of an action: by when. */
  due?: Day;
  /** As computed from what is left to do, and how late it may be without making the whole late. */
  expected?: Days;
  late?: Days;
  /** From when to when within these days, in days, where it begins or ends within one. */
  at?: [from: number, to: number];
  /** Working days. */
  slack?: number;
  freeSlack?: number;
  critical?: true;
  /** How long it takes, in working days. */
  length?: number;
  /** As somebody planned or promised it. */
  planned?: Days;
  /** As it happened; the end is null while it goes on. */
  actual?: [first: Day | null, last: Day | null];
  /** By baseline, in their order. */
  was?: (Was | null)[];
  estimate?: string;
  /** Why it has no length of its own: "no estimate", "within phase 2", "put off". */
  lacks?: string;
  driver?: { id: string; because: Driver["because"] };
  /** Half, four of five and nineteen of twenty runs end by then. */
  percentiles?: [p50: Day, p80: Day, p95: Day];
  /** Of what was promised, 0 to 1. */
  chance?: number;
  criticality?: number;
  sensitivity?: number;
  /** Where it stands in the plan. */
  href?: string;
  /** Of what can be planned anew, for whoever may: which version of it this is. */
  version?: number;
  /** Why it cannot be moved, and why it has no length to change. */
  stays?: Stays;
  keeps?: Keeps;
}

/** What a baseline knows of a row. */
export interface Was {
  days: Days;
  /** How much later it ends now, or ended, in working days. */
  slip: number | null;
  /** What it takes now less what it was to take then, in hours. */
  effort?: number;
}

/** A day that concerns everything: a line through all rows. */
export interface TimelineMark {
  id: string;
  kind: "target" | "stated" | "trigger" | "consequence";
  /** At the end of this day. */
  day: Day;
  label: string;
  /** What it means, in full. */
  words: string;
}
