"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { LiveTopic } from "@/lib/client/live";
import { Live } from "./live";

/** Keeps the panels of a page current, whoever writes. */
export function LivePanels(topic: Omit<LiveTopic, "burstMs">) {
  const client = useQueryClient();
  const key = ["panel", topic.slug ?? "portfolio"];
  return (
    <Live
      key={topic.slug}
      {...topic}
      burstMs={topic.slug === null ? 1500 : 150}
      onChanged={() => void client.invalidateQueries({ queryKey: key })}
    />
  );
}
