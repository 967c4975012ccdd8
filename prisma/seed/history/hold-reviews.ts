import "server-only";
import { randomUUID } from "node:crypto";
import { generateNKeysBetween } from "fractional-indexing";
import { addDays, dayOf } from "@/lib/domain/instant";
import type { AgendaItem, AgendaKind, OutcomeKind } from "@/lib/domain/review/agenda";
import type { OpenAction, ParkedItem } from "@/lib/domain/review/carried-items";
import { writeAgenda } from "@/lib/domain/review/write-agenda";
import { fromDay } from "@/lib/platform/columns";
import { db } from "@/lib/platform/db";
import type { Week } from "./weeks";

const LEADS = "Lena Lead";
const MINUTE_MS = 60_000;
const TOOK_MINUTES = 40;

interface Came {
  kind: OutcomeKind;
  text: string;
  /** Given with it, to be done before the next review. */
  action?: string;
  /** It was done only after that one. */
  isLate?: boolean;
}

/** What comes of an item of this kind. Invented. */
const CAME: Record<AgendaKind, Came> = {
  verdict: { kind: "decided", text: "Nothing goes to production this week." },
  "carried over": { kind: "decided", text: "It stays as it is until it can be measured." },
  "claims refuted": { kind: "decided", text: "What is refuted is planned anew." },
  "proof gone stale": {
    kind: "acted",
    text: "It is proved again.",
    action: "Run the checks again",
  },
  "triggers near": { kind: "decided", text: "The consequence stands as it is written." },
  "gates near": { kind: "parked", text: "No criterion of it is checked yet." },
  "blockers raised": {
    kind: "acted",
    text: "Each gets an owner.",
    action: "Name an owner for each",
  },
  slips: {
    kind: "acted",
    text: "The later date is accepted.",
    action: "Tell whoever waits for the earlier date",
  },
  "figures moved": { kind: "decided", text: "The new figures hold." },
  "decisions moved": { kind: "decided", text: "The question is put anew once the figures rest." },
  "actions overdue": { kind: "decided", text: "They are done this week." },
};

/** What came of it once, by the place of the review, where that is something else. */
const CAME_ONCE: Partial<Record<AgendaKind, Record<number, Came>>> = {
  verdict: {
    1: {
      ...{ kind: "acted", text: "Nothing goes to production. What is missing is proof." },
      ...{ action: "Write down how each task is proved", isLate: true },
    },
  },
  slips: { 2: { kind: "parked", text: "Whether the later date holds is seen next week." } },
};

type Given = OpenAction & { doneAt: string | null };

/** A review at the close of each week, as its agenda would have been written; what was asked is done by the next. */
export async function holdReviews(
  projectId: string,
  weeks: readonly (Week & { snapshotId: string })[],
): Promise<void> {
  const positions = generateNKeysBetween(null, null, weeks.length);
  let parked: ParkedItem[] = [];
  let open: Given[] = [];
  for (const [index, { at, project, snapshotId }] of weeks.entries()) {
    const key = `R${String(index + 1)}`;
    const before = weeks[index - 1];
    const next = weeks[index + 1];
    const items = writeAgenda({
      before: before ? { project: before.project, now: before.at } : null,
      after: { project, now: at },
      parked,
      actions: open,
    });
    const places = generateNKeysBetween(null, null, items.length);
    const held = items.map((item, place) =>
      cameOf(item, CAME_ONCE[item.kind]?.[index] ?? CAME[item.kind], {
        key,
        at,
        place,
        position: places[place] ?? "",
        nextAt: next?.at ?? null,
      }),
    );
    const openedAt = new Date(Date.parse(at) - TOOK_MINUTES * MINUTE_MS);
    await db().review.create({
      data: {
        ...{ projectId, key, position: positions[index] ?? "", heldOn: fromDay(dayOf(at)) },
        ...{ openedAt, openedByName: LEADS, since: before ? new Date(before.at) : null },
        ...{ stage: "closing", enteredAt: new Date(at), closedAt: new Date(at) },
        ...{ closedByName: LEADS, snapshotId },
        items: { create: held.map(({ row }) => row) },
      },
    });
    parked = held.flatMap(({ item, came }) =>
      came.kind === "parked" ? [{ item, reviewKey: key, text: came.text }] : [],
    );
    // What was asked of the last one nobody has done yet.
    const given = [...open, ...held.flatMap(({ actions }) => actions)];
    open = given.filter(
      ({ doneAt }) => doneAt === null || (next !== undefined && doneAt > next.at),
    );
  }
}

interface Held {
  key: string;
  at: string;
  /** Which of its items it is. */
  place: number;
  position: string;
  nextAt: string | null;
}

function cameOf(item: AgendaItem, came: Came, { key, at, place, position, nextAt }: Held) {
  const actions = came.action === undefined ? [] : [giveAction(came, came.action, key, at, nextAt)];
  const { kind, question, carriedFrom, ...content } = item;
  const row = {
    ...{
      kind,
      question,
      carriedFrom,
      position,
      content: JSON.parse(JSON.stringify(content)) as object,
    },
    ...{ outcomeKind: came.kind, outcomeText: came.text, outcomeByName: LEADS },
    outcomeAt: new Date(Date.parse(at) - (TOOK_MINUTES - 2 * place - 2) * MINUTE_MS),
    spentSeconds: 60 + 20 * place,
    actions: {
      create: actions.map(({ id, text, owner, dueOn, doneAt: done }) => ({
        ...{ id, text, owner, position: "a0", dueOn: dueOn === null ? null : fromDay(dueOn) },
        ...(done !== null && { doneAt: new Date(done), doneByName: owner ?? LEADS }),
      })),
    },
  };
  return { item, came, actions, row };
}

function giveAction(
  { isLate = false }: Came,
  text: string,
  reviewKey: string,
  at: string,
  nextAt: string | null,
): Given {
  const dueOn = dayOf(addDays(at, nextAt === null ? 10 : 5));
  const doneAt = nextAt === null ? null : addDays(at, isLate ? 11 : 4);
  return { id: randomUUID(), reviewKey, text, owner: LEADS, dueOn, doneAt };
}
