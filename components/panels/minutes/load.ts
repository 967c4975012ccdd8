import "server-only";
import { key } from "@/lib/features/documents/fields";
import { countSent, findReviewed } from "@/lib/features/reviews/data";
import { isMailConfigured } from "@/lib/platform/mail";
import { findChromium } from "@/lib/platform/print-page";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { MinutesModel } from "./contract";
import { prepareMinutes } from "./prepare";

/** `of` names the review by its key; without it, it is the last one that was held. */
export async function loadMinutes(scope: ProjectScope, of: string | null): Promise<MinutesModel> {
  const now = momentOf(scope);
  // What is no key names nothing.
  const wanted = of === null ? null : (key.safeParse(of).data ?? "");
  const reviewed = await findReviewed(scope, wanted, now);
  const mayTick = mayDo(scope, "review:lead") && !scope.archived;
  const sent = reviewed ? await countSent(reviewed.review.id) : 0;
  const pdf = (await findChromium()) !== null;
  const given = { mayTick, sent, isMailed: isMailConfigured(), pdf };
  return prepareMinutes(scope.slug, reviewed, given, now);
}
