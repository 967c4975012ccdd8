import type { SnapshotLine } from "@/lib/features/snapshots/types";
import { formatInstant } from "@/lib/format/dates";
import type { SnapshotRow } from "./contract";

export function prepareSnapshots(
  slug: string,
  lines: readonly SnapshotLine[],
  now: string,
): SnapshotRow[] {
  return lines.map(({ id, takenAt, verdict, verified, claimed, ...line }) => ({
    ...{ id, verdict, when: formatInstant(takenAt, now), why: wordWhy(line) },
    verified: wordPercent(verified),
    claimed: wordPercent(claimed),
    thenHref: `/projects/${slug}?asOf=${encodeURIComponent(takenAt)}`,
    href: `/projects/${slug}/history/compare?from=${encodeURIComponent(takenAt)}`,
  }));
}

function wordWhy({ reason, by, note }: Pick<SnapshotLine, "reason" | "by" | "note">): string {
  if (reason === "daily") return "daily";
  const who = reason === "asked" ? `asked for by ${by}` : `at the close of a review, ${by}`;
  return note === null ? who : `${who}: ${note}`;
}

function wordPercent(percent: number | null): string | null {
  return percent === null ? null : `${String(percent)} %`;
}
