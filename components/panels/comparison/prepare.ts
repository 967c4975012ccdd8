import { byKind, DIFFERENCE_WORDS, type DifferenceLine } from "@/lib/features/snapshots/types";
import { formatFullDay, formatInstant } from "@/lib/format/dates";
import type { AskedField, ComparisonModel } from "./contract";
import { type Asked, type AskedMoment, type Span, spanOf } from "./read-asked";

interface Comparing {
  slug: string;
  asked: Asked;
  /** Of which something was kept, the newest first. */
  moments: readonly string[];
}

/** Null for lines: nothing was taken yet at the earlier moment, or nothing was compared. */
export function prepareComparison(
  { slug, asked, moments }: Comparing,
  told: { lines: readonly DifferenceLine[]; isExact: boolean } | null,
  now: string,
): ComparisonModel {
  const span = spanOf(asked);
  return {
    slug,
    // The newest is as things stand, or nearly: what has become of them is told from the one before.
    from: fieldOf(asked.from, moments[1] ?? moments[0] ?? ""),
    to: fieldOf(asked.to, ""),
    span: span && wordSpan(span, now),
    why: whyNothing(asked, moments, now) ?? (told === null ? whyUnknown(span, moments, now) : null),
    isInexact: told !== null && !told.isExact,
    groups: byKind(told?.lines ?? []).map(([kind, rows]) => ({
      ...{ kind, title: DIFFERENCE_WORDS[kind], rows },
    })),
    moments: moments.map((at) => ({ at, label: formatInstant(at, now) })),
    markdownHref: told && span && markdownHref(slug, span, now),
  };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function fieldOf(moment: AskedMoment | null, otherwise: string): AskedField {
  if (moment !== null && DAY.test(moment.written)) return { kept: otherwise, day: moment.written };
  const kept = moment?.asOf.kind === "past" ? moment.asOf.at : otherwise;
  return { kept, day: "" };
}

function wordSpan({ from, to, isTurned }: Span, now: string): string {
  const word = (at: string | null) => (at === null ? "now" : formatInstant(at, now));
  const turned = isTurned ? ". They were given the other way round: the earlier is before." : "";
  return `${word(from)} to ${word(to)}${turned}`;
}

function markdownHref(slug: string, { from, to }: Span, now: string): string {
  const asked = new URLSearchParams({ from: from ?? now, ...(to && { to }), format: "markdown" });
  return `/api/v1/projects/${slug}/compare?${asked.toString()}`;
}

function whyNothing({ from, to }: Asked, moments: readonly string[], now: string): string | null {
  if (moments.length === 0) return "No snapshot was taken yet. One is taken each day by itself.";
  return whyNot("From", from, now) ?? whyNot("To", to, now) ?? whyNotChosen(from);
}

function whyNot(name: string, moment: AskedMoment | null, now: string): string | null {
  if (moment?.asOf.kind === "unreadable") {
    return `${name} is given as “${moment.written}”, which is no day and no moment.`;
  }
  if (moment?.asOf.kind !== "to come") return null;
  const { at } = moment.asOf;
  const when = DAY.test(at) ? formatFullDay(at) : formatInstant(at, now);
  return `${name} is given as ${when}, which is still to come.`;
}

function whyNotChosen(from: AskedMoment | null): string | null {
  return from === null ? "Choose the moment to compare with." : null;
}

function whyUnknown(span: Span | null, moments: readonly string[], now: string): string {
  const [at, first] = [span?.from, moments.at(-1)].map((one) => one && formatInstant(one, now));
  return `Nothing was kept yet at the earlier moment, ${at ?? "now"}. The first snapshot is of ${first ?? "none"}.`;
}
