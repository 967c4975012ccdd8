"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import { answerTo } from "@/components/forms/use-action";
import { type ChangesMade, changesMade, noteChange, onChangesMade } from "@/lib/client/changes";
import type { ActionOutcome } from "@/lib/client/send-action";
import type { WorkingTime } from "@/lib/domain/schedule/calendar";
import type { CurrentPlan, PlannedFacts } from "@/lib/features/schedule/types";
import { fetchPanel, panelKey } from "../query";
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

/** How the plan is changed. A view without it is a view to read. */
export interface PlanChanges {
  /** The rows as they are drawn: with what is under way. */
  rowsOf: (model: TimelineModel) => TimelineRow[];
  told: Told | null;
  dismiss: () => void;
  /** Writes what a hand did to a bar. `row` as it is drawn. */
  change: (row: TimelineRow, change: RowChange) => void;
  /** By a working day, once the keys rest; false where a row cannot be planned at all. */
  nudge: (row: TimelineRow, kind: ChangeKind, by: 1 | -1) => boolean;
  /** What was pressed and not written yet is as if it had not been; false where there is none. */
  drop: () => boolean;
  refuse: (words: string) => void;
  /** Something was written beside the drawing: says so with what came of it. */
  wrote: (words: string, change?: string) => Promise<void>;
  readAgain: () => void;
}

const nothing = () => undefined;

export const NO_CHANGES: PlanChanges = {
  rowsOf: ({ rows }) => rows,
  told: null,
  dismiss: nothing,
  change: nothing,
  nudge: () => false,
  drop: () => false,
  refuse: nothing,
  wrote: () => Promise.resolve(),
  readAgain: nothing,
};

const NOTHING_MADE: ChangesMade = { made: [], undone: [] };

/** So long after the last press a burst of keys is over. */
const REST_MS = 700;
const LONGEST_MS = 20_000;

interface Pending {
  no: number;
  id: string;
  change: RowChange;
}

export function usePlanChanges(slug: string): PlanChanges {
  const client = useQueryClient();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const { made } = useSyncExternalStore(onChangesMade, changesMade, () => NOTHING_MADE);
  const isTakenBack =
    told?.change !== undefined && !made.some(({ change }) => change === told.change);
  const queue = useRef(Promise.resolve());
  const written = useRef(new Map<string, number>());
  const count = useRef(0);
  const held = useRef<Held | null>(null);

  const modelNow = () => client.getQueryData<TimelineModel>(panelKey("timeline", slug));
  const readAll = () => client.invalidateQueries({ queryKey: ["panel", slug] });
  const leave = (no: number) => setPending((all) => all.filter((one) => one.no !== no));

  function begin(row: TimelineRow, change: RowChange): number {
    count.current += 1;
    const no = count.current;
    setPending((all) => [...all, { no, id: row.id, change }]);
    return no;
  }

  /** One after the other: the next write of a row begins at the version that the last one left. */
  function enqueue(no: number, row: TimelineRow, change: RowChange, over: number | null = null) {
    queue.current = queue.current.then(() => write({ no, row, change, over }).catch(fail(no)));
  }

  const fail = (no: number) => (error: unknown) => {
    leave(no);
    const why = error instanceof Error ? error.message : "The server did not answer.";
    setTold({ kind: "refused", words: `Not saved. ${why}` });
  };

  async function write(asked: Writing) {
    const { no, row, change, over } = asked;
    const before = modelNow();
    if (!before?.edits) {
      leave(no);
      return;
    }
    const edit = await fetchPanel("timeline-edit", slug, AbortSignal.timeout(LONGEST_MS), row.id);
    const version = over ?? Math.max(row.version ?? 0, written.current.get(row.id) ?? 0);
    const answer = await sendFacts(edit, version, factsAfter(edit, row, change, before.edits));
    const wished = changedRow(row, change, before.edits);
    const words = wordChange(wished, change.kind, before.now);
    if (answer.ok) {
      written.current.set(row.id, answer.data.version);
      noteChange({ slug, change: answer.change, words });
    }
    await readAll();
    leave(no);
    if (!answer.ok) {
      refused(asked, wished, answer);
      return;
    }
    tellEffect({ words, change: answer.change }, before, wished);
  }

  function refused({ row, change }: Writing, wished: TimelineRow, answer: Refused) {
    if (answer.reason !== "conflict") {
      setTold({ kind: "refused", words: answer.message });
      return;
    }
    const now = modelNow()?.now ?? "";
    const { facts, version } = answer.detail as CurrentPlan;
    const [theirs, mine] = [wordFacts(facts, now), wordMoved(wished, now)];
    const words = `${answer.message} Stands now: ${theirs}. Yours: ${shortName(row)} ${mine}.`;
    const again = () => {
      setTold(null);
      enqueue(begin(row, change), row, change, version);
    };
    setTold({ kind: "conflict", words, again });
  }

  function tellEffect(
    { words, change }: Pick<Told, "words" | "change">,
    before: TimelineModel,
    wished: TimelineRow | null,
  ) {
    const after = modelNow();
    const effect = after ? wordEffect(before, after, wished) : "";
    setTold({ kind: "said", words: `${words}. ${effect}`.trim(), change });
  }

  async function sendFacts(
    { row, planned }: TimelineEditModel,
    version: number,
    facts: Planned["facts"],
  ): Promise<Answer> {
    const seen = { id: row.id, version };
    if (planned.kind === "milestone") {
      const promise = facts as PlannedFacts["milestone"];
      return answerTo("schedule.movePromise", { slug, milestone: seen, ...promise });
    }
    if (planned.kind === "phase") {
      const phase = facts as PlannedFacts["phase"];
      return answerTo("schedule.replanPhase", { slug, phase: seen, ...phase });
    }
    const task = facts as PlannedFacts["task"];
    return answerTo("schedule.replanTask", { slug, task: seen, ...task });
  }

  function flush() {
    const { current } = held;
    if (current === null) return;
    held.current = null;
    clearTimeout(current.timer);
    if (current.change.by === 0) leave(current.no);
    else enqueue(current.no, current.row, current.change);
  }

  function nudge(row: TimelineRow, kind: ChangeKind, by: 1 | -1): boolean {
    const model = modelNow();
    if (!model?.edits) return false;
    const whyNot = whyNotChange(row, kind);
    if (whyNot !== null) {
      setTold({ kind: "refused", words: whyNot });
      return true;
    }
    const { current } = held;
    if (current && (current.row.id !== row.id || current.change.kind !== kind)) flush();
    const same = held.current;
    const base = same?.row ?? row;
    const sum = { kind, by: (same?.change.by ?? 0) + by };
    const change = { kind, by: atLeast(base, sum, { time: model.edits, today: model.today }) };
    if (same) {
      clearTimeout(same.timer);
      setPending((all) => all.map((one) => (one.no === same.no ? { ...one, change } : one)));
    }
    const no = same?.no ?? begin(base, change);
    held.current = { no, row: base, change, timer: setTimeout(flush, REST_MS) };
    return true;
  }

  function drop(): boolean {
    const { current } = held;
    if (current === null) return false;
    clearTimeout(current.timer);
    held.current = null;
    leave(current.no);
    setTold({ kind: "said", words: `${shortName(current.row)} stays where it was.` });
    return true;
  }

  // Whoever leaves the page right after the last key has meant it all the same.
  const leavePage = useEffectEvent(flush);
  useEffect(() => {
    const hide = () => leavePage();
    window.addEventListener("pagehide", hide);
    return () => {
      window.removeEventListener("pagehide", hide);
      leavePage();
    };
  }, []);

  return {
    rowsOf: ({ rows, edits }) => (edits ? withPending(rows, pending, edits) : rows),
    told: isTakenBack ? null : told,
    dismiss: () => setTold(null),
    change: (row, change) => {
      flush();
      setTold(null);
      enqueue(begin(row, change), row, change);
    },
    nudge,
    drop,
    refuse: (words) => setTold({ kind: "refused", words }),
    wrote: async (words, change) => {
      const before = modelNow();
      if (change !== undefined) noteChange({ slug, change, words });
      await readAll();
      if (before) tellEffect({ words, change }, before, null);
    },
    readAgain: () => void readAll(),
  };
}

interface Held {
  no: number;
  row: TimelineRow;
  change: RowChange;
  timer: ReturnType<typeof setTimeout>;
}

interface Writing {
  no: number;
  row: TimelineRow;
  change: RowChange;
  /** The version that another left, to write over it; null for the version that was seen. */
  over: number | null;
}

type Answer = Awaited<ReturnType<typeof answerTo<"schedule.replanTask">>>;
type Refused = Exclude<Answer, Extract<ActionOutcome<"schedule.replanTask">, { ok: true }>>;

function withPending(
  rows: TimelineRow[],
  pending: readonly Pending[],
  time: WorkingTime,
): TimelineRow[] {
  if (pending.length === 0) return rows;
  return rows.map((row) =>
    pending
      .filter(({ id }) => id === row.id)
      .reduce((moved, { change }) => changedRow(moved, change, time), row),
  );
}
