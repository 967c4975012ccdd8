import "server-only";
import type { Person } from "@/lib/domain/project";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import { formatInstant } from "@/lib/format/dates";
import { nowInstant } from "./clock";
import { done, type Outcome, type Refusal, refuse } from "./outcome";
import { type Facts, write, type WriteContext } from "./transaction";
import type { ProjectScope } from "./viewer";

/** What a version guards: the subjects of claims and evidence, and rows that are changed themselves. */
export type RowKind =
  | SubjectKind
  | "metric"
  | "risk"
  | "phase"
  | "component"
  | "milestone"
  | "dependency"
  | "baseline"
  | "money line"
  | "option"
  | "impact"
  | "project"
  | "figure"
  | "view"
  | "rule"
  | "check"
  | "comment"
  | "webhook"
  | "decision"
  | "poll"
  | "voice"
  | "review"
  | "review item"
  | "action";

/** A row as its writer saw it. */
export interface SeenRow<Kind extends RowKind = SubjectKind> {
  kind: Kind;
  id: string;
  version: number;
  /** Those that are archived take no part in anything: only what says so finds them. */
  among?: Among;
}

export type Among = "in use" | "archived" | "all";

/** A row that something is added to: whatever it has become meanwhile, it takes it. */
export type AnyVersion<Kind extends RowKind = RowKind> = Omit<SeenRow<Kind>, "version"> & {
  version: null;
};

/** What a write on a row answers: the row as it now is. */
export interface Changed {
  id: string;
  version: number;
}

/** What a change tells the audit trail; the row and its versions stand beside it. */
export interface Told {
  action: string;
  before: Facts;
  /** Null for a row that is gone. */
  after: Facts | null;
  /** Whose word it is, where that is not simply who writes. */
  by?: Person;
}

type Transaction = WriteContext["tx"];

/**
 * Changes what belongs to a row, from the version its writer saw, or from any: the row moves on and is
 * held until the commit either way. Whoever comes second is answered with `whatStands`, which is asked
 * when the transaction has ended: nobody waits for it. `work` may find a conflict of its own, as between
 * two versions of one fact; `whatStands` gets it then.
 */
export async function writeRow(
  scope: ProjectScope,
  seen: SeenRow<RowKind> | AnyVersion,
  requestId: string,
  work: (context: WriteContext) => Promise<Told | Refusal>,
  whatStands: (conflict: Refusal) => Promise<Refusal>,
): Promise<Outcome<Changed>> {
  const { kind, id } = seen;
  const outcome = await write<Changed>(scope, requestId, async (context) => {
    const row = await takeTurn(context.tx, scope, seen);
    if (!row) return whyNoTurn(context.tx, scope, seen);
    const answer = await work(context);
    if ("ok" in answer) return answer;
    const { before, after, ...what } = answer;
    context.record({
      ...what,
      subject: { kind, id, key: row.key },
      before: { ...before, version: row.version - 1 },
      after: after && { ...after, version: row.version },
    });
    return done({ id, version: row.version });
  });
  const isLate = !outcome.ok && outcome.reason === "conflict";
  return isLate ? whatStands(outcome) : outcome;
}

export function gone(kind: RowKind): Refusal {
  return refuse("not found", `This ${kind} does not exist any more.`);
}

/** Says who took it away and when, as the last event of it tells. */
async function goneBy(
  tx: Transaction,
  { projectId }: ProjectScope,
  kind: RowKind,
  id: string,
): Promise<Refusal> {
  const last = await tx.event.findFirst({
    where: { projectId, subjectKind: kind, subjectId: id },
    orderBy: { seq: "desc" },
    select: { actorName: true, at: true, after: true },
  });
  if (last?.after !== null) return gone(kind);
  const when = formatInstant(last.at.toISOString(), nowInstant());
  return refuse(
    "not found",
    `This ${kind} does not exist any more: ${last.actorName} removed it, ${when}.`,
  );
}

/**
 * Moves the row from the version the writer saw to the next, and holds it until the commit; null for
 * whoever comes second.
 */
export async function takeTurn(
  tx: Transaction,
  scope: ProjectScope,
  { kind, id, version, among = "in use" }: SeenRow<RowKind> | AnyVersion,
): Promise<Moved | null> {
  const [row] = await TABLES[kind].move(
    tx,
    {
      where: { id, projectId: scope.projectId, ...(version === null ? {} : { version }) },
      data: { version: { increment: 1 } },
      select: MOVED,
    },
    ARCHIVED[among],
  );
  return row ?? null;
}

/** The same of many rows of one kind, whatever versions they have; those that are not there are left out. */
export async function takeTurns(
  tx: Transaction,
  scope: ProjectScope,
  { kind, ids, among = "in use" }: { kind: RowKind; ids: string[]; among?: Among },
): Promise<ReadonlyMap<string, Moved>> {
  const rows = await TABLES[kind].move(
    tx,
    {
      where: { id: { in: ids }, projectId: scope.projectId },
      data: { version: { increment: 1 } },
      select: MOVED,
    },
    ARCHIVED[among],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Says what has become of a row for which there was no turn. */
export async function whyNoTurn(
  tx: Transaction,
  scope: ProjectScope,
  { kind, id, among = "in use" }: SeenRow<RowKind> | AnyVersion,
): Promise<Refusal> {
  const count = (which: Among) =>
    TABLES[kind].count(tx, { where: { id, projectId: scope.projectId } }, ARCHIVED[which]);
  if ((await count("all")) === 0) return goneBy(tx, scope, kind, id);
  if ((await count(among)) > 0) return refuse("conflict", "Somebody was faster.");
  const is = among === "in use" ? "is archived. Restore it first" : "is not archived any more";
  return refuse("refused", `This ${kind} ${is}.`);
}

/** Asks for rows by whether they are archived; nothing is asked of those that never are. */
type Archived = { archivedAt?: null | { not: null } };

const ARCHIVED: Record<Among, Archived> = {
  "in use": { archivedAt: null },
  archived: { archivedAt: { not: null } },
  all: {},
};

const MOVED = { id: true, key: true, version: true } as const;

interface Move {
  where: { id: string | { in: string[] }; projectId: string; version?: number };
  data: { version: { increment: number } };
  select: typeof MOVED;
}

interface Moved {
  id: string;
  /** Null for what has no name of its own. */
  key: string | null;
  version: number;
}

interface Table {
  move: (tx: Transaction, move: Move, archived: Archived) => Promise<Moved[]>;
  count: (
    tx: Transaction,
    of: { where: { id: string; projectId: string } },
    archived: Archived,
  ) => Promise<number>;
}

const TABLES: Record<RowKind, Table> = {
  task: {
    move: (tx, move, archived) => tx.task.updateManyAndReturn(among(move, archived)),
    count: (tx, of, archived) => tx.task.count(among(of, archived)),
  },
  item: {
    move: (tx, move, archived) => tx.checklistItem.updateManyAndReturn(among(move, archived)),
    count: (tx, of, archived) => tx.checklistItem.count(among(of, archived)),
  },
  blocker: {
    move: (tx, move, archived) => tx.blocker.updateManyAndReturn(among(move, archived)),
    count: (tx, of, archived) => tx.blocker.count(among(of, archived)),
  },
  criterion: {
    move: (tx, move, archived) => tx.criterion.updateManyAndReturn(among(move, archived)),
    count: (tx, of, archived) => tx.criterion.count(among(of, archived)),
  },
  metric: {
    move: (tx, move, archived) => tx.metric.updateManyAndReturn(among(move, archived)),
    count: (tx, of, archived) => tx.metric.count(among(of, archived)),
  },
  risk: {
    move: (tx, move, archived) => tx.risk.updateManyAndReturn(among(move, archived)),
    count: (tx, of, archived) => tx.risk.count(among(of, archived)),
  },
  figure: {
    move: (tx, move) => tx.statedFigure.updateManyAndReturn(move),
    count: (tx, of) => tx.statedFigure.count(of),
  },
  "money line": {
    move: (tx, move) => tx.moneyLine.updateManyAndReturn(move),
    count: (tx, of) => tx.moneyLine.count(of),
  },
  option: {
    move: (tx, move) => tx.option.updateManyAndReturn(move),
    count: (tx, of) => tx.option.count(of),
  },
  impact: {
    move: (tx, move) => tx.stakeholderImpact.updateManyAndReturn(move),
    count: (tx, of) => tx.stakeholderImpact.count(of),
  },
  // It is no row of a project but the project itself, and is known by its slug.
  project: {
    move: async (tx, { where: { projectId, ...where }, data }) => {
      const rows = await tx.project.updateManyAndReturn({
        where: { ...where, AND: { id: projectId } },
        data,
        select: { id: true, slug: true, version: true },
      });
      return rows.map(({ id, slug, version }) => ({ id, key: slug, version }));
    },
    count: (tx, { where: { id, projectId } }) =>
      tx.project.count({ where: { id, AND: { id: projectId } } }),
  },
  phase: {
    move: (tx, move, archived) => tx.phase.updateManyAndReturn(among(move, archived)),
    count: (tx, of, archived) => tx.phase.count(among(of, archived)),
  },
  component: {
    move: (tx, move, archived) => tx.component.updateManyAndReturn(among(move, archived)),
    count: (tx, of, archived) => tx.component.count(among(of, archived)),
  },
  milestone: {
    move: (tx, move) => tx.milestone.updateManyAndReturn(move),
    count: (tx, of) => tx.milestone.count(of),
  },
  baseline: {
    move: (tx, move) => tx.baseline.updateManyAndReturn(move),
    count: (tx, of) => tx.baseline.count(of),
  },
  view: {
    move: async (tx, { where, data }) => {
      const rows = await tx.savedView.updateManyAndReturn({ where, data });
      return rows.map(({ id, name, version }) => ({ id, key: name, version }));
    },
    count: (tx, of) => tx.savedView.count(of),
  },
  rule: {
    move: async (tx, { where, data }) => {
      const rows = await tx.mappingRule.updateManyAndReturn({ where, data });
      return rows.map(({ id, pattern, version }) => ({ id, key: pattern, version }));
    },
    count: (tx, of) => tx.mappingRule.count(of),
  },
  webhook: {
    move: async (tx, { where, data }) => {
      const rows = await tx.webhook.updateManyAndReturn({ where, data });
      return rows.map(({ id, name, version }) => ({ id, key: name, version }));
    },
    count: (tx, of) => tx.webhook.count(of),
  },
  decision: {
    move: (tx, move) => tx.decision.updateManyAndReturn(move),
    count: (tx, of) => tx.decision.count(of),
  },
  poll: {
    move: (tx, move) => tx.poll.updateManyAndReturn(move),
    count: (tx, of) => tx.poll.count(of),
  },
  // It belongs to its poll, and that to the project.
  voice: {
    move: async (tx, { where: { projectId, ...where }, data }) => {
      const rows = await tx.pollVoice.updateManyAndReturn({
        where: { ...where, poll: { projectId } },
        data,
        select: { id: true, function: true, version: true },
      });
      return rows.map(({ id, function: key, version }) => ({ id, key, version }));
    },
    count: (tx, { where: { id, projectId } }) =>
      tx.pollVoice.count({ where: { id, poll: { projectId } } }),
  },
  review: {
    move: (tx, move) => tx.review.updateManyAndReturn(move),
    count: (tx, of) => tx.review.count(of),
  },
  // Both belong to their review, and are called as it is.
  "review item": {
    move: async (tx, { where: { projectId, ...where }, data }) => {
      const rows = await tx.reviewItem.updateManyAndReturn({
        where: { ...where, review: { projectId } },
        data,
        select: { id: true, version: true, review: { select: { key: true } } },
      });
      return rows.map(({ id, version, review: { key } }) => ({ id, key, version }));
    },
    count: (tx, { where: { id, projectId } }) =>
      tx.reviewItem.count({ where: { id, review: { projectId } } }),
  },
  action: {
    move: async (tx, { where: { projectId, ...where }, data }) => {
      const rows = await tx.reviewAction.updateManyAndReturn({
        where: { ...where, item: { review: { projectId } } },
        data,
        select: {
          id: true,
          version: true,
          item: { select: { review: { select: { key: true } } } },
        },
      });
      return rows.map(({ id, version, item }) => ({ id, key: item.review.key, version }));
    },
    count: (tx, { where: { id, projectId } }) =>
      tx.reviewAction.count({ where: { id, item: { review: { projectId } } } }),
  },
  check: {
    move: (tx, move) => tx.check.updateManyAndReturn(move),
    count: (tx, of) => tx.check.count(of),
  },
  comment: {
    move: async (tx, { where, data }) => {
      const rows = await tx.comment.updateManyAndReturn({ where, data });
      return rows.map(({ id, version }) => ({ id, key: null, version }));
    },
    count: (tx, of) => tx.comment.count(of),
  },
  dependency: {
    move: async (tx, { where, data }) => {
      const rows = await tx.dependency.updateManyAndReturn({ where, data });
      return rows.map(({ id, version }) => ({ id, key: null, version }));
    },
    count: (tx, of) => tx.dependency.count(of),
  },
};

function among<Query extends { where: object }>(query: Query, archived: Archived) {
  return { ...query, where: { ...query.where, ...archived } };
}
