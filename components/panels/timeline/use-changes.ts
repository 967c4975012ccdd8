"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { answerTo } from "@/components/forms/answer-to";
import { type ChangesMade, changesMade, onChangesMade } from "@/lib/client/changes";
import { changesTo } from "@/lib/domain/merge-changes";
import type { WorkingTime } from "@/lib/domain/schedule/calendar";
import { fetchPanel, panelKey } from "../query";
import type { Planned, TimelineEditModel } from "../timeline-edit/contract";
import type { TimelineModel, TimelineRow } from "./contract";
import {
  type Pending,
  type PlanPage,
  type PlanWrites,
  planWrites,
  type Replanned,
  type Told,
} from "./plan-writes";
import { changedRow } from "./row-change";

/** How the plan is changed. A view without it is a view to read. */
export interface PlanChanges extends Pick<PlanWrites, "change" | "nudge" | "drop" | "wrote"> {
  /** The rows as they are drawn: with what is under way. */
  rowsOf: (model: TimelineModel) => TimelineRow[];
  told: Told | null;
  dismiss: () => void;
  refuse: (words: string) => void;
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
const LONGEST_MS = 20_000;

export function usePlanChanges(slug: string): PlanChanges {
  const client = useQueryClient();
  const [pending, draw] = useState<readonly Pending[]>([]);
  const [told, tell] = useState<Told | null>(null);
  const { made } = useSyncExternalStore(onChangesMade, changesMade, () => NOTHING_MADE);
  const isTakenBack =
    told?.change !== undefined && !made.some(({ change }) => change === told.change);
  const page = useMemo(() => ({ ...pageOf(client, slug), draw, tell }), [client, slug]);
  const writes = useMemo(() => planWrites(page), [page]);

  // Whoever leaves the page right after the last key has meant it all the same.
  useEffect(() => {
    window.addEventListener("pagehide", writes.leave);
    return () => {
      window.removeEventListener("pagehide", writes.leave);
      writes.flush();
    };
  }, [writes]);

  return {
    ...writes,
    rowsOf: ({ rows, edits }) => (edits ? withPending(rows, pending, edits) : rows),
    told: isTakenBack ? null : told,
    dismiss: () => tell(null),
    refuse: (words) => tell({ kind: "refused", words }),
    readAgain: () => void page.readAll(),
  };
}

function pageOf(client: QueryClient, slug: string): Omit<PlanPage, "draw" | "tell"> {
  return {
    slug,
    modelNow: () => client.getQueryData<TimelineModel>(panelKey("timeline", slug)),
    readFacts: (id) => fetchPanel("timeline-edit", slug, AbortSignal.timeout(LONGEST_MS), id),
    send: (edit, version, facts) => sendFacts(slug, edit, version, facts),
    readAll: () => client.invalidateQueries({ queryKey: ["panel", slug] }),
  };
}

/** Only what the hand has changed is said, of the row as it was drawn. */
async function sendFacts(
  slug: string,
  { row, planned }: TimelineEditModel,
  version: number,
  facts: Planned["facts"],
): Promise<Replanned> {
  const seen = { id: row.id, version };
  const changes = changesTo<object>(planned.facts, facts);
  if (Object.keys(changes).length === 0) {
    return { ok: false, reason: "refused", message: "Not saved. Nothing of it has changed." };
  }
  switch (planned.kind) {
    case "milestone":
      return answerTo("schedule.movePromise", { slug, milestone: seen, exactly: true, changes });
    case "phase":
      return answerTo("schedule.replanPhase", { slug, phase: seen, exactly: true, changes });
    case "task":
      return answerTo("schedule.replanTask", { slug, task: seen, exactly: true, changes });
  }
}

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
