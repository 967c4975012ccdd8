import { withTheirs } from "@/components/forms/use-fact-edit";
import { noteChange, noteHeld, noteUnderWay } from "@/lib/client/changes";
import type { ActionOutcome } from "@/lib/client/send-action";
import type { ContestedEdit } from "@/lib/features/history/types";
import type { Planned, TimelineEditModel } from "../timeline-edit/contract";
import type { TimelineModel, TimelineRow } from "./contract";
import { wordEffect } from "./effect";
import {
  atLeast,
  type ChangeKind,
  changedRow,
  factsAfter,
  type RowChange,
  shortName,
  whyNoFurther,
  whyNotChange,
  wordChange,
  wordFacts,
  wordMoved,
} from "./row-change";

/** What is told beside the drawing until the next thing is done. */
export interface Told {
  kind: "said" | "refused" | "conflict";
  words: string;
  /** Writes one's own over what another left. */
  again?: () => void;
  /** The request that did it: when it is taken back, nothing of this is true any more. */
  change?: string | undefined;
}

/** A change that is drawn before the plan says what came of it. */
export interface Pending {
  no: number;
  id: string;
  change: RowChange;
}

export type Replanned = Extract<ActionOutcome<"schedule.replanTask">, { ok: true }> | NotReplanned;

interface NotReplanned {
  ok: false;
  reason: string;
  message: string;
  detail?: unknown;
}

/** What the writes of a drawing ask of the page around it. */
export interface PlanPage {
  slug: string;
  /** The plan as it was read last. */
  modelNow: () => TimelineModel | undefined;
  /** What a write of this row rests on. */
  readFacts: (id: string) => Promise<TimelineEditModel>;
  /** Is on its way when it returns: a page that closes waits for nothing. */
  send: (edit: TimelineEditModel, version: number, facts: Planned["facts"]) => Promise<Replanned>;
  readAll: () => Promise<unknown>;
  draw: (pending: readonly Pending[]) => void;
  tell: (told: Told | null) => void;
}

export interface PlanWrites {
  /** Writes what a hand did to a bar. `row` as it is drawn. */
  change: (row: TimelineRow, change: RowChange) => void;
  /** By a working day, once the keys rest; false where a row cannot be planned at all. */
  nudge: (row: TimelineRow, kind: ChangeKind, by: 1 | -1) => boolean;
  /** What was pressed and not written yet is as if it had not been; false where there is none. */
  drop: () => boolean;
  /** What was pressed is written, though the keys do not rest yet. */
  flush: () => void;
  /** The same, and at once: nothing that would have to be waited for comes any more. */
  leave: () => void;
  /** Something was written beside the drawing: says so with what came of it. */
  wrote: (words: string, change?: string) => Promise<void>;
}

/** So long after the last press a burst of keys is over. */
const REST_MS = 700;

interface Writing {
  no: number;
  row: TimelineRow;
  change: RowChange;
  /** The version that another left, to write over it; null for the version that was seen. */
  over: number | null;
  reading: Reading;
  /** Null while it waits for its turn. */
  sent: Promise<Sent | null> | null;
}

/** Facts that are asked for before they are needed. */
interface Reading {
  asked: Promise<TimelineEditModel>;
  model: TimelineEditModel | null;
}

interface Sent {
  answer: Replanned;
  /** The plan as it was, and the row as it was put down. */
  before: TimelineModel;
  wished: TimelineRow;
  words: string;
  /** What was known of the row. */
  seen: Planned["facts"];
}

interface Held {
  writing: Writing;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * The changes of one drawing, one after the other: the next write of a row begins at the version that the
 * last one left. What is pressed is held until the keys rest, while what it rests on is read already.
 */
export function planWrites(page: PlanPage): PlanWrites {
  const { slug } = page;
  const written = new Map<string, number>();
  /** Rows with a write that is not answered. */
  const open = new Set<string>();
  let pending: readonly Pending[] = [];
  let waiting: readonly Writing[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;
  let held: Held | null = null;
  let release: () => void = nothing;

  function draw(next: readonly Pending[]) {
    pending = next;
    page.draw(next);
  }

  function begin(row: TimelineRow, change: RowChange, over: number | null = null): Writing {
    count += 1;
    draw([...pending, { no: count, id: row.id, change }]);
    return { no: count, row, change, over, reading: read(row.id), sent: null };
  }

  function read(id: string): Reading {
    const reading: Reading = { asked: page.readFacts(id), model: null };
    reading.asked.then((model) => {
      reading.model = model;
    }, nothing);
    return reading;
  }

  function stopDrawing({ no }: Writing) {
    draw(pending.filter((one) => one.no !== no));
  }

  function enqueue(writing: Writing) {
    waiting = [...waiting, writing];
    const answered = queue.then(() => inTurn(writing));
    queue = answered.then(
      (sent) => settle(writing, sent),
      (error: unknown) => fail(writing, error),
    );
    noteUnderWay(slug, answered);
  }

  async function inTurn(writing: Writing): Promise<Sent | null> {
    const edit = await factsFor(writing);
    writing.sent ??= send(writing, edit);
    return writing.sent;
  }

  async function factsFor(writing: Writing): Promise<TimelineEditModel> {
    const known = await writing.reading.asked.catch(() => null);
    return known && isUpToDate(known, writing) ? known : page.readFacts(writing.row.id);
  }

  /** What was read before an earlier write of the row was answered is not. */
  function isUpToDate(model: TimelineEditModel, writing: Writing): boolean {
    return model.row.version >= versionFor(writing);
  }

  function versionFor({ row, over }: Pick<Writing, "row" | "over">): number {
    return over ?? Math.max(row.version ?? 0, written.get(row.id) ?? 0);
  }

  async function send(writing: Writing, edit: TimelineEditModel): Promise<Sent | null> {
    const { row, change } = writing;
    const before = page.modelNow();
    if (!before?.edits) return null;
    const facts = factsAfter(edit, row, change, before.edits);
    const wished = changedRow(row, change, before.edits);
    const words = wordChange(wished, change.kind, before.now);
    open.add(row.id);
    const answer = await page.send(edit, versionFor(writing), facts).finally(() => {
      open.delete(row.id);
    });
    if (answer.ok) {
      written.set(row.id, answer.data.version);
      noteChange({ slug, change: answer.change, words });
    }
    return { answer, before, wished, words, seen: edit.planned.facts };
  }

  async function settle(writing: Writing, sent: Sent | null) {
    waiting = waiting.filter((one) => one !== writing);
    if (sent !== null) await page.readAll();
    stopDrawing(writing);
    if (sent === null) return;
    const { answer, before, wished, words, seen } = sent;
    if (answer.ok) tellEffect({ words, change: answer.change }, before, wished);
    else refused(writing, wished, answer, seen);
  }

  function fail(writing: Writing, error: unknown) {
    waiting = waiting.filter((one) => one !== writing);
    stopDrawing(writing);
    const why = error instanceof Error ? error.message : "The server did not answer.";
    page.tell({
      kind: "refused",
      words: `${why} Not saved. Check the connection, then do it again.`,
    });
  }

  function refused(
    { row, change }: Writing,
    wished: TimelineRow,
    answer: NotReplanned,
    seen: Planned["facts"],
  ) {
    if (answer.reason !== "conflict") {
      page.tell({ kind: "refused", words: answer.message });
      return;
    }
    const now = page.modelNow()?.now ?? "";
    const contested = answer.detail as ContestedEdit;
    const { version } = contested;
    const [theirs, mine] = [wordFacts(withTheirs(seen, contested), now), wordMoved(wished, now)];
    const words = `${answer.message} Stands now: ${theirs}. Yours: ${shortName(row)} ${mine}.`;
    const again = () => {
      page.tell(null);
      enqueue(begin(row, change, version));
    };
    page.tell({ kind: "conflict", words, again });
  }

  function tellEffect(
    { words, change }: Pick<Told, "words" | "change">,
    before: TimelineModel,
    wished: TimelineRow | null,
  ) {
    const after = page.modelNow();
    const effect = after ? wordEffect(before, after, wished) : "";
    page.tell({ kind: "said", words: `${words}. ${effect}`.trim(), change });
  }

  function hold(writing: Writing) {
    held = { writing, timer: setTimeout(flush, REST_MS) };
    release = noteHeld(slug, drop);
  }

  /** Nothing is held any more; what was, where something was. */
  function takeHeld(): Writing | null {
    if (held === null) return null;
    const { writing, timer } = held;
    clearTimeout(timer);
    held = null;
    release();
    return writing;
  }

  function flush() {
    const writing = takeHeld();
    if (writing === null) return;
    if (writing.change.by === 0) stopDrawing(writing);
    else enqueue(writing);
  }

  function nudge(row: TimelineRow, kind: ChangeKind, by: 1 | -1): boolean {
    const model = page.modelNow();
    if (!model?.edits) return false;
    const whyNot = whyNotChange(row, kind);
    if (whyNot !== null) {
      page.tell({ kind: "refused", words: whyNot });
      return true;
    }
    const isOfAnother =
      held && (held.writing.row.id !== row.id || held.writing.change.kind !== kind);
    if (isOfAnother) flush();
    const same = takeHeld();
    if (!same) page.tell(null);
    const base = same?.row ?? row;
    const sum = { kind, by: (same?.change.by ?? 0) + by };
    const change = { kind, by: atLeast(base, sum, { time: model.edits, today: model.today }) };
    if (change.by === (same?.change.by ?? 0)) {
      page.tell({ kind: "refused", words: whyNoFurther(base, kind) });
      if (same) hold(same);
      return true;
    }
    if (same) draw(pending.map((one) => (one.no === same.no ? { ...one, change } : one)));
    hold(same ? { ...same, change } : begin(base, change));
    return true;
  }

  function drop(): boolean {
    const writing = takeHeld();
    if (writing === null) return false;
    stopDrawing(writing);
    page.tell({ kind: "said", words: `${shortName(writing.row)} stays where it was.` });
    return true;
  }

  function leave() {
    flush();
    for (const writing of waiting) {
      const { model } = writing.reading;
      if (writing.sent !== null || model === null || open.has(writing.row.id)) continue;
      if (isUpToDate(model, writing)) writing.sent = send(writing, model);
    }
  }

  return {
    change: (row, change) => {
      flush();
      page.tell(null);
      enqueue(begin(row, change));
    },
    nudge,
    drop,
    flush,
    leave,
    wrote: async (words, change) => {
      const before = page.modelNow();
      if (change !== undefined) noteChange({ slug, change, words });
      await page.readAll();
      if (before) tellEffect({ words, change }, before, null);
    },
  };
}

const nothing = () => undefined;
