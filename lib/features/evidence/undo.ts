import "server-only";
import { z } from "zod";
import { isSamePerson } from "@/lib/domain/person";
import { toPerson } from "@/lib/platform/columns";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import type { Told } from "@/lib/platform/row-write";
import type { WriteContext } from "@/lib/platform/transaction";
import type { PastChange } from "@/lib/platform/undo";
import { type ProjectScope, speakerOf } from "@/lib/platform/viewer";
import { endClaim, exclude, include, makeClaim } from "./mutations";
import { CLAIMABLE_KINDS } from "./schema";

type Oppose = (
  context: WriteContext,
  scope: ProjectScope,
  past: PastChange,
) => Promise<Told | Refusal>;

const claimed = z.object({
  claim: z.object({
    id: z.string(),
    note: z.string().nullable(),
    override: z.object({ reason: z.string() }).nullable(),
  }),
});
const excluded = z.object({ notApplicable: z.object({ reason: z.string() }) });
const subject = z.object({ kind: z.enum(CLAIMABLE_KINDS), id: z.uuid() });
const excludable = subject.extend({ kind: z.enum(["task", "item"]) });

/** A claim is withdrawn, never erased. */
export const withdrawAgain: Oppose = (context, scope, { subject: of, after }) =>
  endClaim(context, scope, subject.parse(of), null, claimed.parse(after).claim.id);

/** One's own word alone: nobody says again what somebody else has said. */
export const claimAgain: Oppose = async (context, scope, { subject: of, before }) => {
  const { id, note, override } = claimed.parse(before).claim;
  const { byName, byUserId } = await context.tx.claim.findUniqueOrThrow({
    where: { id, projectId: scope.projectId },
  });
  if (!isSamePerson(toPerson(byName, byUserId), speakerOf(scope))) {
    return refuse(
      "refused",
      `Not taken back. It was the claim of ${byName}, who can make it again.`,
    );
  }
  const overrideReason = override && override.reason;
  return makeClaim(context, scope, subject.parse(of), { note, overrideReason });
};

export const includeAgain: Oppose = (context, scope, { subject: of }) =>
  include(context, scope, excludable.parse(of));

export const excludeAgain: Oppose = (context, scope, { subject: of, before }) =>
  exclude(context, scope, excludable.parse(of), excluded.parse(before).notApplicable.reason);
