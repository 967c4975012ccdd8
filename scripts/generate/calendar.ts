const DAY_MS = 86_400_000;

/** Days and instants around the moment of generating. */
export interface Calendar {
  /** The instant so many days ago; a fraction is a part of a day. */
  daysAgo: (days: number) => string;
  /** The day that lies so many days ahead; behind, when negative. */
  dayIn: (days: number) => string;
}

export function calendarAround(now: Date): Calendar {
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString();
  return { daysAgo: (days) => at(-days), dayIn: (days) => at(days).slice(0, 10) };
}
