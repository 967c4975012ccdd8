import "server-only";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { newSecret } from "@/lib/platform/tokens";
import { write } from "@/lib/platform/transaction";
import type { Scope } from "@/lib/platform/viewer";

export interface Renewed {
  /** Told this once. */
  secret: string;
  hint: string;
}

/** Gives the viewer an address, or another one: the one before reads nothing from now on. */
export function renewAddress(
  scope: Scope,
  _: Record<string, never>,
  requestId: string,
): Promise<Outcome<Renewed>> {
  const { secret, hash, hint } = newSecret();
  return write<Renewed>(scope, requestId, async ({ tx, at, record }) => {
    const { userId, email } = scope.viewer;
    if (userId === null) return onlyPeople();
    const before = await tx.calendarAddress.findUnique({ where: { userId } });
    const row = { hash, hint, createdAt: at };
    await tx.calendarAddress.upsert({ where: { userId }, create: { userId, ...row }, update: row });
    record({
      action: "calendar.renewed",
      subject: { kind: "person", id: userId, key: email },
      before: before && { hint: before.hint },
      after: { hint },
    });
    return done({ secret, hint });
  });
}

/** From now on no calendar reads by it. */
export function revokeAddress(
  scope: Scope,
  _: Record<string, never>,
  requestId: string,
): Promise<Outcome<{ hint: string }>> {
  return write<{ hint: string }>(scope, requestId, async ({ tx, record }) => {
    const { userId, email } = scope.viewer;
    if (userId === null) return onlyPeople();
    const row = await tx.calendarAddress.findUnique({ where: { userId } });
    if (!row) return refuse("refused", "You have no calendar address.");
    await tx.calendarAddress.delete({ where: { userId } });
    const { hint } = row;
    record({
      action: "calendar.revoked",
      subject: { kind: "person", id: userId, key: email },
      before: { hint },
      after: null,
    });
    return done({ hint });
  });
}

function onlyPeople() {
  return refuse("forbidden", "Only people have a calendar address.");
}
