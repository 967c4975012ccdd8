import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import { ARCHIVE_TABLES } from "@/lib/features/archive/data";
import { TALKED_OF } from "@/lib/features/comments/constants";
import type { About } from "@/lib/features/comments/types";
import { toInstantOrNull, word } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import {
  type Insider,
  type InsiderTuple,
  INSIDERS_IN_SQL,
  toInsiders,
} from "@/lib/features/people/data";
import type { Queries } from "@/lib/platform/row-tree";
import { listedFor, mayDo, type Scope } from "@/lib/platform/viewer";
import { NOTICE_KINDS, TOLD_OF, type ToldOf } from "./constants";
import type { InboxChoices, Notice } from "./types";

/** The newest of them; what is older nobody has missed. */
const MOST = 200;

/** What the viewer is told of in projects that they may still see, the newest first. */
export async function listNotices(
  scope: Scope,
  { only, since }: { only?: "unread"; since?: Date } = {},
): Promise<Notice[]> {
  const { userId } = scope.viewer;
  if (userId === null) return [];
  const rows = await db().notification.findMany({
    where: {
      userId,
      project: listedFor(scope),
      ...(only === undefined ? {} : { readAt: null }),
      ...(since === undefined ? {} : { at: { gt: since } }),
    },
    include: { project: { select: { slug: true, name: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST,
  });
  const titles = await findTitles(rows);
  const notices = rows.map((row): Notice => {
    const { id, subjectId, subjectKey: key, actorName, told, at, project } = row;
    return {
      id,
      kind: word(NOTICE_KINDS, row.kind),
      slug: project.slug,
      project: project.name,
      about: { kind: word(TOLD_OF, row.subjectKind), key },
      title: titles.get(subjectId) ?? null,
      actor: actorName,
      told,
      at: at.toISOString(),
      readAt: toInstantOrNull(row.readAt),
    };
  });
  return mayDo(scope, "money:read") ? notices : maskAmountsIn(notices);
}

export async function countUnread(scope: Scope): Promise<number> {
  const { userId } = scope.viewer;
  if (userId === null) return 0;
  return db().notification.count({
    where: { userId, readAt: null, project: listedFor(scope) },
  });
}

export async function findChoices(
  { viewer: { userId } }: Scope,
  client: Pick<Transaction, "inboxChoice"> = db(),
): Promise<InboxChoices> {
  const row = userId === null ? null : await client.inboxChoice.findUnique({ where: { userId } });
  return {
    mutedKinds: row?.mutedKinds.map((kind) => word(NOTICE_KINDS, kind)) ?? [],
    digest: row?.digest ?? true,
  };
}

/** What comments are about, with the keys of that. */
export async function findAbout(
  tx: Transaction,
  projectId: string,
  commentIds: string[],
): Promise<ReadonlyMap<string, AboutByKey>> {
  const KEY = { select: { id: true, key: true } } as const;
  const rows = await tx.comment.findMany({
    where: { id: { in: commentIds }, projectId },
    select: {
      id: true,
      task: KEY,
      item: KEY,
      blocker: KEY,
      risk: KEY,
      criterion: KEY,
      metric: KEY,
    },
    relationLoadStrategy: "join",
  });
  const found = new Map<string, AboutByKey>();
  for (const row of rows) {
    for (const kind of TALKED_OF) {
      const about = row[kind];
      if (about) found.set(row.id, { kind, ...about });
    }
  }
  return found;
}

export type AboutByKey = Omit<About, "kind"> & { kind: ToldOf; key: string };

/** How a row that somebody claims stands to others. */
export interface Standing {
  /** R3: no check decides it by itself. */
  needsSecondPerson: boolean;
  /** Who is named as answerable: for the row, for its project and as its sponsor. */
  named: (string | null)[];
  /** Whose newest claim of it stands. */
  claimant: string | null;
}

/** The rows of one kind, and everybody who may see them, in one statement. */
export async function readStandings(
  client: Queries,
  projectId: string,
  kind: SubjectKind,
  ids: string[],
): Promise<{ standings: ReadonlyMap<string, Standing>; insiders: Insider[] }> {
  const [found] = await client.$queryRawUnsafe<
    { rows: (Standing & { id: string })[]; insiders: InsiderTuple[] }[]
  >(
    `SELECT (
       SELECT coalesce(json_agg(json_build_object(
         'id', r."id", 'named', ARRAY[r."owner", p."owner", p."sponsor"],
         'needsSecondPerson', NOT EXISTS (
           SELECT FROM "Check" c WHERE c."${kind}Id" = r."id" AND c."kind" <> 'person'
         ),
         'claimant', (SELECT c."byUserId" FROM "Claim" c WHERE c."${kind}Id" = r."id"
            AND NOT EXISTS (SELECT FROM "ClaimWithdrawal" w WHERE w."claimId" = c."id")
          ORDER BY c."seq" DESC LIMIT 1)
       )), '[]')
       FROM unnest($2::uuid[]) AS given ("own") JOIN "${ARCHIVE_TABLES[kind]}" r ON r."id" = "own"
       JOIN "Project" p ON p."id" = r."projectId"
       WHERE r."projectId" = $1::uuid
     ) AS "rows", ${INSIDERS_IN_SQL} AS "insiders"`,
    projectId,
    ids,
  );
  const rows = found?.rows ?? [];
  return {
    standings: new Map(rows.map(({ id, ...standing }) => [id, standing])),
    insiders: toInsiders(found?.insiders ?? []),
  };
}

/** Who took part in a decision, and who answers for its project. */
export interface Concerned {
  owner: string | null;
  sponsor: string | null;
  accounts: string[];
}

export async function findConcerned(
  tx: Pick<Transaction, "decision">,
  decisionIds: string[],
): Promise<ReadonlyMap<string, Concerned>> {
  const rows = await tx.decision.findMany({
    where: { id: { in: decisionIds } },
    select: {
      id: true,
      askedByUserId: true,
      project: { select: { owner: true, sponsor: true } },
      polls: { select: { voices: { select: { userId: true, answeredByUserId: true } } } },
    },
  });
  return new Map(
    rows.map(({ id, askedByUserId, project, polls }) => {
      const voices = polls.flatMap((one) => one.voices);
      const spoke = voices.flatMap(({ userId, answeredByUserId }) => [userId, answeredByUserId]);
      const accounts = [askedByUserId, ...spoke].flatMap((one) => one ?? []);
      return [id, { ...project, accounts }];
    }),
  );
}

/** What rows are called now, by their ids. */
async function findTitles(
  rows: readonly { subjectKind: string; subjectId: string }[],
): Promise<Map<string, string>> {
  const of = (kind: ToldOf) => ({
    where: {
      id: { in: rows.flatMap((row) => (row.subjectKind === kind ? row.subjectId : [])) },
    },
  });
  const kinds = new Set(rows.map(({ subjectKind }) => subjectKind));
  const client = db();
  const asked: Record<ToldOf, () => Promise<{ id: string; title: string }[]>> = {
    task: () => client.task.findMany({ ...of("task"), select: { id: true, title: true } }),
    item: async () => {
      const found = await client.checklistItem.findMany({
        ...of("item"),
        select: { id: true, text: true },
      });
      return found.map(({ id, text }) => ({ id, title: text }));
    },
    blocker: () => client.blocker.findMany({ ...of("blocker"), select: { id: true, title: true } }),
    risk: () => client.risk.findMany({ ...of("risk"), select: { id: true, title: true } }),
    criterion: async () => {
      const found = await client.criterion.findMany({
        ...of("criterion"),
        select: { id: true, text: true },
      });
      return found.map(({ id, text }) => ({ id, title: text }));
    },
    metric: async () => {
      const found = await client.metric.findMany({
        ...of("metric"),
        select: { id: true, name: true },
      });
      return found.map(({ id, name }) => ({ id, title: name }));
    },
    decision: async () => {
      const found = await client.decision.findMany({
        ...of("decision"),
        select: { id: true, question: true },
      });
      return found.map(({ id, question }) => ({ id, title: question }));
    },
    action: async () => {
      const found = await client.reviewAction.findMany({
        ...of("action"),
        select: { id: true, text: true },
      });
      return found.map(({ id, text }) => ({ id, title: text }));
    },
  };
  const found = await Promise.all(
    TOLD_OF.filter((kind) => kinds.has(kind)).map((kind) => asked[kind]()),
  );
  return new Map(found.flat().map(({ id, title }) => [id, title]));
}
