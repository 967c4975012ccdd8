import "server-only";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import { done, type Outcome, type Refusal, refuse } from "./outcome";
import { type Facts, write, type WriteContext } from "./transaction";
import type { ProjectScope } from "./viewer";

/** What a version guards: the subjects of claims and evidence, and rows that are changed themselves. */
export type RowKind =
  | SubjectKind
  | "metric"
  | "risk"
  | "phase"
  | "milestone"
  | "dependency"
  | "money line"
  | "option"
  | "impact"
  | "project"
  | "figure";

/** A row as its writer saw it. */
export interface SeenRow<Kind extends RowKind = SubjectKind> {
  kind: Kind;
  id: string;
  version: number;
}

/** A row that something is added to: whatever it has become meanwhile, it takes it. */
export type AnyVersion = Omit<SeenRow<RowKind>, "version"> & { version: null };

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
}

type Transaction = WriteContext["tx"];

/**
 * Changes what belongs to a row, from the version its writer saw, or from any: the row moves on and is
 * held until the commit either way. Whoever comes second is answered with `whatStands`, which is asked
 * when the transaction has ended: nobody waits for it.
 */
export async function writeRow(
  scope: ProjectScope,
  seen: SeenRow<RowKind> | AnyVersion,
  requestId: string,
  work: (context: WriteContext) => Promise<Told | Refusal>,
  whatStands: () => Promise<Refusal>,
): Promise<Outcome<Changed>> {
  const { kind, id } = seen;
  const outcome = await write<Changed>(scope, requestId, async (context) => {
    const row = await takeTurn(context.tx, scope, seen);
    if (!row) return whyNoTurn(context.tx, scope, seen);
    const answer = await work(context);
    if ("ok" in answer) return answer;
    const { action, before, after } = answer;
    context.record({
      action,
      subject: { kind, id, key: row.key },
      before: { ...before, version: row.version - 1 },
      after: after && { ...after, version: row.version },
    });
    return done({ id, version: row.version });
  });
  const isLate = !outcome.ok && outcome.reason === "conflict";
  return isLate ? whatStands() : outcome;
}

export function gone(kind: RowKind): Refusal {
  return refuse("not found", `This ${kind} does not exist any more.`);
}

/**
 * Moves the row from the version the writer saw to the next, and holds it until the commit; null for
 * whoever comes second.
 */
export async function takeTurn(
  tx: Transaction,
  scope: ProjectScope,
  { kind, id, version }: SeenRow<RowKind> | AnyVersion,
): Promise<Moved | null> {
  const [row] = await TABLES[kind].move(tx, {
    where: { id, projectId: scope.projectId, ...(version === null ? {} : { version }) },
    data: { version: { increment: 1 } },
    select: { key: true, version: true },
  });
  return row ?? null;
}

async function whyNoTurn(
  tx: Transaction,
  scope: ProjectScope,
  seen: SeenRow<RowKind> | AnyVersion,
): Promise<Refusal> {
  const { kind, id } = seen;
  const rows = await TABLES[kind].count(tx, { where: { id, projectId: scope.projectId } });
  return rows === 0 ? gone(kind) : refuse("conflict", "Somebody was faster.");
}

interface Move {
  where: { id: string; projectId: string; version?: number };
  data: { version: { increment: number } };
  select: { key: true; version: true };
}

interface Moved {
  /** Null for what has no name of its own. */
  key: string | null;
  version: number;
}

interface Table {
  move: (tx: Transaction, move: Move) => Promise<Moved[]>;
  count: (tx: Transaction, of: { where: { id: string; projectId: string } }) => Promise<number>;
}

const TABLES: Record<RowKind, Table> = {
  task: {
    move: (tx, move) => tx.task.updateManyAndReturn(move),
    count: (tx, of) => tx.task.count(of),
  },
  item: {
    move: (tx, move) => tx.checklistItem.updateManyAndReturn(move),
    count: (tx, of) => tx.checklistItem.count(of),
  },
  blocker: {
    move: (tx, move) => tx.blocker.updateManyAndReturn(move),
    count: (tx, of) => tx.blocker.count(of),
  },
  criterion: {
    move: (tx, move) => tx.criterion.updateManyAndReturn(move),
    count: (tx, of) => tx.criterion.count(of),
  },
  metric: {
    move: (tx, move) => tx.metric.updateManyAndReturn(move),
    count: (tx, of) => tx.metric.count(of),
  },
  risk: {
    move: (tx, move) => tx.risk.updateManyAndReturn(move),
    count: (tx, of) => tx.risk.count(of),
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
        select: { slug: true, version: true },
      });
      return rows.map(({ slug, version }) => ({ key: slug, version }));
    },
    count: (tx, { where: { id, projectId } }) =>
      tx.project.count({ where: { id, AND: { id: projectId } } }),
  },
  phase: {
    move: (tx, move) => tx.phase.updateManyAndReturn(move),
    count: (tx, of) => tx.phase.count(of),
  },
  milestone: {
    move: (tx, move) => tx.milestone.updateManyAndReturn(move),
    count: (tx, of) => tx.milestone.count(of),
  },
  dependency: {
    move: async (tx, { where, data }) => {
      const rows = await tx.dependency.updateManyAndReturn({ where, data });
      return rows.map(({ version }) => ({ key: null, version }));
    },
    count: (tx, of) => tx.dependency.count(of),
  },
};
