import "server-only";
import { namedIn, type Nameable } from "@/lib/domain/comments/read-comment";
import { listInsiders } from "@/lib/features/people/data";
import { db, type Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotEdit, whyNotRemove } from "./access";
import { columnOf, findComment, findKey, tellComment, tellWhatStands } from "./data";
import { type AddInput, commentFacts, type EditInput, type RemoveInput } from "./schema";
import type { Comment } from "./types";

/** Says something about a row. It moves nothing of the row, so nobody who edits it is in the way. */
export async function addComment(
  scope: ProjectScope,
  { id, about, body, chosen }: AddInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const sent = await findComment(db(), scope, id);
  if (sent) return sameAgain(sent, scope, body);
  return write<Changed>(scope, requestId, async ({ tx, at, record }) => {
    const key = await findKey(tx, scope, about);
    if (key === null) {
      return refuse("not found", `Not sent. This ${about.kind} does not exist any more.`);
    }
    const { projectId, viewer } = scope;
    await tx.comment.create({
      data: {
        ...columnOf(about),
        ...{ id, projectId, body, at, byName: viewer.name, byUserId: viewer.userId },
        mentions: { create: await mentionsIn(tx, scope, body, chosen) },
      },
    });
    const after = { ...(await tellComment(tx, scope, id)), version: 1 };
    record({ action: "comment.added", subject: subjectOf(id, key), before: null, after });
    return done({ id, version: 1 });
  });
}

export async function editComment(
  scope: ProjectScope,
  { comment: seen, body, chosen }: EditInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const target = { ...seen, body };
  return writeOn(scope, target, requestId, async (tx, comment, at) => {
    const whyNot = whyNotEdit(comment, scope.viewer);
    if (whyNot !== null) return refuse("refused", whyNot);
    if (comment.body === body) return refuse("refused", "Not saved. Nothing of it has changed.");
    await saveBody(tx, seen.id, body, await mentionsIn(tx, scope, body, chosen), at);
    return { action: "comment.edited", names: ["body", "mentions", "editedAt"] };
  });
}

/** That it was there stays, with whose it was; its words are told to nobody. */
export async function removeComment(
  scope: ProjectScope,
  { comment: seen }: RemoveInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return writeOn(scope, seen, requestId, async (tx, comment, at) => {
    const whyNot = whyNotRemove(comment, scope.viewer);
    if (whyNot !== null) return refuse("refused", whyNot);
    await tx.comment.update({ where: { id: seen.id }, data: { deletedAt: at } });
    return { action: "comment.deleted", names: ["deletedAt"] };
  });
}

/** Puts it back as it was said, for whoever takes back that they took it back. */
export async function putComment(
  tx: Transaction,
  { projectId }: ProjectScope,
  { id, version, facts }: { id: string; version: number; facts: Facts },
): Promise<Refusal | null> {
  const { about, body, mentions, by, at, editedAt } = commentFacts.parse(facts);
  await tx.comment.create({
    data: {
      ...columnOf(about),
      ...{ id, version, projectId, body, byName: by.name, byUserId: by.userId },
      ...{ at, editedAt },
      mentions: { create: mentions.map(toMention) },
    },
  });
  return null;
}

export async function dropComment(
  tx: Transaction,
  _scope: ProjectScope,
  id: string,
): Promise<Refusal | null> {
  await tx.comment.delete({ where: { id } });
  return null;
}

/** Says of it what was said before. */
export async function restoreComment(
  tx: Transaction,
  _scope: ProjectScope,
  id: string,
  facts: Facts,
): Promise<Refusal | null> {
  const { body, mentions, editedAt, deletedAt } = commentFacts.parse(facts);
  await saveBody(tx, id, body, mentions.map(toMention), editedAt);
  await tx.comment.update({ where: { id }, data: { deletedAt } });
  return null;
}

/** What was sent once more because its answer was lost is written already. */
function sameAgain(sent: Comment, { viewer }: ProjectScope, body: string): Outcome<Changed> {
  const isSame = sent.body === body && sent.by.userId === viewer.userId;
  if (isSame) return done({ id: sent.id, version: sent.version });
  return refuse("conflict", "Not sent. Another comment is known by that id.");
}

interface Written {
  action: string;
  /** What of it changes. */
  names: readonly string[];
}

function writeOn(
  scope: ProjectScope,
  { body = null, ...seen }: { id: string; version: number; body?: string | null },
  requestId: string,
  work: (tx: Transaction, comment: Comment, at: Date) => Promise<Written | Refusal>,
): Promise<Outcome<Changed>> {
  const target = { kind: "comment" as const, ...seen };
  return writeRow(
    scope,
    target,
    requestId,
    async ({ tx, at }) => {
      const comment = await findComment(tx, scope, seen.id);
      const before = await tellComment(tx, scope, seen.id);
      if (!comment || !before) return gone("comment");
      const written = await work(tx, comment, at);
      if ("ok" in written) return written;
      const after = await tellComment(tx, scope, seen.id);
      const { action, names } = written;
      return { action, before: pick(before, names), after: pick(after ?? {}, names) };
    },
    () => tellWhatStands(scope, seen.id, body),
  );
}

function pick(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));
}

/** Its own row has no key: it is known by that of what it is about. */
function subjectOf(id: string, key: string) {
  return { kind: "comment", id, key };
}

/** Whom it names; of several who are called the same those who were chosen, else all of them. */
async function mentionsIn(
  tx: Transaction,
  scope: ProjectScope,
  body: string,
  chosen: readonly string[],
) {
  if (!body.includes("@")) return [];
  const named = namedIn(body, await listInsiders(scope, tx));
  const wasChosen = ({ id }: Nameable) => chosen.includes(id);
  return named
    .filter(
      (one) => wasChosen(one) || !named.some((other) => isNamesake(one, other) && wasChosen(other)),
    )
    .map(toMention);
}

function isNamesake(one: Nameable, other: Nameable): boolean {
  return one.id !== other.id && one.name.toLowerCase() === other.name.toLowerCase();
}

function toMention({ id, name }: Nameable) {
  return { userId: id, name };
}

async function saveBody(
  tx: Transaction,
  id: string,
  body: string,
  mentions: { userId: string; name: string }[],
  editedAt: Date | null,
): Promise<void> {
  await tx.mention.deleteMany({ where: { commentId: id } });
  await tx.comment.update({
    where: { id },
    data: { body, editedAt, mentions: { create: mentions } },
  });
}
