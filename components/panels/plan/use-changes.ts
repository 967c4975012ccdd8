"use client";

import {
  type QueryClient,
  useMutation,
  useMutationState,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { Outcome } from "@/lib/platform/outcome";
import { panelKey } from "../query";
import {
  noAnswer,
  noticeOf,
  type PlanChanges,
  type RowNotice,
  saidOf,
  tooEarly,
  whyNot,
} from "./changes";
import type { PlanModel } from "./contract";
import { allRows, type Change, changeRow, foreseePlan, foreseeRow } from "./foresee";
import { sendChange } from "./send-change";

/**
 * The plan with what is under way drawn over it: a refusal has nothing to roll back, a refetch in
 * between disturbs nothing, and changes of several rows do not meet.
 */
export function useChanges(model: PlanModel): { shown: PlanModel; changes: PlanChanges } {
  const { slug, viewer } = model;
  const client = useQueryClient();
  const { notices, notify, dismiss } = useNotices();
  const [said, setSaid] = useState("");

  const { mutate } = useMutation({
    mutationKey: keyOf(slug),
    // Without a network it fails now and says so, instead of waiting out of sight.
    networkMode: "always",
    mutationFn: (change: Change) => sendChange(slug, change),
    onSuccess: async (outcome: Outcome<{ version: number }>, change) => {
      const { row, verb, reason } = change;
      if (outcome.ok) {
        await keep(client, slug, change, outcome.data.version);
        setSaid(saidOf(row, verb));
      } else {
        notify(row.id, noticeOf(outcome, verb, reason));
      }
    },
    onError: (_, { row, verb, reason }) => notify(row.id, noAnswer(verb, reason)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["panel", slug] });
      void client.invalidateQueries({ queryKey: ["panel", "portfolio"] });
    },
  });

  const act = useCallback<PlanChanges["act"]>(
    (id, verb, reason) => {
      if (underWay(client, slug).some(({ row }) => row.id === id)) {
        // A second press on a row is none; what somebody has written is kept.
        if (reason !== undefined) notify(id, tooEarly(verb, reason));
        return;
      }
      const newest = client.getQueryData<PlanModel>(panelKey("plan", slug));
      const row = newest && allRows(newest).find((one) => one.id === id);
      if (!row) return;
      const refusal = whyNot(row, verb);
      notify(id, refusal === null ? null : { kind: "refused", text: refusal, remedy: null });
      if (refusal === null) mutate({ row, verb, reason: reason ?? null, by: viewer });
    },
    [client, slug, viewer, mutate, notify],
  );

  const pending = useMutationState({
    filters: { mutationKey: keyOf(slug), status: "pending" },
    select: ({ state }) => state.variables as Change,
  });
  const shown = useMemo(() => foreseePlan(model, pending), [model, pending]);
  const busy = useMemo(() => new Set(pending.map(({ row }) => row.id)), [pending]);
  return { shown, changes: { busy, notices, said, act, dismiss } };
}

function keyOf(slug: string) {
  return ["plan", slug];
}

function underWay(client: QueryClient, slug: string): Change[] {
  return client
    .getMutationCache()
    .findAll({ mutationKey: keyOf(slug), status: "pending" })
    .map(({ state }) => state.variables as Change);
}

/** The written row stands in the cache until the refetch brings its words. */
async function keep(client: QueryClient, slug: string, change: Change, version: number) {
  const queryKey = panelKey("plan", slug);
  await client.cancelQueries({ queryKey });
  client.setQueryData<PlanModel>(
    queryKey,
    (plan) =>
      plan &&
      changeRow(plan, change.row.id, (row) =>
        row.version < version ? { ...foreseeRow(row, change), version } : row,
      ),
  );
}

function useNotices() {
  const [notices, setNotices] = useState<ReadonlyMap<string, RowNotice>>(new Map());
  const notify = useCallback((id: string, notice: RowNotice | null) => {
    setNotices((before) => {
      if (notice === null && !before.has(id)) return before;
      const after = new Map(before);
      if (notice) after.set(id, notice);
      else after.delete(id);
      return after;
    });
  }, []);
  const dismiss = useCallback((id: string) => notify(id, null), [notify]);
  return { notices, notify, dismiss };
}
