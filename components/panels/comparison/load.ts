import "server-only";
import { compareMoments, listSnapshots } from "@/lib/features/snapshots/data";
import { wordDifference } from "@/lib/features/snapshots/types";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { ComparisonModel } from "./contract";
import { prepareComparison } from "./prepare";
import { readAsked, spanOf } from "./read-asked";

/** `of` names the moments, as the address of the page does: `from=…&to=…`; without `to` it is now. */
export async function loadComparison(
  scope: ProjectScope,
  of: string | null,
): Promise<ComparisonModel> {
  const now = momentOf(scope);
  const asked = readAsked(new URLSearchParams(of ?? ""), now);
  const span = spanOf(asked);
  const snapshots = await listSnapshots(scope);
  const compared = span && (await compareMoments(scope, toDate(span.from), toDate(span.to)));
  const told = compared && {
    lines: compared.differences.map((one) =>
      wordDifference(one, compared.after.project.currency, now),
    ),
    isExact: compared.before.isExact && compared.after.isExact,
  };
  const moments = snapshots.map(({ takenAt }) => takenAt);
  return prepareComparison({ slug: scope.slug, asked, moments }, told, now);
}

/** Null is now. */
function toDate(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
