import type { ProjectDate } from "@/lib/domain/calendar/project-dates";
import type { CalendarEntry } from "@/lib/format/icalendar";

export interface CalendarAddress {
  /** The first letters of its secret. */
  hint: string;
  createdAt: string;
}

export interface DatedProject {
  slug: string;
  name: string;
  dates: ProjectDate[];
}

/** What each date says in a calendar. */
export function calendarEntries(
  projects: readonly DatedProject[],
  origin: string,
): CalendarEntry[] {
  const host = new URL(origin).hostname;
  return projects.flatMap(({ slug, name, dates }) =>
    dates.map(({ kind, id, key, title, owner, state, startOn, endOn }) => ({
      uid: `${kind.replaceAll(" ", "-")}.${id}@${host}`,
      title: `${name}: ${TITLES[kind]}${title}`,
      details: [
        key,
        ...(state === null ? [] : [`It is: ${state}`]),
        owner === null ? "Nobody owns it" : `${owner} owns it`,
      ],
      url: `${origin}/projects/${slug}${PAGES[kind]}`,
      startOn,
      endOn,
    })),
  );
}

const TITLES: Record<ProjectDate["kind"], string> = {
  target: "target date of ",
  milestone: "",
  "trigger due": "trigger due, ",
  "criterion due": "due, ",
  "task due": "due, ",
  "item due": "due, ",
  "decision due": "to decide, ",
  "risk review": "review the risk, ",
  "waiver ends": "waiver ends, ",
};

const PAGES: Record<ProjectDate["kind"], string> = {
  target: "/timeline",
  milestone: "/timeline",
  "trigger due": "/go-no-go",
  "criterion due": "/go-no-go",
  "task due": "/plan",
  "item due": "/plan",
  "decision due": "/go-no-go",
  "risk review": "/risks",
  "waiver ends": "/evidence",
};
