import "server-only";
import { listInsiders } from "@/lib/features/people/data";
import { getProject } from "@/lib/features/projects/data";
import { draftAgenda, findLastHeld, findOpenReview } from "@/lib/features/reviews/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import type { ReviewModel } from "./contract";
import { prepareReview } from "./prepare";

export async function loadReview(scope: ProjectScope): Promise<ReviewModel> {
  const now = requestNow();
  const [project, open, insiders] = await Promise.all([
    getProject(scope),
    findOpenReview(scope),
    listInsiders(scope),
  ]);
  const mayLead = mayDo(scope, "review:lead") && !scope.archived;
  const people = insiders.map(({ name }) => name);
  if (open) {
    const last = await findLastHeld(scope);
    return prepareReview(
      project,
      { open, last, people, mayLead, since: open.since, draft: [] },
      now,
    );
  }
  const { items: draft, last, since } = await draftAgenda(scope, { project, now });
  return prepareReview(project, { open, last, people, mayLead, since, draft }, now);
}
