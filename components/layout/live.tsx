"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type LiveTopic, listenTo } from "@/lib/client/live";

/** Hears of changes, and says where nothing is heard. */
export function Live({ slug, seen, burstMs, onChanged }: LiveTopic & { onChanged: () => void }) {
  const [stale, setStale] = useState<number | null>(null);
  const changed = useEffectEvent(onChanged);
  // What is seen from then on it is told.
  const [first] = useState(seen);

  useEffect(
    () => listenTo({ slug, seen: first, burstMs }, { onChanged: changed, onStale: setStale }),
    [slug, first, burstMs],
  );

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-2 z-20 flex justify-center print:hidden"
    >
      {stale !== null && (
        <p className="on-surface rounded-sm border border-line-strong px-3 py-1 text-2xs text-warn">
          Stale since {new Date(stale).toISOString().slice(11, 16)} UTC. The server is not heard;
          trying again.
        </p>
      )}
    </div>
  );
}
