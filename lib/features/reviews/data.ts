import "server-only";
import type { HeldReview, ReviewAction, ReviewedItem } from "@/lib/domain/review/held-review";
import { AGENDA_KINDS, OUTCOME_KINDS, REVIEW_STAGES } from "@/lib/domain/review/agenda";
import type { OpenAction, ParkedItem } from "@/lib/domain/review/carried-items";
import { type AgendaInput, writeAgenda } from "@/lib/domain/review/write-agenda";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { addDays } from "@/lib/domain/instant";
import { listInsidersOfEach } from "@/lib/features/people/data";
import { getProject } from "@/lib/features/projects/data";
import { keptContent } from "@/lib/features/documents/review-rows";
import { findKeptState, findStateAt, type PastState } from "@/lib/features/snapshots/data";
import {
  stored,
  toDay,
  toDayOrNull,
  toInstantOrNull,
  toPerson,
  toPersonOrNull,
  word,
  wordOrNull,
} from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { mayDo, type ProjectScope, untilThen } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type ActionEvent, addressees, doneUntil, withoutMoneyIn } from "./access";
import type { Reviewed } from "./minutes";

type Client = Pick<Transaction, "review" | "reviewAction">;
type WithPast = Client & Pick<Transaction, "snapshot" | "event">;

const WHOLE = {
  items: {
    orderBy: { position: "asc" },
    include: { actions: { orderBy: { position: "asc" } } },
  },
} satisfies Prisma.ReviewInclude;
type Rows = Prisma.ReviewGetPayload<{ include: typeof WHOLE }>;

/** The newest first, as the viewer may see them. */
export async function listReviews(
  scope: ProjectScope,
  client: Client = db(),
): Promise<HeldReview[]> {
  return read(scope, client, {});
}

/** Those that were held, in their order. */
export async function listHeld(scope: ProjectScope): Promise<HeldReview[]> {
  const held = await read(scope, db(), { closedAt: { not: null } });
  return held.reverse();
}

/** The one that is open; null where none is, as on every page of the past, which shows what was held. */
export async function findOpenReview(
  scope: ProjectScope,
  client: Client = db(),
): Promise<HeldReview | null> {
  if (scope.past !== null) return null;
  const [open = null] = await read(scope, client, { closedAt: null });
  return open;
}

export async function findReview(scope: ProjectScope, key: string): Promise<HeldReview | null> {
  const [found = null] = await read(scope, db(), { key });
  return found;
}

export async function findReviewOf(
  scope: ProjectScope,
  id: string,
  client: Client = db(),
): Promise<HeldReview | null> {
  const [found = null] = await read(scope, client, { id });
  return found;
}

async function read(
  scope: ProjectScope,
  client: Client,
  where: Prisma.ReviewWhereInput,
): Promise<HeldReview[]> {
  const held = scope.past === null ? {} : { closedAt: untilThen(scope) };
  const found = await readReviews(client, { ...where, ...held, projectId: scope.projectId });
  const reviews =
    scope.past === null
      ? found
      : found.map(doneUntil(scope.past.at, await listActionEvents(scope, found)));
  return mayDo(scope, "money:read") ? reviews : maskAmountsIn(reviews.map(withoutMoneyIn));
}

async function listActionEvents(
  { projectId }: ProjectScope,
  reviews: readonly HeldReview[],
): Promise<ActionEvent[]> {
  const ids = reviews.flatMap(({ items }) => items.flatMap(({ actions }) => actions.map(idOf)));
  const events = await db().event.findMany({
    where: {
      ...{ projectId, subjectKind: "action", subjectId: { in: ids } },
      action: { in: ["action.finished", "action.reopened"] },
    },
    orderBy: { seq: "asc" },
    select: {
      ...{ subjectId: true, action: true, before: true, at: true },
      ...{ actorName: true, actorUserId: true },
    },
  });
  return events.map(({ subjectId, action, before, at, actorName, actorUserId }) => ({
    ...{ actionId: subjectId, isDone: action === "action.finished", at: at.toISOString() },
    by: toPerson(actorName, actorUserId),
    before: (before as { done?: ReviewAction["done"] } | null)?.done ?? null,
  }));
}

function idOf({ id }: { id: string }): string {
  return id;
}

/** All that is in them, the newest first. */
export async function readReviews(
  client: Pick<Transaction, "review">,
  where: Prisma.ReviewWhereInput,
): Promise<HeldReview[]> {
  const rows = await client.review.findMany({
    where,
    include: WHOLE,
    orderBy: { position: "desc" },
  });
  return rows.map(toReview);
}

function toReview(row: Rows): HeldReview {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    heldOn: toDay(row.heldOn),
    openedAt: row.openedAt.toISOString(),
    openedBy: toPerson(row.openedByName, row.openedByUserId),
    since: toInstantOrNull(row.since),
    stage: word(REVIEW_STAGES, row.stage),
    index: row.itemIndex,
    rowsPage: row.rowsPage,
    enteredAt: row.enteredAt.toISOString(),
    closedAt: toInstantOrNull(row.closedAt),
    closedBy: toPersonOrNull(row.closedByName, row.closedByUserId),
    items: row.items.map(toItem),
  };
}

function toItem(row: Rows["items"][number]): ReviewedItem {
  const kind = wordOrNull(OUTCOME_KINDS, row.outcomeKind);
  return {
    id: row.id,
    version: row.version,
    kind: word(AGENDA_KINDS, row.kind),
    ...stored(keptContent, row.content),
    question: row.question,
    carriedFrom: row.carriedFrom,
    notes: row.notes,
    outcome:
      kind === null || row.outcomeByName === null || row.outcomeAt === null
        ? null
        : {
            kind,
            text: row.outcomeText,
            by: toPerson(row.outcomeByName, row.outcomeByUserId),
            at: row.outcomeAt.toISOString(),
          },
    spentSeconds: row.spentSeconds,
    actions: row.actions.map(toAction),
  };
}

function toAction(row: Rows["items"][number]["actions"][number]): ReviewAction {
  return {
    id: row.id,
    version: row.version,
    text: row.text,
    owner: row.owner,
    dueOn: toDayOrNull(row.dueOn),
    done: toDone(row),
  };
}

type DoneColumns = Pick<
  Rows["items"][number]["actions"][number],
  "doneAt" | "doneByName" | "doneByUserId"
>;

/** Who has done an action, and when; null for nobody yet. */
export function toDone({ doneAt, doneByName, doneByUserId }: DoneColumns): ReviewAction["done"] {
  if (doneAt === null || doneByName === null) return null;
  return { by: toPerson(doneByName, doneByUserId), at: doneAt.toISOString() };
}

/** The last one that was held by the moment of the scope, and when it was closed. */
export async function findLastHeld(
  scope: ProjectScope,
  client: Pick<Transaction, "review"> = db(),
): Promise<{ id: string; key: string; closedAt: Date; snapshotId: string | null } | null> {
  const row = await client.review.findFirst({
    where: { projectId: scope.projectId, closedAt: { not: null, ...untilThen(scope) } },
    orderBy: { closedAt: "desc" },
    select: { id: true, key: true, closedAt: true, snapshotId: true },
  });
  return row?.closedAt ? { ...row, closedAt: row.closedAt } : null;
}

/**
 * What would be on the agenda of a project now, and with which moment it is compared: the close of the last review.
 * Where there was none nobody has talked about anything yet, so all that stands is on it.
 */
export async function draftAgenda(
  scope: ProjectScope,
  { project, now }: AgendaInput["after"],
  client: WithPast = db(),
) {
  const last = await findLastHeld(scope, client);
  const before = last && (await stateAtClose(scope, last, client));
  const items = writeAgenda({
    before: before && { project: before.project, now: before.at },
    after: { project, now },
    parked: last ? await listParked(scope, last, client) : [],
    actions: await listOpenActions(scope, client),
  });
  return { items, last, since: before?.at ?? null };
}

/** Of one that was held elsewhere no snapshot tells: then whatever else was kept does, if anything was. */
function stateAtClose(
  scope: ProjectScope,
  { snapshotId, closedAt }: { closedAt: Date; snapshotId: string | null },
  client: WithPast,
): Promise<PastState | null> {
  return snapshotId === null
    ? findStateAt(scope, closedAt, client)
    : findKeptState(scope, { id: snapshotId }, client);
}

async function listParked(
  scope: ProjectScope,
  { id, key }: { id: string; key: string },
  client: Client,
): Promise<ParkedItem[]> {
  const review = await findReviewOf(scope, id, client);
  const parked = review?.items.filter(({ outcome }) => outcome?.kind === "parked") ?? [];
  return parked.map((item) => ({
    item,
    reviewKey: key,
    text: item.outcome?.text ?? null,
  }));
}

/** Of reviews that were held, in the order in which they were given. */
export async function listOpenActions(
  { projectId }: Pick<ProjectScope, "projectId">,
  client: Pick<Transaction, "reviewAction"> = db(),
): Promise<OpenAction[]> {
  const rows = await client.reviewAction.findMany({
    where: { doneAt: null, item: { review: { projectId, closedAt: { not: null } } } },
    include: { item: { select: { review: { select: { key: true } } } } },
    orderBy: [
      { item: { review: { position: "asc" } } },
      { item: { position: "asc" } },
      { position: "asc" },
    ],
  });
  return rows.map(({ id, text, owner, dueOn, item }) => ({
    id,
    reviewKey: item.review.key,
    text,
    owner,
    dueOn: toDayOrNull(dueOn),
  }));
}

/** A meeting with the project as it stood at the one before and at its own close; null where it was not kept. */
export async function findReviewed(
  scope: ProjectScope,
  key: string | null,
  now: string,
): Promise<Reviewed | null> {
  const last = key === null ? await findLastHeld(scope) : null;
  const wanted = key ?? last?.key;
  const review = wanted === undefined ? null : await findReview(scope, wanted);
  if (!review) return null;
  const { id, since, closedAt } = review;
  const [project, before, kept] = await Promise.all([
    getProject(scope),
    since === null ? null : findKeptState(scope, { takenAt: new Date(since) }),
    findKeptState(scope, { review: { id } }),
  ]);
  const after = closedAt === null ? { project, now } : kept && stateOf(kept);
  return { project, review, before: before && stateOf(before), after };
}

function stateOf({ project, at }: PastState) {
  return { project, now: at };
}

/** How many people have got the minutes. */
export async function countSent(reviewId: string): Promise<number> {
  return db().reviewDelivery.count({ where: { reviewId, sentAt: { not: null } } });
}

/** So long after its close a meeting is still worth a mail to whoever has none. */
const MAIL_DAYS = 7;

/** To whom minutes are still to be sent: members, who owns the project, and who was given an action. */
export async function listUnsent(now: Date): Promise<{ reviewId: string; userIds: string[] }[]> {
  const reviews = await db().review.findMany({
    where: {
      closedAt: { gte: new Date(addDays(now.toISOString(), -MAIL_DAYS)) },
      // What was held elsewhere was told there; what rests on no event is invented, as the past of an example.
      snapshot: { chainLength: { gt: 0 } },
      project: { archivedAt: null },
    },
    select: {
      id: true,
      projectId: true,
      project: { select: { owner: true, members: { select: { userId: true } } } },
      items: { select: { actions: { select: { owner: true } } } },
      deliveries: {
        where: { OR: [{ sentAt: { not: null } }, { leaseUntil: { gt: now } }] },
        select: { userId: true },
      },
    },
    orderBy: { closedAt: "asc" },
  });
  const insiders = await listInsidersOfEach(reviews.map((one) => one.projectId));
  return reviews.flatMap(({ id: reviewId, projectId, project, items, deliveries }) => {
    const those = insiders.get(projectId) ?? [];
    const owners = [project, ...items.flatMap((one) => one.actions)].map((one) => one.owner);
    const members = project.members.map((one) => one.userId);
    const done = new Set(deliveries.map((one) => one.userId));
    const told = addressees(those, members, owners).filter((id) => !done.has(id));
    return told.length === 0 ? [] : [{ reviewId, userIds: told }];
  });
}
