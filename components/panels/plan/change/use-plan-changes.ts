"use client";

import { type QueryClient, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { useServerTime } from "@/components/ui/use-server-time";
import { settled } from "@/lib/client/changes";
import { offerParts } from "@/lib/client/part-readers";
import type { PlanModel, PlanRow } from "../contract";
import { findRow } from "../rows-of";
import { readAll as readAllOf, rowOf } from "./catch-up";
import { type Change, foreseePlan, foreseeRow, isAsWanted } from "./foresee";
import { foreseeMany } from "./foresee-many";
import { letGo } from "./hold";
import { hush, noticeAt, noticesOf, notify, tell, useNews } from "./news";
import { openIn, type Remedy, type RowNotice, told, waits } from "./notices";
import type { PlanChanges } from "./plan-changes";
import { whyNot } from "./rules";
import { useArranging } from "./use-arranging";
import { useLeaveWarning } from "./use-leave-warning";
import { useMany } from "./use-many";
import { useTurns } from "./use-turns";
import { useUnderWay } from "./use-under-way";
import { changesUnderWay, hearOf, pendingChanges, readBehind, writeChange } from "./write-change";

/**
 * The plan with what is under way drawn over it: a refusal has nothing to roll back, a refetch in
 * between disturbs nothing, and changes of several rows do not meet.
 */
export function usePlanChanges(model: PlanModel): { shown: PlanModel; changes: PlanChanges } {
  const { slug, viewer } = model;
  const client = useQueryClient();
  const readTime = useServerTime(model.at);
  const news = useNews(slug);

  const act = useCallback<PlanChanges["act"]>(
    (id, verb, reason) => {
      const row = rowOf(client, slug, id);
      if (!row) return;
      const before = changesUnderWay(client, slug).filter((change) => change.row.id === id);
      // A second press is none.
      if (before.at(-1)?.verb === verb) return;
      const shown = before.reduce(foreseeRow, row);
      const at = readTime();
      const open = openIn(noticeAt(client, slug, id));
      const refusal = whyNot(shown, verb, at);
      notify(client, slug, id, refusal === null ? null : told(refusal));
      if (refusal !== null) return;
      writeChange(client, slug, { row: shown, verb, reason: reason ?? null, open, by: viewer, at });
    },
    [client, slug, viewer, readTime],
  );
  const openBefore = useCallback(
    (id: string) => openIn(noticeAt(client, slug, id)),
    [client, slug],
  );
  const dismiss = useCallback(
    (id: string) => {
      if (!waits(noticeAt(client, slug, id))) notify(client, slug, id, null);
    },
    [client, slug],
  );
  const leaveUnsent = useCallback((id: string) => void letGo(client, slug, id), [client, slug]);
  const forget = useCallback(() => hush(client, slug), [client, slug]);

  const readAgain = useCallback(
    async (said: string, row?: PlanRow) => {
      tell(client, slug, { said, savedAt: readTime() });
      if (row) await readBehind(client, slug, row);
    },
    [client, slug, readTime],
  );

  const readAll = useCallback(
    async (said: string | null) => {
      if (said !== null) tell(client, slug, { said, savedAt: readTime() });
      await readAllOf(client, slug);
    },
    [client, slug, readTime],
  );
  useSending(client, slug, act);
  useEffect(() => offerParts(slug, (rows) => hearOf(client, slug, rows)), [client, slug]);
  const inTurn = useTurns(slug);
  const { underWay, during } = useUnderWay();
  const arranging = useArranging(slug, inTurn, during);
  const many = useMany(slug, inTurn, during);

  const pending = useMutationState({
    filters: pendingChanges(slug),
    select: ({ state }) => state.variables as Change,
  });
  const shown = useMemo(
    () => underWay.reduce(foreseeMany, foreseePlan(model, pending)),
    [model, pending, underWay],
  );
  const busy = useMemo(() => new Set(pending.map(({ row }) => row.id)), [pending]);
  const notices = useMemo(() => stillTrue(news.notices, model), [news.notices, model]);
  useLeaveWarning(
    busy.size > 0 ||
      underWay.length > 0 ||
      [...notices.values()].some(({ remedy }) => isUnsaved(remedy)),
  );

  const { said, savedAt } = news;
  return {
    shown,
    changes: {
      busy,
      notices,
      said,
      savedAt,
      act,
      openBefore,
      dismiss,
      leaveUnsent,
      hush: forget,
      readAgain,
      readAll,
      arranging,
      many,
    },
  };
}

/**
 * What could not be sent goes when the browser has a network again, one after the other as it was asked for:
 * a task is claimed after those that it waits for.
 */
function useSending(client: QueryClient, slug: string, act: PlanChanges["act"]): void {
  useEffect(() => {
    const send = async () => {
      for (const [id, { remedy }] of noticesOf(client, slug)) {
        if (remedy?.kind !== "try again" || !remedy.waits) continue;
        act(id, remedy.verb, remedy.reason);
        await settled(slug);
      }
    };
    const start = () => void send();
    window.addEventListener("online", start);
    return () => window.removeEventListener("online", start);
  }, [client, slug, act]);
}

/** What was refused is answered; what found no answer is not. */
function isUnsaved(remedy: Remedy | null): boolean {
  return remedy !== null && remedy.kind !== "claim anyway";
}

/** A change that was given up, or refused, and came about all the same has nothing left to try again. */
function stillTrue(
  notices: ReadonlyMap<string, RowNotice>,
  model: PlanModel,
): ReadonlyMap<string, RowNotice> {
  const kept = [...notices].filter(([id, { remedy }]) => {
    if (remedy === null || remedy.kind === "sign in") return true;
    const row = findRow(model, id);
    return !(row && isAsWanted(row, remedy.kind === "claim anyway" ? "claim" : remedy.verb));
  });
  return kept.length === notices.size ? notices : new Map(kept);
}
