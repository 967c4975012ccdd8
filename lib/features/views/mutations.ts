import "server-only";
import { changedFacts, factsTold, pickFacts } from "@/lib/domain/facts";
import { db, type Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, holdProject, write } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { whyNotName, whyNotShare, whyNotTouch } from "./access";
import { factsOf, findView, listViews, tellView } from "./data";
import type { ChangeInput, KeepInput, RemoveInput } from "./schema";
import { VIEW_FACTS, type ViewFacts } from "./types";

type Work = Parameters<typeof writeRow>[3];

/** So many one person keeps of one project. */
const MOST = 100;

/** Keeps what somebody likes to see, for themselves or for all who see the project. */
export async function keepView(
  scope: ProjectScope,
  { id, ...input }: KeepInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { projectId, viewer } = scope;
  const { userId } = viewer;
  if (userId === null) return refuse("forbidden", "Not kept. Only a person keeps a view.");
  const known = await findView(db(), scope, id);
  if (known) return done({ id, version: known.version });
  const facts = factsOf(input);
  return write<Changed>(scope, requestId, async ({ tx, record }) => {
    await holdProject(tx, scope);
    const others = await listViews(scope, tx);
    const refusal = whyNotSo(scope, facts, others);
    if (refusal) return refusal;
    if (others.filter(({ mine }) => mine).length >= MOST) {
      return refuse("refused", `Not kept. You keep ${String(MOST)} views of this project.`);
    }
    await tx.savedView.create({ data: { id, projectId, userId, ...facts } });
    record({
      action: "view.kept",
      subject: { kind: "view", id, key: facts.name },
      before: null,
      after: { ...facts, userId, version: 1 },
    });
    return done({ id, version: 1 });
  });
}

/** Calls it otherwise, lets it show something else, or shares it. */
export function changeView(
  scope: ProjectScope,
  { view: seen, ...input }: ChangeInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { id } = seen;
  const wanted = factsOf(input);
  const work: Work = async ({ tx }) => {
    await holdProject(tx, scope);
    const others = await listViews(scope, tx);
    const before = others.find((view) => view.id === id);
    if (!before) return gone("view");
    const whyNot = whyNotTouch(before, keeperOf(scope));
    if (whyNot !== null) return refuse("refused", `Not changed. ${whyNot}.`);
    const refusal = whyNotSo(
      scope,
      wanted,
      others.filter((view) => view.id !== id),
    );
    if (refusal) return refusal;
    const names = changedFacts<ViewFacts>(before, wanted, VIEW_FACTS);
    if (names.length === 0) return refuse("refused", "Not changed. It is so already.");
    await tx.savedView.update({ where: { id }, data: wanted });
    return {
      action: "view.changed",
      before: pickFacts(before, names),
      after: pickFacts(wanted, names),
    };
  };
  return writeRow(scope, { kind: "view", ...seen }, requestId, work, tellFaster);
}

export function removeView(
  scope: ProjectScope,
  { view: seen }: RemoveInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { id } = seen;
  const work: Work = async ({ tx }) => {
    const view = await findView(tx, scope, id);
    const before = await tellView(tx, scope, id);
    if (!view || !before) return gone("view");
    const whyNot = whyNotTouch(view, keeperOf(scope));
    if (whyNot !== null) return refuse("refused", `Not removed. ${whyNot}.`);
    await tx.savedView.delete({ where: { id } });
    return { action: "view.removed", before, after: null };
  };
  return writeRow(scope, { kind: "view", ...seen }, requestId, work, tellFaster);
}

/** How a view becomes what it was. */
export async function restoreFacts(
  tx: Transaction,
  scope: ProjectScope,
  id: string,
  facts: Facts,
): Promise<Refusal | null> {
  const wanted = factsTold<ViewFacts>(facts, VIEW_FACTS);
  const others = (await listViews(scope, tx)).filter((view) => view.id !== id);
  const refusal = whyNotSo(scope, wanted, others);
  if (refusal) return notTakenBack(refusal);
  await tx.savedView.update({ where: { id }, data: wanted });
  return null;
}

/** How one that was removed comes back. */
export async function addAgain(
  tx: Transaction,
  scope: ProjectScope,
  { id, version, facts }: { id: string; version: number; facts: Facts },
): Promise<Refusal | null> {
  const wanted = factsTold<ViewFacts>(facts, VIEW_FACTS);
  const refusal = whyNotSo(scope, wanted, await listViews(scope, tx));
  if (refusal) return notTakenBack(refusal);
  const userId = facts["userId"] as string;
  const { projectId } = scope;
  await tx.savedView.create({ data: { id, version, projectId, userId, ...wanted } });
  return null;
}

export async function takeAway(
  tx: Transaction,
  _scope: ProjectScope,
  id: string,
): Promise<Refusal | null> {
  await tx.savedView.delete({ where: { id } });
  return null;
}

function whyNotSo(
  scope: ProjectScope,
  facts: ViewFacts,
  others: readonly { name: string }[],
): Refusal | null {
  const whyNotNamed = whyNotName(facts.name, others);
  if (whyNotNamed !== null) return refuseField("name", whyNotNamed);
  const whyNotShared = whyNotShare(facts, keeperOf(scope));
  return whyNotShared === null ? null : refuseField("shared", whyNotShared);
}

function keeperOf(scope: ProjectScope) {
  return { edits: mayDo(scope, "project:edit") };
}

function tellFaster(): Promise<Refusal> {
  const words = "Somebody was faster. Nothing of yours is written: look again first.";
  return Promise.resolve(refuse("conflict", words));
}

function notTakenBack({ detail }: Refusal): Refusal {
  const [first] = (detail ?? []) as { message: string }[];
  return refuse("conflict", `Not taken back. ${first?.message ?? ""}.`);
}
