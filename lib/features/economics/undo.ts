import "server-only";
import { isUsed, usesOfOption } from "@/lib/domain/economics/option-uses";
import { pickFacts } from "@/lib/domain/facts";
import { readProject } from "@/lib/features/projects/data";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import { type Facts, holdProject, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { findPlace, findTerms, isRefusal } from "./data";
import { findRow, LINES, type Noun, OPTIONS, settle, wholeOf } from "./mutations";
import { TERMS_FACTS } from "./types";

type Transaction = WriteContext["tx"];

/** How lines and options become what they were, go again and come again. */
export const undoLines = undoing(LINES, () => Promise.resolve(null));
export const undoOptions = undoing(OPTIONS, whyNamed);

function undoing<Said extends object, Columns extends object>(
  noun: Noun<Said, Columns>,
  whyNotGo: (tx: Transaction, scope: ProjectScope, id: string) => Promise<Refusal | null>,
) {
  const { kind, event } = noun;
  const restore = async (
    tx: Transaction,
    scope: ProjectScope,
    id: string,
    facts: Facts,
    put: (columns: Columns) => Promise<unknown>,
  ): Promise<Refusal | null> => {
    const said = pickFacts(facts as unknown as Said, noun.names);
    const { key } = facts as { key: string };
    await holdProject(tx, scope);
    const rows = await noun.list(tx, scope);
    const before = rows.find((row) => row.id === id) ?? null;
    const others = rows.filter((row) => row.id !== id);
    if (others.some((other) => other.key === key)) {
      return refuse("conflict", `Not taken back. Another is ${key} by now.`);
    }
    const columns = await settle(noun, { tx, scope, said, before, past: said, others });
    if (isRefusal(columns)) return notTakenBack(columns);
    await put(columns);
    return null;
  };
  return {
    kind,
    event,
    find: async (tx: Transaction, scope: ProjectScope, id: string) => {
      const row = await findRow(noun, tx, scope, id);
      return row && wholeOf(noun, row);
    },
    save: (tx: Transaction, scope: ProjectScope, id: string, facts: Facts) =>
      restore(tx, scope, id, facts, (columns) => noun.update(tx, id, columns)),
    add: (
      tx: Transaction,
      scope: ProjectScope,
      { id, version, facts }: { id: string; version: number; facts: Facts },
    ) => {
      const { key, position } = facts as { key: string; position: string };
      const place = { id, version, projectId: scope.projectId, key, position };
      return restore(tx, scope, id, facts, (columns) => noun.create(tx, { ...columns, ...place }));
    },
    remove: async (tx: Transaction, scope: ProjectScope, id: string) => {
      const refusal = await whyNotGo(tx, scope, id);
      if (refusal) return refusal;
      await noun.remove(tx, id);
      return null;
    },
  };
}

/** What has come to name an option since it was added would lose it. */
async function whyNamed(tx: Transaction, scope: ProjectScope, id: string) {
  await holdProject(tx, scope);
  const project = await readProject(tx, scope.projectId);
  const key = project.options.find((option) => option.id === id)?.key ?? "";
  return isUsed(usesOfOption(project, key))
    ? refuse("conflict", `Not taken back. Something names option ${key} by now.`)
    : null;
}

export async function tellTerms(tx: Transaction, scope: ProjectScope) {
  const terms = await findTerms(tx, scope);
  return terms && pickFacts(terms, TERMS_FACTS);
}

export async function restoreTerms(
  tx: Transaction,
  { projectId }: ProjectScope,
  _id: string,
  terms: Facts,
): Promise<null> {
  await tx.project.update({ where: { id: projectId }, data: terms });
  return null;
}

export async function tellImpact(tx: Transaction, { projectId }: ProjectScope, id: string) {
  const row = await tx.stakeholderImpact.findFirst({
    where: { id, projectId },
    select: { option: { select: { key: true } } },
  });
  return row && { optionKey: row.option?.key ?? null };
}

export async function restoreImpact(
  tx: Transaction,
  scope: ProjectScope,
  id: string,
  { optionKey }: Facts,
): Promise<Refusal | null> {
  const place = await findPlace(tx.option, scope, "optionKey", optionKey as string | null);
  if (isRefusal(place)) return notTakenBack(place);
  await tx.stakeholderImpact.update({ where: { id }, data: { optionId: place.id } });
  return null;
}

function notTakenBack({ detail }: Refusal): Refusal {
  const [first] = detail as { message: string }[];
  return refuse("conflict", `Not taken back. ${first?.message ?? ""}.`);
}
