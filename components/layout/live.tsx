"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type LiveEars, type LiveTopic, listenTo } from "@/lib/client/live";

/** Hears of changes, and says where nothing is heard, or by an old page. */
export function Live({ slug, seen, burstMs, onChanged }: LiveTopic & Pick<LiveEars, "onChanged">) {
  const [stale, setStale] = useState<number | null>(null);
  const [isRenewed, setRenewed] = useState(false);
  const changed = useEffectEvent(onChanged);
  // What is seen from then on it is told.
  const [first] = useState(seen);

  useEffect(
    () =>
      listenTo(
        { slug, seen: first, burstMs },
        { onChanged: changed, onStale: setStale, onRenewed: () => setRenewed(true) },
      ),
    [slug, first, burstMs],
  );

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-2 z-20 flex justify-center print:hidden"
    >
      {(stale !== null || isRenewed) && (
        <p className="on-surface pointer-events-auto rounded-sm border border-line-strong px-3 py-1 text-2xs text-warn">
          {stale === null ? (
            <>
              Gantry was renewed.{" "}
              <a href="" className="underline">
                Reload
              </a>{" "}
              once what you write is saved.
            </>
          ) : (
            `Stale since ${new Date(stale).toISOString().slice(11, 16)} UTC. The server is not heard; trying again.`
          )}
        </p>
      )}
    </div>
  );
}
