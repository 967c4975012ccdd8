import "server-only";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { addDays, dayOf } from "@/lib/domain/instant";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { evaluateTrigger } from "@/lib/domain/verdict/evaluate-trigger";
import { TRIGGER_DAYS } from "@/lib/features/inbox/constants";
import { readProject } from "@/lib/features/projects/data";
import { formatDay } from "@/lib/format/dates";
import { fromDay } from "@/lib/platform/columns";
import { db } from "@/lib/platform/db";
import { FIRST_DAYS } from "./constants";
import type { ProjectNews } from "./types";

/** Whom or what a digest is for. */
export type Addressee = { userId: string } | { projectId: string };

/** Who may have something to be told today and has not been: people who want it, by mail. */
export async function listWaiting(day: string): Promise<string[]> {
  const since = new Date(addDays(day, -FIRST_DAYS));
  const rows = await db().user.findMany({
    where: {
      disabledAt: null,
      NOT: { inboxChoice: { digest: false } },
      notifications: { some: { readAt: null, at: { gt: since } } },
      digests: { none: takenOn(day) },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Of these projects those that have not been told of today. */
export async function listUntold(slugs: readonly string[], day: string) {
  return db().project.findMany({
    where: { slug: { in: [...slugs] }, archivedAt: null, digests: { none: takenOn(day) } },
    select: { id: true, slug: true },
  });
}

/** Until when everything has been told: from there the next digest goes on. */
export async function lastCovered(addressee: Addressee, now: Date): Promise<Date> {
  const last = await db().digestDelivery.findFirst({
    where: { ...addressee, sentAt: { not: null } },
    orderBy: { coversUntil: "desc" },
    select: { coversUntil: true },
  });
  const first = new Date(addDays(now.toISOString(), -FIRST_DAYS));
  return last && last.coversUntil > first ? last.coversUntil : first;
}

/** What happened in a project; null where there is nothing to tell. */
export async function findNews(
  projectId: string,
  { from, until }: { from: Date; until: Date },
): Promise<ProjectNews | null> {
  const isChange = { NOT: { action: "review.shown" } };
  const where = { projectId, at: { gt: from, lte: until }, ...isChange };
  const [changes, actors, whole] = await Promise.all([
    db().event.count({ where }),
    db().event.findMany({ where, distinct: ["actorName"], select: { actorName: true }, take: 5 }),
    readProject(db(), projectId),
  ]);
  const now = until.toISOString();
  const project = withoutMoney(whole);
  const last = dayOf(addDays(now, TRIGGER_DAYS));
  const due = project.criteria.filter(
    (criterion) =>
      criterion.kind === "no-go" &&
      criterion.dueOn !== null &&
      criterion.dueOn <= last &&
      evaluateTrigger(project, criterion, now).state === "counting",
  );
  if (changes === 0 && due.length === 0) return null;
  return {
    name: project.name,
    slug: project.slug,
    verdict: computeVerdict(project, now).verdict,
    changes,
    people: actors.map(({ actorName }) => actorName).sort(),
    triggers: due.map(({ text, dueOn }) => `${text}, due ${formatDay(dueOn ?? "", now)}`),
  };
}

/** Sent, or taken by somebody who may still send it. */
function takenOn(day: string) {
  const now = new Date();
  return { day: fromDay(day), OR: [{ sentAt: { not: null } }, { leaseUntil: { gt: now } }] };
}
