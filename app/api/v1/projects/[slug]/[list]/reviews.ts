import { z } from "zod";
import { isOverdue } from "@/lib/domain/review/carried-items";
import { listReviews } from "@/lib/features/reviews/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { page, pagingFields } from "../../../paging";

export const actionQuery = z.strictObject({
  ...pagingFields,
  isDone: z.enum(["true", "false"]).optional(),
});

/** What every review gave somebody to do, in the order in which they were held, the newest first. */
export async function listActions(scope: ProjectScope, given: Record<string, string>) {
  const { isDone, ...paging } = actionQuery.parse(given);
  const reviews = await listReviews(scope);
  const rows = reviews.flatMap(({ key: review, items }) =>
    items.flatMap(({ caption: about, actions }) =>
      actions.map((one) => ({
        ...one,
        review,
        about,
        isOverdue: one.done === null && isOverdue(one, requestNow()),
      })),
    ),
  );
  return page(
    rows.filter(({ done }) => isDone === undefined || String(done !== null) === isDone),
    paging,
  );
}
