import type { Project } from "@/lib/domain/project";
import { formatInstant } from "@/lib/format/dates";
import { wordHappened } from "../words/event-words";
import { hrefOf, type Place } from "../words/href-of";
import type { TrailLine, TrailModel } from "./contract";

interface Event {
  id: string;
  at: string;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  subjectKey: string | null;
  before: unknown;
  after: unknown;
  takesBack: string | null;
}

interface Page {
  items: readonly Event[];
  total: number;
  nextCursor: string | null;
}

/** As they are called now where they stand; what is gone is called what it was. */
export function prepareTrail(
  project: Project,
  { items, total, nextCursor }: Page,
  now: string,
): Omit<TrailModel, "people" | "kinds"> {
  const present = new Map(
    [
      ...named("task", project.tasks),
      ...named("item", project.items),
      ...named("phase", project.phases),
      ...named("blocker", project.blockers),
      ...named("criterion", project.criteria),
      ...named("metric", project.metrics),
      ...named("risk", project.risks),
      ...named("check", project.checks),
      ...named("option", project.options),
      ...named("money-line", project.moneyLines),
    ].map((place) => [place.id, place]),
  );
  const rows = items.map((event): TrailLine => {
    const place = present.get(event.subjectId);
    const key = place?.key ?? event.subjectKey;
    const what = event.subjectKind === "item" ? "line" : event.subjectKind;
    return {
      ...{ id: event.id, when: formatInstant(event.at, now), who: event.actorName },
      ...wordHappened(event),
      what: key === null ? what : `${what} ${key}`,
      href: place ? hrefOf(project.slug, place) : null,
    };
  });
  return { slug: project.slug, rows, total, next: nextCursor };
}

function named(kind: Place["kind"], rows: readonly { id: string; key: string }[]) {
  return rows.map(({ id, key }) => ({ kind, id, key }));
}
