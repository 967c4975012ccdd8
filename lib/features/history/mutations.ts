import "server-only";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { write, type WriteContext } from "@/lib/platform/transaction";
import { undoOf } from "@/lib/platform/undo";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { findTakingBack, listChanges } from "./data";
import type { TakeBackInput } from "./schema";

/**
 * Takes a write of one's own back, all of it or nothing, as a write of its own that can be taken back in
 * turn. What anybody has changed since stays as they left it. Asked again, because the answer was lost,
 * it names the write that has done it already.
 */
export async function takeBack(
  scope: ProjectScope,
  { change }: TakeBackInput,
  requestId: string,
): Promise<Outcome<TakenBack>> {
  const before = await findTakingBack(scope, change);
  if (before !== null) return done({ change: before });
  const outcome = await write<TakenBack>(scope, requestId, (context) =>
    takeAllBack(context, scope, change, requestId),
  );
  if (outcome.ok) return outcome;
  // Of two that ask at the same moment the second finds it done.
  const meanwhile = await findTakingBack(scope, change);
  return meanwhile === null ? outcome : done({ change: meanwhile });
}

interface TakenBack {
  /** The write that did it. */
  change: string;
}

async function takeAllBack(
  context: WriteContext,
  scope: ProjectScope,
  change: string,
  requestId: string,
): Promise<Outcome<TakenBack>> {
  const past = await listChanges(context.tx, scope, change);
  if (past.length === 0) return refuse("not found", "Not taken back. There is no such change.");
  for (const { actorUserId, ...event } of past) {
    if (actorUserId !== scope.viewer.userId) {
      return refuse("forbidden", "Not taken back. Only who made a change takes it back.");
    }
    const undo = undoOf(event.action);
    if (!undo) return refuse("refused", "Not taken back. What was recorded here stays.");
    if (!undo.permissions.every((one) => mayDo(scope, one))) {
      return refuse("forbidden", `Your role, ${scope.viewer.role}, may not do this.`);
    }
    const answer = await undo.back(context, scope, event);
    if ("ok" in answer) return answer;
    context.record({ ...answer, takesBack: change });
  }
  return done({ change: requestId });
}
