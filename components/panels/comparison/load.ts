import "server-only";
import { z } from "zod";
import { compareMoments, listSnapshots } from "@/lib/features/snapshots/data";
import { wordDifference } from "@/lib/features/snapshots/types";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { ComparisonModel } from "./contract";
import { prepareComparison } from "./prepare";

const instant = z.iso.datetime();

/** `of` names the moments, as the address of the page does: `from=…&to=…`; without `to` it is now. */
export async function loadComparison(
  scope: ProjectScope,
  of: string | null,
): Promise<ComparisonModel> {
  const now = momentOf(scope);
  const params = new URLSearchParams(of ?? "");
  const [from = null, to = null] = ["from", "to"].map(
    (name) => instant.safeParse(params.get(name)).data,
  );
  const snapshots = await listSnapshots(scope);
  const compared =
    from === null
      ? null
      : await compareMoments(scope, new Date(from), to === null ? null : new Date(to));
  const told = compared && {
    lines: compared.differences.map((one) =>
      wordDifference(one, compared.after.project.currency, now),
    ),
    isExact: compared.before.isExact && compared.after.isExact,
  };
  const moments = snapshots.map(({ takenAt }) => takenAt);
  return prepareComparison({ slug: scope.slug, from, to, moments }, told, now);
}
