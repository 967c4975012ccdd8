"use client";

import { ReviewPanel } from "./panel";
import { RoundDone } from "./round-done";
import { type RoundProject, useRound } from "./use-round";
import { useWallTheme } from "./use-wall-theme";

interface ReviewRoundProps {
  projects: readonly RoundProject[];
  since: string;
  remote: string;
}

/** The wall of several projects: one closed, the next one comes. */
export function ReviewRound({ projects, since, remote }: ReviewRoundProps) {
  const theme = useWallTheme();
  const { current, done } = useRound(projects, since);
  if (current === null) {
    return (
      <main id="main" data-wall={theme} className="wall">
        <RoundDone done={done} />
      </main>
    );
  }
  // Its revision is not known here: what was written before is read once more.
  return (
    <ReviewPanel
      key={current.slug}
      slug={current.slug}
      seen={0}
      remote={remote}
      round={current.place}
    />
  );
}
