"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { hasJustWritten } from "@/lib/client/changes";
import type { LiveTopic } from "@/lib/client/live";
import { readParts } from "@/lib/client/part-readers";
import { onNameRead } from "@/lib/client/project-name";
import { Live } from "./live";

interface LivePanelsProps extends Omit<LiveTopic, "burstMs"> {
  /** What the project was called when the page was drawn; null of all projects. */
  name: string | null;
}

/** Keeps the panels of a page current, whoever writes; what others have changed is marked and said. */
export function LivePanels({ name, ...topic }: LivePanelsProps) {
  useFrameOf(topic.slug, name);
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

/** The frame around the panels names the project: drawn by the server, it is drawn again where that is another. */
function useFrameOf(slug: string | null, drawn: string | null): void {
  const router = useRouter();
  const asked = useRef(drawn);
  useEffect(() => {
    asked.current = drawn;
    if (slug === null) return undefined;
    return onNameRead(slug, (name) => {
      if (name === asked.current) return;
      asked.current = name;
      router.refresh();
    });
  }, [slug, drawn, router]);
}
