import { toMs } from "../instant";

/** What a program says of its own time. */
export interface ToldTimes {
  /** By its clock, as it sent this. */
  sentAt: string | null;
  startedAt: string | null;
  endedAt: string | null;
}

export interface CountedFrom {
  /** The moment from which the result counts; never after the server's. */
  at: string;
  /** Its clock disagreed, so the moment is the one at which it arrived. */
  clockSkewed: boolean;
}

/** Clocks of machines that keep time differ by less. */
const TOLERATED_MS = 5 * 60_000;
/** So long after its end a result may be sent by what does not say when it sends. */
const LATEST_MS = 60 * 60_000;
/** So long a result may have waited where it could not be sent. */
const LONGEST_WAIT_MS = 30 * 86_400_000;

/**
 * A result counts from its end. What says when it was sent may have waited before that, up to 30 days; what
 * does not, up to an hour. Where the clock of the sender differs from the server's by more than five minutes,
 * or the end lies outside that, it counts from its arrival, flagged.
 */
export function whenItCounts({ sentAt, startedAt, endedAt }: ToldTimes, now: string): CountedFrom {
  const at = toMs(now);
  const arrived = { at: now, clockSkewed: true };
  if (sentAt !== null && Math.abs(toMs(sentAt) - at) > TOLERATED_MS) return arrived;
  const ended = endedAt ?? startedAt;
  if (ended === null) return { at: now, clockSkewed: false };
  const waited = at - toMs(ended);
  const longest = sentAt === null ? LATEST_MS : LONGEST_WAIT_MS;
  if (waited < -TOLERATED_MS || waited > longest) return arrived;
  return { at: waited < 0 ? now : ended, clockSkewed: false };
}
