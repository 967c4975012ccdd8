"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNow } from "@/components/ui/use-server-time";
import { listenTo } from "@/lib/client/live";
import { hasSessionEnded, panelKey, panelQuery } from "../query";
import type { ReviewModel } from "./contract";
import type { Standing } from "./words";

/** What changes by time alone is told by nobody. */
const EVERY_MS = 60_000;
/** Whoever signs in again, wherever, finds the wall going on. */
const SIGNED_OUT_MS = 5000;
/** The next change follows when the one before is drawn: a meeting sees each of them at once. */
const BURST_MS = 50;
const LONGEST_MS = 8000;

interface Followed {
  /** As it was read last; undefined while it never was. */
  model: ReviewModel | undefined;
  standing: Standing;
  isRenewed: boolean;
  error: Error | null;
  /** Reads it again, and answers with it as it is then. */
  readAgain: () => Promise<ReviewModel | undefined>;
}

/**
 * Follows the review of a project for hours: what is shown stays through lost connections, servers that come
 * and go and a session that ends, it is said how old it is, and it goes on by itself.
 */
export function useReview(slug: string, seen: number): Followed {
  const client = useQueryClient();
  const key = panelKey("review", slug);
  const { data, error, errorUpdatedAt } = useQuery({
    ...panelQuery("review", slug),
    refetchInterval: ({ state: { error: last } }) =>
      last !== null && hasSessionEnded(last) ? SIGNED_OUT_MS : EVERY_MS,
  });
  const [stale, setStale] = useState<number | null>(null);
  const [isRenewed, setRenewed] = useState(false);
  const [signedOut, setSignedOut] = useState<number | null>(null);
  const isOut = error !== null && hasSessionEnded(error);
  if (isOut !== (signedOut !== null)) setSignedOut(isOut ? errorUpdatedAt : null);
  const [first] = useState(seen);

  useEffect(() => {
    const queryKey = panelKey("review", slug);
    let wasStale = false;
    return listenTo(
      { slug, seen: first, burstMs: BURST_MS },
      {
        onChanged: () => client.invalidateQueries({ queryKey }),
        onStale: (since) => {
          setStale(since);
          const isBack = since === null && (wasStale || client.getQueryState(queryKey)?.error);
          wasStale = since !== null;
          if (isBack) void client.invalidateQueries({ queryKey });
        },
        onRenewed: () => setRenewed(true),
      },
    );
  }, [client, slug, first]);

  const at = data?.at ?? new Date(0).toISOString();
  return {
    model: data,
    standing: {
      ...{ at, now: useNow(at) },
      staleSince: stale === null ? null : new Date(stale).toISOString(),
      signedOutSince: signedOut === null ? null : new Date(signedOut).toISOString(),
    },
    isRenewed,
    error,
    readAgain: async () => {
      // Nobody waits at the wall for a server that does not answer.
      await Promise.race([client.invalidateQueries({ queryKey: key }), after(LONGEST_MS)]);
      return client.getQueryData<ReviewModel>(key);
    },
  };
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
