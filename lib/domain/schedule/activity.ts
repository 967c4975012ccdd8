import type { Project } from "../project";
import type { CascadeNode } from "../truth/reasons";
import type { Calendar } from "./calendar";
import type { ScheduleGap } from "./gap";
import type { Edge } from "./graph";
import type { Points } from "./points";
import type { Work } from "./work";

/**
 * A node of the plan. A phase has one where it starts and one where it ends, which take no time; a task that
 * is planned for later, or a phase that begins no sooner than a day, has the time until that day before it.
 */
export interface Activity {
  kind: "start" | "end" | "task" | "phase" | "blocker" | "extension" | "day" | "phase day";
  key: string;
  /** What it takes in working hours of whoever does it; null where it takes none, or nobody knows. */
  points: Points | null;
  /** The same as one figure. */
  expectedHours: number;
  /** What of it is behind. */
  spentHours: number;
  /** Keeps one person busy. */
  isWork: boolean;
  /** Half a person takes twice as long: hours are work, weeks are time. */
  isPaced: boolean;
}

/** What is left to do as activities and what waits for what. */
export interface Network {
  project: Project;
  calendar: Calendar;
  work: Work;
  activities: Activity[];
  edges: Edge[];
  gaps: ScheduleGap[];
  find: (kind: Activity["kind"], key: string) => number | undefined;
  add: (activity: Activity) => number;
}

export function emptyNetwork(project: Project, calendar: Calendar, work: Work): Network {
  const places = new Map<Activity["kind"], Map<string, number>>();
  const activities: Activity[] = [];
  return {
    project,
    calendar,
    work,
    activities,
    edges: [],
    gaps: [],
    find: (kind, key) => places.get(kind)?.get(key),
    add: (activity) => {
      const place = activities.push(activity) - 1;
      const ofKind = places.get(activity.kind);
      if (ofKind) ofKind.set(activity.key, place);
      else places.set(activity.kind, new Map([[activity.key, place]]));
      return place;
    },
  };
}

/** What takes no time and no person. */
export function barrier(kind: Activity["kind"], key: string): Activity {
  const nothing = { points: null, expectedHours: 0, spentHours: 0, isWork: false, isPaced: false };
  return { kind, key, ...nothing };
}

/** Named as the audit names it: a phase begins as itself and ends with its gate. */
export function nodeOf({ kind, key }: Activity): CascadeNode {
  if (kind === "task" || kind === "blocker") return { kind, key };
  if (kind === "day") return { kind: "task", key };
  if (kind === "phase day") return { kind: "phase", key };
  return { kind: kind === "end" ? "gate" : "phase", key };
}
