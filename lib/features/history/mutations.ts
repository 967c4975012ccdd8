import "server-only";
import { isOfWriter } from "@/lib/domain/person";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Change, write, type WriteContext } from "@/lib/platform/transaction";
import { type PastChange, undoOf } from "@/lib/platform/undo";
import { mayDo, type ProjectScope, whyNotAllowed } from "@/lib/platform/viewer";
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
  const events: Taken[] = [];
  for (const { by, ...event } of past) {
    if (!isOfWriter(by, scope.viewer)) {
      return refuse("forbidden", "Not taken back. Only who made a change takes it back.");
    }
    const undo = undoOf(event.action);
    if (!undo) return refuse("refused", "Not taken back. What was recorded here stays.");
    if (!undo.permissions.every((one) => mayDo(scope, one))) {
      return refuse("forbidden", whyNotAllowed(scope));
    }
    events.push({ event, undo });
  }
  const refusal = await takeBackEach(context, scope, events, (answer) =>
    context.record({ ...answer, takesBack: change }),
  );
  return refusal ?? done({ change: requestId });
}

interface Taken {
  event: PastChange;
  undo: NonNullable<ReturnType<typeof undoOf>>;
}

/** One after the other, last first; many rows that were changed once each at once. */
async function takeBackEach(
  context: WriteContext,
  scope: ProjectScope,
  events: readonly Taken[],
  record: (answer: Change) => void,
): Promise<Refusal | null> {
  const ids = new Set(events.map(({ event }) => event.subject.id));
  const isMany = events.length > 1 && ids.size === events.length;
  if (isMany && events.every(({ undo }) => undo.backMany)) {
    for (const [undo, pasts] of byUndo(events)) {
      const answers = (await undo.backMany?.(context, scope, pasts)) ?? [];
      if ("ok" in answers) return answers;
      answers.forEach(record);
    }
    return null;
  }
  for (const { event, undo } of events) {
    const answer = await undo.back(context, scope, event);
    if ("ok" in answer) return answer;
    record(answer);
  }
  return null;
}

function byUndo(events: readonly Taken[]): ReadonlyMap<Taken["undo"], PastChange[]> {
  const found = new Map<Taken["undo"], PastChange[]>();
  for (const { event, undo } of events) found.set(undo, [...(found.get(undo) ?? []), event]);
  return found;
}
