"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { answerOnceBack, WAITS } from "@/components/forms/answer-once-back";
import { noteChange } from "@/lib/client/changes";
import type { Hindered } from "@/lib/features/plan/types";
import { formatShare } from "@/lib/format/counts";
import type { PlanModel, PlanRow } from "../contract";
import { standingsOf } from "../place/beside";
import { planOf, readAll } from "./catch-up";
import type { ManyChange } from "./foresee-many";
import type { InTurn } from "./use-turns";
import type { During } from "./use-under-way";
import { wordChange } from "./word-change";

/** What came of a change of many rows. */
export interface ManyNews {
  words: string;
  /** What stayed as it was, and why. */
  hindered: readonly Hindered[];
  /** What depends on rows that are to be archived: whoever was told sends it again. */
  asks: { dependents: string[]; again: () => void } | null;
}

export interface Many {
  busy: boolean;
  news: ManyNews | null;
  /** What is told beside that. */
  hint: string | null;
  /** `left` are those of which it is known already that they stay, and why. */
  change: (
    model: PlanModel,
    rows: readonly PlanRow[],
    change: ManyChange,
    left?: readonly Hindered[],
  ) => Promise<void>;
  /** Nothing of it can be done. */
  refuse: (words: string, hindered: readonly Hindered[]) => void;
  say: (words: string) => void;
  hush: () => void;
}

export const NO_MANY: Many = {
  busy: false,
  news: null,
  hint: null,
  change: () => Promise.resolve(),
  refuse: () => undefined,
  say: () => undefined,
  hush: () => undefined,
};

/** Changes many rows by one write; those that cannot be changed are left and named. */
export function useMany(slug: string, inTurn: InTurn, during: During): Many {
  const client = useQueryClient();
  const [busy, setBusy] = useState(0);
  const [news, setNews] = useState<ManyNews | null>(null);
  const [hint, setHint] = useState<string | null>(null);

  const tools = useMemo(() => {
    const change: Many["change"] = async (model, rows, wanted, left = []) => {
      setNews(null);
      setHint(null);
      setBusy((before) => before + 1);
      const write = async () => {
        const seen = seenAs(model, rows, wanted);
        const wait = () => setNews({ words: WAITS, hindered: left, asks: null });
        const found = await send(client, slug, seen, wanted, wait);
        const { words, dependents } = found;
        const hindered = [...left, ...found.hindered];
        if (found.change !== null) {
          noteChange({ slug, change: found.change, words });
        }
        const again = () =>
          void change(model, rows, { what: "archive", dependents: dependents ?? [] });
        const isNews = found.change === null || hindered.length > 0;
        setNews(isNews ? { words, hindered, asks: dependents && { dependents, again } } : null);
        await readAll(client, slug);
      };
      const ids = new Set(rows.map(({ id }) => id));
      await during({ ids, change: wanted }, () => inTurn(write));
      setBusy((before) => before - 1);
    };
    const refuse: Many["refuse"] = (words, hindered) => {
      setHint(null);
      setNews({ words, hindered, asks: null });
    };
    const hush = () => {
      setNews(null);
      setHint(null);
    };
    return { change, refuse, say: setHint, hush };
  }, [client, slug, inTurn, during]);

  return useMemo(() => ({ busy: busy > 0, news, hint, ...tools }), [busy, news, hint, tools]);
}

interface Seen extends Pick<PlanRow, "kind" | "id" | "version"> {
  from: string | null;
}

interface Found {
  /** The write, where something was written. */
  change: string | null;
  words: string;
  hindered: readonly Hindered[];
  /** What has to be told first; null where nothing has. */
  dependents: string[] | null;
}

const NOT_YET_TOLD = "Not archived yet. These depend on it, and go on without it:";

/** All at once; what is hindered is left out the second time. */
async function send(
  client: QueryClient,
  slug: string,
  seen: readonly Seen[],
  change: ManyChange,
  onHeld: () => void,
): Promise<Found> {
  let hindered: readonly Hindered[] = [];
  for (;;) {
    const skip = hindered.map(({ id }) => id);
    const isWhole = change.what === "archive" || change.what === "place";
    const rows = isWhole ? asTheyStand(client, slug, seen) : [...seen];
    const answer = await answerOnceBack("plan.changeMany", { slug, rows, change, skip }, onHeld);
    if (answer.ok) {
      const { changed, skipped } = answer.data;
      const words = wordChange(change, changed.length);
      return { change: answer.change, words, hindered: skipped, dependents: null };
    }
    const { hindered: more = [], dependents = null } = readDetail(answer.detail);
    const isNew = more.some(({ id }) => !skip.includes(id));
    if (more.length === seen.length || (more.length > 0 && !isNew)) {
      const none = `Not changed. ${formatShare(more.length, seen.length)} cannot be changed so.`;
      return { change: null, words: none, hindered: more, dependents: null };
    }
    if (more.length === 0) {
      const words = dependents === null ? answer.message : NOT_YET_TOLD;
      return { change: null, words, hindered, dependents };
    }
    hindered = more;
  }
}

/** What is archived or moved goes as it stands now: it was read again after whatever was changed before. */
function asTheyStand(client: QueryClient, slug: string, seen: readonly Seen[]): Seen[] {
  const plan = planOf(client, slug);
  const now = plan && standingsOf(plan);
  return seen.map((row) => ({ ...row, version: now?.get(row.id)?.version ?? row.version }));
}

function seenAs(model: PlanModel, rows: readonly PlanRow[], { what }: ManyChange): Seen[] {
  const standings = what === "phaseKey" ? standingsOf(model) : null;
  const factOf = (row: PlanRow) => {
    switch (what) {
      case "phaseKey":
        return standings?.get(row.id)?.phaseKey;
      case "componentKey":
        return row.component;
      case "owner":
      case "dueOn":
      case "priority":
        return row[what];
      default:
        return null;
    }
  };
  return rows.map((row) => {
    const { kind, id, version } = row;
    return { kind, id, version, from: factOf(row) ?? null };
  });
}

/** What a refusal says of single rows, and of what depends on them. */
function readDetail(detail: unknown): { hindered?: Hindered[]; dependents?: string[] } {
  return typeof detail === "object" && detail !== null && !Array.isArray(detail) ? detail : {};
}
