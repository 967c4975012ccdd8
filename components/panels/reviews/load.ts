import "server-only";
import { listReviews } from "@/lib/features/reviews/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { ReviewsModel } from "./contract";
import { prepareReviews } from "./prepare";

export async function loadReviews(scope: ProjectScope): Promise<ReviewsModel> {
  const mayLead = mayDo(scope, "review:lead") && !scope.archived;
  return prepareReviews(scope.slug, await listReviews(scope), mayLead, momentOf(scope));
}
