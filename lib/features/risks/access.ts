import { plainWords } from "@/lib/domain/plain-words";
import { addDays, dayOf } from "@/lib/domain/instant";

interface Planned {
  reviewOn: string | null;
}

interface Named {
  title: string;
}

type Others = readonly (Named & { key: string })[];

/** The same risk raised twice is one: whoever got no answer may try again without a second row. */
export function whyNotRaise(risk: Named & Planned, others: Others, now: string): string | null {
  const whyNot = whyNotTitled(risk, others) ?? whyNotOn(risk.reviewOn, now);
  return whyNot && `Not raised. ${whyNot}`;
}

/** A review that is overdue may stay so; a new day lies ahead. */
export function whyNotReassess(
  before: Named & Planned,
  after: Named & Planned,
  { others, now }: { others: Others; now: string },
): string | null {
  const isRenamed = plainWords(after.title) !== plainWords(before.title);
  const isMoved = after.reviewOn !== before.reviewOn;
  const whyNot =
    (isRenamed ? whyNotTitled(after, others) : null) ??
    (isMoved ? whyNotOn(after.reviewOn, now) : null);
  return whyNot && `Not saved. ${whyNot}`;
}

export function whyNotRestore(before: Named, others: Others): string | null {
  const whyNot = whyNotTitled(before, others);
  return whyNot && `Not taken back. ${whyNot}`;
}

export function whyNotReview(nextOn: string, now: string): string | null {
  if (nextOn <= dayOf(now)) return "Not saved. The next review comes after today’s.";
  const whyNot = whyNotOn(nextOn, now);
  return whyNot && `Not saved. ${whyNot}`;
}

function whyNotTitled({ title }: Named, others: Others): string | null {
  const same = others.find((other) => plainWords(other.title) === plainWords(title));
  return same ? `${same.key} has that title already.` : null;
}

/** A risk that is never looked at again is not watched: within a year somebody looks. */
function whyNotOn(day: string | null, now: string): string | null {
  if (day === null) return null;
  if (day < dayOf(now)) return "The day of its next review has passed.";
  return day > dayOf(addDays(now, 366)) ? "Its next review comes within a year." : null;
}
