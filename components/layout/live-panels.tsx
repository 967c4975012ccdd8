"use client";

import { useQueryClient } from "@tanstack/react-query";
import { LiveRegion } from "@/components/ui/live-region";
import { hasJustWritten } from "@/lib/client/changes";
import type { LiveTopic } from "@/lib/client/live";
import { markChanged, sayingOfRows } from "./changed-rows";
import { Live } from "./live";
import { useAnnounced } from "./use-announced";

/** Keeps the panels of a page current, whoever writes; what others have changed is marked and said. */
export function LivePanels(topic: Omit<LiveTopic, "burstMs">) {
  const client = useQueryClient();
  const { said, add } = useAnnounced();
  const { slug } = topic;

  async function readAgain() {
    const before = sayingOfRows();
    // What one has changed oneself stands there already, or is about to.
    const isOwn = slug !== null && hasJustWritten(slug);
    await client.invalidateQueries({ queryKey: ["panel", slug ?? "portfolio"] });
    if (isOwn) return;
    requestAnimationFrame(() => requestAnimationFrame(() => add(markChanged(before))));
  }

  return (
    <>
      <Live
        key={slug}
        {...topic}
        burstMs={slug === null ? 1500 : 150}
        onChanged={() => void readAgain()}
      />
      <LiveRegion message={said} />
    </>
  );
}
