"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { LiveTopic } from "@/lib/client/live";
import { Live } from "./live";

interface LivePageProps extends Omit<LiveTopic, "burstMs"> {
  /** Something of it was still being computed when it was drawn. */
  awaits: boolean;
  drawnAt: string;
}

/** So often it asks for what is being computed, each time after twice as long. */
const MOST_ATTEMPTS = 6;
const FIRST_MS = 400;

/** Keeps a page that the server draws current, whoever writes. */
export function LivePage({ awaits, drawnAt, ...topic }: LivePageProps) {
  const router = useRouter();
  const attempts = useRef(0);

  useEffect(() => {
    if (!awaits) attempts.current = 0;
    if (!awaits || attempts.current === MOST_ATTEMPTS) return;
    const again = setTimeout(() => router.refresh(), FIRST_MS * 2 ** attempts.current);
    attempts.current += 1;
    return () => clearTimeout(again);
  }, [awaits, drawnAt, router]);

  return <Live key={topic.slug} {...topic} burstMs={500} onChanged={() => router.refresh()} />;
}
