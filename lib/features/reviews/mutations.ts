import "server-only";
import { randomUUID } from "node:crypto";
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { dayOf } from "@/lib/domain/instant";
import { nextKey } from "@/lib/domain/next-key";
import type { AgendaItem } from "@/lib/domain/review/agenda";
import type { HeldReview, ReviewedItem } from "@/lib/domain/review/held-review";
import { secondsBetween, whyNotLeave } from "@/lib/domain/review/leaving";
import { findLastActor, tellBoth } from "@/lib/features/history/data";
import { sayWhoWasFaster } from "@/lib/features/history/types";
import { readProject } from "@/lib/features/projects/data";
import { fromDay } from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, takeTurn, whyNoTurn } from "@/lib/platform/row-write";
import { type Facts, holdProject, write, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotDiscard } from "./access";
import { draftAgenda, findOpenReview, findReviewOf, toDone } from "./data";
import type {
  ActInput,
  DecideInput,
  DiscardInput,
  FinishInput,
  NoteInput,
  OpenInput,
  ParkInput,
  ShowInput,
} from "./schema";

/** Freezes what there is to talk about now. One is open at a time: whoever comes second is led to it. */
export function openReview(
  scope: ProjectScope,
  { id }: OpenInput,
  requestId: string,
): Promise<Outcome<Changed & { key: string }>> {
  return write<Changed & { key: string }>(scope, requestId, async ({ tx, at, record }) => {
    await holdProject(tx, scope);
    const open = await findOpenReview(scope, tx);
    if (open) {
      const { key, openedBy } = open;
      const led = { id: open.id, key };
      return refuse("conflict", `${openedBy.name} has opened ${key} already.`, led);
    }
    const project = await readProject(tx, scope.projectId);
    const { items, since } = await draftAgenda(scope, { project, now: at.toISOString() }, tx);
    const key = await createReview(tx, scope, { id, at, since, items });
    record({
      action: "review.opened",
      subject: { kind: "review", id, key },
      before: null,
      after: { since, items: items.map(({ kind, caption }) => ({ kind, caption })), version: 1 },
    });
    return done({ id, key, version: 1 });
  });
}

interface NewReview {
  id: string;
  at: Date;
  since: string | null;
  items: readonly AgendaItem[];
}

async function createReview(
  tx: Transaction,
  { projectId, viewer }: ProjectScope,
  { id, at, since, items }: NewReview,
): Promise<string> {
  const rows = await tx.review.findMany({
    where: { projectId },
    orderBy: { position: "asc" },
    select: { key: true, position: true },
  });
  const key = nextKey(
    "R",
    rows.map((one) => one.key),
  );
  const places = generateNKeysBetween(null, null, items.length);
  await tx.review.create({
    data: {
      id,
      projectId,
      key,
      position: generateKeyBetween(rows.at(-1)?.position ?? null, null),
      heldOn: fromDay(dayOf(at.toISOString())),
      openedAt: at,
      openedByName: viewer.name,
      openedByUserId: viewer.userId,
      since: since === null ? null : new Date(since),
      enteredAt: at,
      items: { create: items.map((item, place) => itemRow(item, places[place] ?? "")) },
    },
  });
  return key;
}

function itemRow(item: AgendaItem, position: string) {
  const { kind, question, carriedFrom, hero, caption, heads, rows, carriedText } = item;
  const content = JSON.parse(JSON.stringify({ hero, caption, heads, rows, carriedText })) as object;
  return { position, kind, question, carriedFrom, content };
}

/** Turns to another screen. Backward always; forward past what something has come of. */
export async function showReview(
  scope: ProjectScope,
  { id, version, stage, itemId, rowsPage }: ShowInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const outcome = await write<Changed>(scope, requestId, async ({ tx, at, record }) => {
    const held = await holdReview(tx, scope, { id });
    if ("ok" in held) return held;
    const turn = await takeTurn(tx, scope, { kind: "review", id, version });
    if (!turn) return whyNoTurn(tx, scope, { kind: "review", id, version });
    const { items, stage: from, index: fromIndex } = held;
    const found = items.findIndex((one) => one.id === itemId);
    if (itemId !== null && found < 0) return gone("review item");
    const index = itemId === null ? null : found;
    const whyNot = whyNotLeave(items, { stage: from, index: fromIndex }, { stage, index });
    if (whyNot !== null) return refuse("refused", whyNot);
    const isOther = from !== stage || fromIndex !== index;
    if (isOther) await countTime(tx, held, at);
    await tx.review.update({
      where: { id },
      data: { stage, itemIndex: index, rowsPage, ...(isOther ? { enteredAt: at } : {}) },
    });
    record({
      action: "review.shown",
      subject: { kind: "review", id, key: held.key },
      before: { stage: from, index: fromIndex, rowsPage: held.rowsPage, version },
      after: { stage, index, rowsPage, version: turn.version },
    });
    return done({ id, version: turn.version });
  });
  return isLate(outcome) ? tellPlace(scope, id) : outcome;
}

/** What the item that is left took, by the clock of the server. */
export async function countTime(tx: Transaction, review: HeldReview, at: Date): Promise<void> {
  const item = review.index === null ? null : review.items[review.index];
  if (!item) return;
  const spent = secondsBetween(review.enteredAt, at.toISOString());
  await tx.reviewItem.update({
    where: { id: item.id },
    data: { spentSeconds: { increment: spent } },
  });
}

export function noteItem(scope: ProjectScope, { itemId, version, notes }: NoteInput, by: string) {
  return writeItem(scope, { itemId, version }, by, async ({ tx }, { item }) => {
    const said = notes === "" ? null : notes;
    await tx.reviewItem.update({ where: { id: item.id }, data: { notes: said } });
    return { action: "review.noted", before: { notes: item.notes }, after: { notes: said } };
  });
}

export function decideItem(
  scope: ProjectScope,
  { itemId, version, text }: DecideInput,
  requestId: string,
) {
  return writeItem(scope, { itemId, version }, requestId, (context, { item }) =>
    settle(context, scope, item, "decided", text),
  );
}

export function parkItem(
  scope: ProjectScope,
  { itemId, version, text }: ParkInput,
  requestId: string,
) {
  return writeItem(scope, { itemId, version }, requestId, (context, { item }) =>
    settle(context, scope, item, "parked", text),
  );
}

/** Gives somebody something to do. What was decided before stays decided. */
export async function actOnItem(
  scope: ProjectScope,
  { itemId, version, text, owner, dueOn }: ActInput,
  requestId: string,
): Promise<Outcome<Changed & { actionId: string }>> {
  const actionId = randomUUID();
  const outcome = await writeItem(
    scope,
    { itemId, version },
    requestId,
    async (context, { item, review }) => {
      const { tx, at, record } = context;
      if (dueOn < dayOf(at.toISOString())) {
        return refuse("refused", `Not saved. ${dueOn} has passed already.`);
      }
      const last = await tx.reviewAction.findFirst({
        where: { itemId },
        orderBy: { position: "desc" },
        select: { position: true },
      });
      const position = generateKeyBetween(last?.position ?? null, null);
      const facts = { text, owner, dueOn };
      const columns = { text, owner, dueOn: fromDay(dueOn) };
      await tx.reviewAction.create({ data: { ...columns, id: actionId, itemId, position } });
      record({
        action: "action.given",
        subject: { kind: "action", id: actionId, key: review.key },
        before: null,
        after: { ...facts, version: 1 },
      });
      // What was decided or parked stays: an action is one more.
      const isSaid = item.outcome?.kind === "decided" || item.outcome?.kind === "parked";
      if (!isSaid) return settle(context, scope, item, "acted", null);
      return { action: "review.acted", before: { action: null }, after: { action: text } };
    },
  );
  return outcome.ok ? done({ ...outcome.data, actionId }) : outcome;
}

async function settle(
  { tx, at }: WriteContext,
  { viewer }: ProjectScope,
  item: ReviewedItem,
  kind: "decided" | "acted" | "parked",
  text: string | null,
): Promise<ItemTold> {
  const columns = { outcomeKind: kind, outcomeText: text, outcomeAt: at };
  const by = { outcomeByName: viewer.name, outcomeByUserId: viewer.userId };
  await tx.reviewItem.update({ where: { id: item.id }, data: { ...columns, ...by } });
  const was = item.outcome;
  return {
    action: `review.${kind}`,
    before: { outcome: was && was.kind, text: was && was.text },
    after: { outcome: kind, text },
  };
}

/** Says that an action is done, whenever that is: reviews that are closed keep what they gave. */
export async function finishAction(
  scope: ProjectScope,
  { actionId: id, version, isDone }: FinishInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const own = { kind: "action", id, version } as const;
  const outcome = await write<Changed>(scope, requestId, async ({ tx, at, record }) => {
    const turn = await takeTurn(tx, scope, own);
    if (!turn) return whyNoTurn(tx, scope, own);
    const { name, userId } = scope.viewer;
    const row = await tx.reviewAction.findUniqueOrThrow({
      where: { id },
      select: { doneAt: true, doneByName: true, doneByUserId: true },
    });
    if ((row.doneAt !== null) === isDone) {
      return refuse("refused", isDone ? "It is done already." : "It is not done yet.");
    }
    // Opening it again takes these off the row: only the trail tells them then.
    const was = toDone(row);
    const columns = isDone
      ? { doneAt: at, doneByName: name, doneByUserId: userId }
      : { doneAt: null, doneByName: null, doneByUserId: null };
    await tx.reviewAction.update({ where: { id }, data: columns });
    record({
      action: isDone ? "action.finished" : "action.reopened",
      subject: { kind: "action", id, key: turn.key },
      before: { isDone: !isDone, version, done: was && { by: { ...was.by }, at: was.at } },
      after: { isDone, version: turn.version },
    });
    return done({ id, version: turn.version });
  });
  return isLate(outcome) ? tellBoth(scope, { id }) : outcome;
}

/** As if it had not been opened, but for the trail. */
export async function discardReview(
  scope: ProjectScope,
  { id, version }: DiscardInput,
  requestId: string,
): Promise<Outcome<{ id: string; key: string }>> {
  const outcome = await write<{ id: string; key: string }>(
    scope,
    requestId,
    async ({ tx, record }) => {
      const held = await holdReview(tx, scope, { id });
      if ("ok" in held) return held;
      if (held.version !== version) return refuse("conflict", "Somebody was faster.");
      const whyNot = whyNotDiscard(held);
      if (whyNot !== null) return refuse("refused", `Not discarded. ${whyNot}`);
      await tx.review.delete({ where: { id } });
      const subject = { kind: "review", id, key: held.key };
      record({ action: "review.discarded", subject, before: { version }, after: null });
      return done({ id, key: held.key });
    },
  );
  return isLate(outcome) ? tellPlace(scope, id) : outcome;
}

interface ItemTold {
  action: string;
  before: Facts;
  after: Facts;
}

interface OfItem {
  review: HeldReview;
  item: ReviewedItem;
}

/** Changes an item of an open review, from the version its writer saw. */
async function writeItem(
  scope: ProjectScope,
  { itemId, version }: { itemId: string; version: number },
  requestId: string,
  work: (context: WriteContext, found: OfItem) => Promise<ItemTold | Refusal>,
): Promise<Outcome<Changed>> {
  const own = { kind: "review item", id: itemId, version } as const;
  const outcome = await write<Changed>(scope, requestId, async (context) => {
    const { tx, record } = context;
    const review = await holdReview(tx, scope, { items: { some: { id: itemId } } });
    if ("ok" in review) return review;
    const turn = await takeTurn(tx, scope, own);
    const item = review.items.find(({ id }) => id === itemId);
    if (!turn || !item) return whyNoTurn(tx, scope, own);
    const told = await work(context, { review, item });
    if ("ok" in told) return told;
    const { action, before, after } = told;
    record({
      action,
      subject: { kind: own.kind, id: itemId, key: review.key },
      before: { ...before, version },
      after: { ...after, about: item.caption, version: turn.version },
    });
    return done({ id: itemId, version: turn.version });
  });
  return isLate(outcome) ? tellItem(scope, itemId) : outcome;
}

/** Waits for its turn at the whole meeting: what is written of one review is written one after another. */
export async function holdReview(
  tx: Transaction,
  scope: ProjectScope,
  which: { id: string } | { items: { some: { id: string } } },
): Promise<HeldReview | Refusal> {
  const { projectId } = scope;
  const row = await tx.review.findFirst({ where: { ...which, projectId }, select: { id: true } });
  if (!row) return gone("id" in which ? "review" : "review item");
  await tx.$executeRaw`SELECT 1 FROM "Review" WHERE "id" = ${row.id}::uuid FOR NO KEY UPDATE`;
  const review = await findReviewOf(scope, row.id, tx);
  if (!review) return gone("review");
  return review.closedAt === null
    ? review
    : refuse("refused", `Not saved. ${review.key} is closed.`);
}

export function isLate(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.reason === "conflict";
}

/** Where the review stands now: whoever turned it at the same time as another is shown that. */
export async function tellPlace(scope: ProjectScope, id: string): Promise<Refusal> {
  const review = await findReviewOf(scope, id);
  if (!review) return gone("review");
  const { version, stage, index, rowsPage, closedAt } = review;
  const current = { id, version, stage, index, rowsPage, closedAt };
  return tellBoth(scope, current);
}

async function tellItem(scope: ProjectScope, id: string): Promise<Refusal> {
  const review = await findOpenReview(scope);
  const item = review?.items.find((one) => one.id === id);
  if (!item) return gone("review item");
  const changedBy = await findLastActor(scope, id);
  const { version, notes, outcome, actions } = item;
  const who = sayWhoWasFaster(changedBy, scope.viewer);
  const current = { id, version, notes, outcome, actions, changedBy };
  return refuse("conflict", `${who} Nothing of yours is written.`, current);
}
