"use client";

import { ReviewRemote } from "./remote";
import { RoundDone } from "./round-done";
import { type RoundProject, useRound } from "./use-round";

/** The remote of several projects: it is at the one that the wall is at. */
export function RoundRemote(round: { projects: readonly RoundProject[]; since: string }) {
  const { current, done } = useRound(round.projects, round.since);
  if (current !== null) return <ReviewRemote key={current.slug} slug={current.slug} seen={0} />;
  return (
    <main id="main" className="wall px-4">
      <RoundDone done={done} />
    </main>
  );
}
