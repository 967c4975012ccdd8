"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { type LiveTopic, listenTo } from "@/lib/client/live";
import { formatTime } from "@/lib/format/dates";

/** Keeps the panels of a page current, whoever writes. */
export function LivePanels(topic: LiveTopic) {
  const client = useQueryClient();
  const { slug } = topic;
  const key = ["panel", slug ?? "portfolio"];
  return <Live {...topic} onChanged={() => void client.invalidateQueries({ queryKey: key })} />;
}

/** The same for a page that the server draws. */
export function LivePage(topic: LiveTopic) {
  const router = useRouter();
  return <Live {...topic} onChanged={() => router.refresh()} />;
}

/** A connection is made again within this time without anybody having to know. */
const PATIENCE_MS = 3000;

function Live({ slug, seen, onChanged }: LiveTopic & { onChanged: () => void }) {
  const [stale, setStale] = useState<number | null>(null);
  const changed = useEffectEvent(onChanged);
  const seenFirst = useEffectEvent(() => seen);
  const staleSince = useEffectEvent((since: number | null) => setStale(since));

  useEffect(() => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const stop = listenTo(
      { slug, seen: seenFirst() },
      {
        onChanged: changed,
        onStale: (since) => {
          clearTimeout(patience);
          patience = setTimeout(() => staleSince(since), since === null ? 0 : PATIENCE_MS);
        },
      },
    );
    return () => {
      clearTimeout(patience);
      stop();
    };
  }, [slug]);

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-2 z-20 flex justify-center print:hidden"
    >
      {stale !== null && (
        <p className="on-surface rounded-sm border border-line-strong px-3 py-1 text-2xs text-warn">
          Stale since {formatTime(new Date(stale).toISOString())} UTC. The server is not heard;
          trying again.
        </p>
      )}
    </div>
  );
}
