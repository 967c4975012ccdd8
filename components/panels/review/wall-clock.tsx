"use client";

import { useEffect, useState } from "react";
import { useServerTime } from "@/components/ui/use-server-time";
import { type OpenReview, type ReviewModel } from "./contract";
import { shownItem } from "./steps";
import { wordClock } from "./words";

const SECOND = 1000;

/** How long this screen has been talked about, beside how long the review has been. It alone is drawn each second. */
export function WallClock({ model: { open, at } }: { model: ReviewModel }) {
  const read = useServerTime(at);
  const [now, setNow] = useState(at);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), SECOND);
    return () => clearInterval(timer);
  }, [read]);
  if (open === null) return null;
  return <Times open={open} now={now < at ? at : now} />;
}

function Times({ open, now }: { open: OpenReview; now: string }) {
  const { enteredAt, openedAt } = open;
  const spent = shownItem(open)?.spentSeconds ?? 0;
  return (
    <span role="timer" className="font-mono text-ink-2">
      <span className="sr-only">time on this screen </span>
      {wordClock(spent + secondsFrom(enteredAt, now))}
      <span className="text-ink-3">
        <span className="sr-only">, of the review</span> / {wordClock(secondsFrom(openedAt, now))}
      </span>
    </span>
  );
}

export function secondsFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / SECOND;
}
