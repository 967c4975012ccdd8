import "server-only";
import { maskAmounts } from "@/lib/domain/economics/mask-amounts";
import { db, type Transaction } from "@/lib/platform/db";
import type { ContestedEdit } from "@/lib/features/history/types";
import { toInstantOrNull, toPerson } from "@/lib/platform/columns";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import { gone } from "@/lib/platform/row-write";
import type { Facts } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope, untilThen } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { TalkedOf } from "./constants";
import type { About, Comment } from "./types";

const WHOLE = { mentions: { orderBy: { name: "asc" } } } satisfies Prisma.CommentInclude;

type CommentRow = Prisma.CommentGetPayload<{ include: typeof WHOLE }>;
type Client = Pick<Transaction, "comment">;

/** More than anybody reads of one row; the newest of them. */
const MOST = 500;

/** What was said of a row, the oldest first; amounts only to whoever may see them. */
export async function listComments(scope: ProjectScope, about: About): Promise<Comment[]> {
  const rows = await db().comment.findMany({
    where: { ...columnOf(about), projectId: scope.projectId, at: untilThen(scope) },
    include: WHOLE,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST,
  });
  const comments = rows.reverse().map(toComment);
  if (mayDo(scope, "money:read")) return comments;
  return comments.map((one) => ({ ...one, body: maskAmounts(one.body) }));
}

export async function findComment(
  client: Client,
  { projectId }: ProjectScope,
  id: string,
): Promise<Comment | null> {
  const row = await client.comment.findFirst({ where: { id, projectId }, include: WHOLE });
  return row && toComment(row);
}

/** As it was written, and about what: as its events tell it. */
export async function tellComment(
  client: Client,
  { projectId }: ProjectScope,
  id: string,
): Promise<Facts | null> {
  const row = await client.comment.findFirst({ where: { id, projectId }, include: WHOLE });
  if (!row) return null;
  const { byName, byUserId, at } = row;
  return {
    about: { ...aboutOf(row) },
    body: row.body,
    mentions: mentionsOf(row),
    by: { name: byName, userId: byUserId },
    at: at.toISOString(),
    editedAt: toInstantOrNull(row.editedAt),
    deletedAt: toInstantOrNull(row.deletedAt),
  };
}

/** What the second of two windows of one writer is told. */
export async function tellWhatStands(
  scope: ProjectScope,
  id: string,
  mine: string | null,
): Promise<Refusal> {
  const comment = await findComment(db(), scope, id);
  if (!comment) return gone("comment");
  const { version, body, deletedAt } = comment;
  if (deletedAt !== null) return refuse("not found", "You have deleted it elsewhere.");
  const fields = { body: { theirs: body, base: null, mine } };
  const contested: ContestedEdit = { id, version, fields, changedBy: null };
  return refuse("conflict", "You have changed it elsewhere.", contested);
}

/** The column that points at such a row. */
export function columnOf({ kind, id }: About) {
  return { [`${kind}Id`]: id };
}

/** The key of a row that can be talked about; null where there is none, or it is archived. */
export async function findKey(
  tx: Transaction,
  { projectId }: ProjectScope,
  { kind, id }: About,
): Promise<string | null> {
  const row = await FINDS[kind](tx, { id, projectId });
  return row && row.key;
}

type Find = (
  tx: Transaction,
  where: { id: string; projectId: string },
) => Promise<{ key: string } | null>;

const KEY = { key: true } as const;

const FINDS: Record<TalkedOf, Find> = {
  task: (tx, row) => tx.task.findFirst({ where: { ...row, archivedAt: null }, select: KEY }),
  item: (tx, row) =>
    tx.checklistItem.findFirst({ where: { ...row, archivedAt: null }, select: KEY }),
  blocker: (tx, where) => tx.blocker.findFirst({ where, select: KEY }),
  risk: (tx, where) => tx.risk.findFirst({ where, select: KEY }),
  criterion: (tx, where) => tx.criterion.findFirst({ where, select: KEY }),
  metric: (tx, where) => tx.metric.findFirst({ where, select: KEY }),
};

function aboutOf(row: CommentRow): About {
  const { taskId, itemId, blockerId, riskId, criterionId, metricId } = row;
  const columns: Record<TalkedOf, string | null> = {
    task: taskId,
    item: itemId,
    blocker: blockerId,
    risk: riskId,
    criterion: criterionId,
    metric: metricId,
  };
  for (const [kind, id] of Object.entries(columns)) {
    if (id !== null) return { kind: kind as TalkedOf, id };
  }
  throw new Error("A comment is about nothing.");
}

function toComment(row: CommentRow): Comment {
  const isDeleted = row.deletedAt !== null;
  return {
    id: row.id,
    version: row.version,
    by: toPerson(row.byName, row.byUserId),
    at: row.at.toISOString(),
    editedAt: toInstantOrNull(row.editedAt),
    deletedAt: toInstantOrNull(row.deletedAt),
    body: isDeleted ? "" : row.body,
    mentions: isDeleted ? [] : mentionsOf(row),
  };
}

function mentionsOf({ mentions }: CommentRow) {
  return mentions.map(({ userId, name }) => ({ id: userId, name }));
}
