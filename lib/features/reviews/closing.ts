import "server-only";
import { keepIn } from "@/lib/features/snapshots/mutations";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { type Changed, takeTurn, whyNoTurn } from "@/lib/platform/row-write";
import { write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { openItems } from "./access";
import { countTime, holdReview, isLate, tellPlace } from "./mutations";
import type { CloseInput } from "./schema";

type Closed = Changed & { key: string };

/**
 * Ends the meeting: something has come of each item, and the project is kept as it stands in the same transaction,
 * so that the next review begins exactly where this one ended. From the commit on nothing of it is changed but its
 * actions, and the minutes are due.
 */
export async function closeReview(
  scope: ProjectScope,
  { id, version }: CloseInput,
  requestId: string,
): Promise<Outcome<Closed>> {
  const own = { kind: "review", id, version } as const;
  const outcome = await write<Closed>(scope, requestId, async ({ tx, at, record }) => {
    const held = await holdReview(tx, scope, { id });
    if ("ok" in held) return held;
    const turn = await takeTurn(tx, scope, own);
    if (!turn) return whyNoTurn(tx, scope, own);
    const { key } = held;
    const open = openItems(held);
    if (open.length > 0) return refuse("refused", "Decide, act or park first.", open);
    await countTime(tx, held, at);
    const snapshot = await keepIn(tx, scope, "review", key);
    const { name, userId } = scope.viewer;
    await tx.review.update({
      where: { id },
      data: {
        stage: "closing",
        itemIndex: null,
        closedAt: snapshot.takenAt,
        closedByName: name,
        closedByUserId: userId,
        snapshotId: snapshot.id,
      },
    });
    record({
      action: "review.closed",
      subject: { kind: "review", id, key },
      before: { isClosed: false, version },
      after: {
        isClosed: true,
        snapshot: { id: snapshot.id, takenAt: snapshot.takenAt.toISOString() },
        outcomes: held.items.map((one) => one.outcome?.kind ?? null),
        version: turn.version,
      },
    });
    return done({ id, key, version: turn.version });
  });
  return isLate(outcome) ? tellPlace(scope, id) : outcome;
}
