import { type Reviewed, writeMinutes } from "@/lib/features/reviews/minutes";
import { formatCount } from "@/lib/format/counts";
import type { MinutesModel } from "./contract";

interface Given {
  mayTick: boolean;
  /** How many people have got them by mail. */
  sent: number;
  isMailed: boolean;
  /** Something on the server prints pages. */
  pdf: boolean;
}

export function prepareMinutes(
  slug: string,
  reviewed: Reviewed | null,
  { mayTick, sent, isMailed, pdf }: Given,
  now: string,
): MinutesModel {
  if (!reviewed) {
    return { slug, minutes: null, mayTick, mail: null, markdownHref: null, pdfHref: null };
  }
  const { key, closedAt } = reviewed.review;
  const hrefAs = (format: "markdown" | "pdf") => {
    const asked = new URLSearchParams({ kind: "minutes", review: key, format });
    return `/api/v1/projects/${slug}/report?${asked.toString()}`;
  };
  return {
    slug,
    minutes: writeMinutes(reviewed, now),
    mayTick,
    mail: closedAt === null ? null : wordMail(sent, isMailed),
    markdownHref: hrefAs("markdown"),
    pdfHref: pdf ? hrefAs("pdf") : null,
  };
}

function wordMail(sent: number, isMailed: boolean): string {
  if (sent > 0) return `Sent to ${formatCount(sent, "person", "people")}.`;
  return isMailed ? "Sent to nobody yet." : "No mail is configured: they are sent to nobody.";
}
