import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { TALKED_OF, type TalkedOf } from "@/lib/features/comments/constants";
import { columnOf } from "@/lib/features/comments/data";
import type { About } from "@/lib/features/comments/types";
import { toInstantOrNull, word } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { listedFor, mayDo, type Scope } from "@/lib/platform/viewer";
import { NOTICE_KINDS } from "./constants";
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
      about: { kind: word(TALKED_OF, row.subjectKind), key },
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

/** What a comment is about, with the key of that. */
export async function findAbout(
  tx: Transaction,
  projectId: string,
  commentId: string,
): Promise<(About & { key: string }) | null> {
  const KEY = { select: { id: true, key: true } } as const;
  const row = await tx.comment.findFirst({
    where: { id: commentId, projectId },
    select: { task: KEY, item: KEY, blocker: KEY, risk: KEY, criterion: KEY, metric: KEY },
  });
  for (const kind of TALKED_OF) {
    const about = row?.[kind];
    if (about) return { kind, ...about };
  }
  return null;
}

/** R3: no check decides it by itself. */
export async function needsSecondPerson(tx: Transaction, about: About): Promise<boolean> {
  const checks = await tx.check.count({
    where: { ...columnOf(about), kind: { not: "person" } },
  });
  return checks === 0;
}

/** Whose newest claim of it stands. */
export async function findClaimant(tx: Transaction, about: About): Promise<string | null> {
  const claim = await tx.claim.findFirst({
    where: { ...columnOf(about), withdrawal: null },
    orderBy: { seq: "desc" },
    select: { byUserId: true },
  });
  return claim && claim.byUserId;
}

/** Who is named as answerable: for the row, for its project and as its sponsor. */
export async function findNamed(
  tx: Transaction,
  projectId: string,
  { kind, id }: About,
): Promise<(string | null)[]> {
  const OWNER = { where: { id }, select: { owner: true } } as const;
  const { owner, sponsor, ...rows } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      ...{ owner: true, sponsor: true },
      ...(kind === "task" && { tasks: OWNER }),
      ...(kind === "item" && { items: OWNER }),
      ...(kind === "blocker" && { blockers: OWNER }),
      ...(kind === "criterion" && { criteria: OWNER }),
    },
  });
  const own = Object.values(rows).flat() as { owner: string | null }[];
  return [...own.map((row) => row.owner), owner, sponsor];
}

/** Whether that write had itself taken another back: then what it told of is told again. */
export async function isTakenBackAgain(
  tx: Transaction,
  projectId: string,
  requestId: string,
): Promise<boolean> {
  const before = await tx.event.findFirst({
    where: { projectId, requestId },
    select: { takesBack: true },
  });
  return before !== null && before.takesBack !== null;
}

/** What rows are called now, by their ids. */
async function findTitles(
  rows: readonly { subjectKind: string; subjectId: string }[],
): Promise<Map<string, string>> {
  const of = (kind: TalkedOf) => ({
    where: {
      id: { in: rows.flatMap((row) => (row.subjectKind === kind ? row.subjectId : [])) },
    },
  });
  const kinds = new Set(rows.map(({ subjectKind }) => subjectKind));
  const client = db();
  const asked: Record<TalkedOf, () => Promise<{ id: string; title: string }[]>> = {
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
  };
  const found = await Promise.all(
    TALKED_OF.filter((kind) => kinds.has(kind)).map((kind) => asked[kind]()),
  );
  return new Map(found.flat().map(({ id, title }) => [id, title]));
}
