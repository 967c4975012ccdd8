import "server-only";
import type { InputJsonValue } from "@/prisma/generated/internal/prismaNamespace";
import { now } from "./clock";
import { db, type Transaction } from "./db";
import type { Outcome, Refusal } from "./outcome";
import type { ProjectScope, Scope } from "./viewer";

export interface Change {
  /** Verb and noun, as `claim.made`. */
  action: string;
  subject: { kind: string; id: string; key: string | null };
  before: InputJsonValue | null;
  after: InputJsonValue | null;
  /** Only for a write that makes the project it belongs to. */
  projectId?: string;
}

interface WriteContext {
  tx: Transaction;
  at: Date;
  record: (change: Change) => void;
}

/** A large import is one transaction too. */
const LIMITS = { maxWait: 10_000, timeout: 60_000 };

/**
 * The one shape of a write: change rows, record what changed, commit both or neither.
 * A refusal rolls everything back; a change without a record is a defect and rolls back too.
 */
export async function write<T>(
  scope: Scope | ProjectScope,
  requestId: string,
  work: (context: WriteContext) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await db().$transaction(async (tx) => {
      const changes: Change[] = [];
      const at = now();
      const outcome = await work({ tx, at, record: (change) => changes.push(change) });
      if (!outcome.ok) throw new RolledBack(outcome);
      if (changes.length === 0) throw new Error("A write recorded no event.");
      await tx.event.createMany({
        data: changes.map((change) => ({
          projectId: change.projectId ?? ("projectId" in scope ? scope.projectId : null),
          actorUserId: scope.viewer.userId,
          actorName: scope.viewer.name,
          action: change.action,
          subjectKind: change.subject.kind,
          subjectId: change.subject.id,
          subjectKey: change.subject.key,
          ...(change.before === null ? {} : { before: change.before }),
          ...(change.after === null ? {} : { after: change.after }),
          requestId,
          at,
        })),
      });
      return outcome;
    }, LIMITS);
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super("rolled back");
  }
}
