import "server-only";
import type { InputJsonObject, InputJsonValue } from "@/prisma/generated/internal/prismaNamespace";
import type { Person } from "@/lib/domain/project";
import { PROJECT_WRITTEN } from "@/lib/realtime/topics";
import { type BurstQueue, burstQueue } from "./burst-queue";
import { now } from "./clock";
import { db, type Transaction } from "./db";
import { log } from "./log";
import { type Outcome, type Refusal, refuse } from "./outcome";
import { newRowId } from "./row-id";
import type { ProjectScope, Scope } from "./viewer";

export interface Change {
  /** Verb and noun, as `claim.made`. */
  action: string;
  subject: { kind: string; id: string; key: string | null };
  before: InputJsonValue | null;
  after: InputJsonValue | null;
  /** Only for a write that makes the project it belongs to. */
  projectId?: string;
  /** The request whose change this takes back. */
  takesBack?: string;
  /** Whose word it is, where that is not simply who writes. */
  by?: Person;
}

/** What a row said of itself before or after, as an event keeps it. */
export type Facts = InputJsonObject;

export interface WriteContext {
  tx: Transaction;
  at: Date;
  record: (change: Change) => void;
}

type Work<T> = (context: WriteContext) => Promise<Outcome<T>>;

/** A large import is one transaction too. */
const LIMITS = { maxWait: 10_000, timeout: 60_000 };
/** So often a write is begun that is in the way of others each time. */
const MOST_TRIES = 4;

/**
 * The one shape of a write: change rows, record what changed, commit both or neither.
 * A refusal rolls everything back; a change without a record is a defect and rolls back too.
 * Figures kept of the projects it changed are outdated from the same commit on.
 * Of two that wait for each other Postgres ends one, and nothing of it is written: it begins again, so
 * `work` keeps nothing of its own between two calls.
 */
export async function write<T>(
  scope: Scope | ProjectScope,
  requestId: string,
  work: Work<T>,
): Promise<Outcome<T>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await writeOnce(scope, requestId, work);
    } catch (error) {
      if (tries === MOST_TRIES || !wasInTheWay(error)) throw error;
      log.info({ requestId, tries }, "a write was in the way of another and begins again");
    }
  }
}

async function writeOnce<T>(
  scope: Scope | ProjectScope,
  requestId: string,
  work: Work<T>,
): Promise<Outcome<T>> {
  try {
    const { outcome, projectIds } = await db().$transaction(async (tx) => {
      const changes: Change[] = [];
      const at = now();
      const outcome = await work({ tx, at, record: (change) => changes.push(change) });
      if (!outcome.ok) throw new RolledBack(outcome);
      if (changes.length === 0) throw new Error("A write recorded no event.");
      await follow({ tx, at, scope, requestId, changes });
      const events = changes.map((change) => toEvent(change, scope));
      await recordEvents(tx, events, { requestId, at });
      return { outcome, projectIds: events.flatMap(({ projectId }) => projectId ?? []) };
    }, LIMITS);
    held.gantryWritten?.add(projectIds);
    return outcome;
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    if (kindOf(error) === "UniqueConstraintViolation") return refuse("conflict", TAKEN);
    throw error;
  }
}

/** Two at the same moment, or an id that its sender has given to something else. */
const TAKEN = "Not saved. Its id, or what it is named by, is taken already.";

type NewEvent = ReturnType<typeof toEvent>;

function toEvent(change: Change, scope: Scope | ProjectScope) {
  const { name, userId } = change.by ?? scope.viewer;
  return {
    id: newRowId(),
    projectId: change.projectId ?? ("projectId" in scope ? scope.projectId : null),
    actorUserId: userId,
    actorName: name,
    action: change.action,
    subjectKind: change.subject.kind,
    subjectId: change.subject.id,
    subjectKey: change.subject.key,
    before: change.before,
    after: change.after,
    takesBack: change.takesBack,
  };
}

/**
 * Records the events, outdates the figures of their projects and tells who listens, in one round trip. It is the last of the
 * transaction, because every other write on a project waits for that mark until this one commits.
 */
async function recordEvents(
  tx: Transaction,
  events: NewEvent[],
  { requestId, at }: { requestId: string; at: Date },
) {
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(events)}::json) AS given (
        "id" uuid, "projectId" uuid, "actorUserId" uuid, "actorName" text, "action" text, "subjectKind" text,
        "subjectId" uuid, "subjectKey" text, "before" jsonb, "after" jsonb, "takesBack" text
      )
    ), outdated AS (
      UPDATE "Rollup" SET "revision" = "revision" + 1
      WHERE "projectId" IN (SELECT "projectId" FROM given)
      RETURNING pg_notify(${PROJECT_WRITTEN}, concat_ws(' ', "projectId", "revision",
        ${JSON.stringify(rowsOf(events))}::json ->> "projectId"::text))
    )
    INSERT INTO "Event" (
      "id", "projectId", "actorUserId", "actorName", "action", "subjectKind", "subjectId",
      "subjectKey", "before", "after", "takesBack", "requestId", "at"
    )
    SELECT given.*, ${requestId}, ${at}::timestamptz FROM given`;
}

/** More than a page reads one by one. */
const MOST_ROWS = 20;

/** By project the rows of the plan that are written, where it is they alone and few. */
function rowsOf(events: readonly NewEvent[]): Record<string, string> {
  const byProject = new Map<string, Set<string | null>>();
  for (const event of events) {
    const projectId = event.projectId ?? "";
    byProject.set(projectId, (byProject.get(projectId) ?? new Set()).add(rowNameOf(event)));
  }
  return Object.fromEntries(
    [...byProject]
      .filter(([, names]) => !names.has(null) && names.size <= MOST_ROWS)
      .map(([projectId, names]) => [projectId, [...names].join(",")]),
  );
}

function rowNameOf({ subjectKind, subjectKey }: NewEvent): string | null {
  const isRow = subjectKind === "task" || subjectKind === "item";
  return isRow && subjectKey !== null ? `${subjectKind}-${subjectKey}` : null;
}

/** Tells all servers on this database something that stands nowhere and need not last. */
export async function tellServers(channel: string, payload: string): Promise<void> {
  await db().$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}

/** A deadlock, or rows that moved under it. */
function wasInTheWay(error: unknown): boolean {
  return kindOf(error) === "TransactionWriteConflict";
}

const KINDS: Record<string, string> = {
  P2002: "UniqueConstraintViolation",
  P2034: "TransactionWriteConflict",
};

/** What the database refused. Statements of our own are told by what the driver said. */
function kindOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", meta } = error as Error & {
    code?: string;
    meta?: { driverAdapterError?: { cause?: { kind?: string } } };
  };
  return KINDS[code] ?? meta?.driverAdapterError?.cause?.kind;
}

/**
 * Waits until no other write holds the project, and holds it until the commit: for what only the rows
 * together can say, as that no two have one name. Held after a row of one's own, never before another's.
 */
export async function holdProject(tx: Transaction, { projectId }: ProjectScope): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Project" WHERE "id" = ${projectId}::uuid FOR NO KEY UPDATE`;
}

/** A write about to be committed, and whose it is. */
export interface Following {
  tx: Transaction;
  at: Date;
  scope: Scope | ProjectScope;
  requestId: string;
  /** All of it, in the order in which it was recorded. */
  changes: readonly Change[];
}

type Follow = (following: Following) => Promise<void>;

/**
 * Declares what is written with every write, in its own transaction: all of it is, or nothing. It gets all
 * changes at once, so that five hundred cost as many statements as one. Named, so that it is declared once.
 * For servers and tests: scripts follow nothing unless they ask.
 */
export function followChanges(name: string, work: Follow): void {
  held.gantryFollowing ??= new Map();
  held.gantryFollowing.set(name, work);
}

async function follow(following: Following): Promise<void> {
  for (const work of held.gantryFollowing?.values() ?? []) await work(following);
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super("rolled back");
  }
}

/** One for the process, however many bundles this file is part of. */
const held = globalThis as typeof globalThis & {
  gantryWritten?: BurstQueue;
  gantryFollowing?: Map<string, Follow>;
};

/**
 * Names the projects that were written, after the commit and once for a burst. For a server: scripts
 * and tests follow nothing unless they ask.
 */
export function followWrites(work: (projectIds: string[]) => Promise<void>): BurstQueue {
  held.gantryWritten?.stop();
  held.gantryWritten = burstQueue(work, (error) => {
    log.error({ err: error }, "what follows a write has failed");
  });
  return held.gantryWritten;
}
