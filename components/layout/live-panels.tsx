"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { hasJustWritten } from "@/lib/client/changes";
import type { LiveTopic } from "@/lib/client/live";
import { readParts } from "@/lib/client/part-readers";
import { Live } from "./live";

/** Keeps the panels of a page current, whoever writes; what others have changed is marked and said. */
export function LivePanels(topic: Omit<LiveTopic, "burstMs">) {
  const client = useQueryClient();
  const [said, setSaid] = useState("");
  const announced = useRef<{ add: (names: string[]) => void; stop: () => void }>(null);
  const { slug } = topic;
  useEffect(() => () => announced.current?.stop(), []);

  async function readAgain(rows: readonly string[] | null) {
    // Without the marks the page is current all the same.
    const marks = await import("./on-demand").catch(() => null);
    const before = marks?.sayingOfRows();
    // What one has changed oneself stands there already, or is about to.
    const isOwn = slug !== null && hasJustWritten(slug);
    if (slug === null || rows === null || !(await readParts(slug, rows))) {
      const queryKey = ["panel", slug ?? "portfolio"];
      // Whoever has asked for what is being read waits for it; it may be of before the change.
      await client.refetchQueries({ queryKey, fetchStatus: "fetching" }, { cancelRefetch: false });
      await client.invalidateQueries({ queryKey });
    }
    if (isOwn || !marks || !before) return;
    announced.current ??= marks.announcer(setSaid);
    const { add } = announced.current;
    requestAnimationFrame(() => requestAnimationFrame(() => add(marks.markChanged(before))));
  }

  return (
    <>
      <Live key={slug} {...topic} burstMs={slug === null ? 1500 : 150} onChanged={readAgain} />
      <LiveRegion message={said} />
    </>
  );
}
