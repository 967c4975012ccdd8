import "server-only";
import { isUsed, usesOfOption } from "@/lib/domain/economics/option-uses";
import { readProject } from "@/lib/features/projects/data";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import { type Facts, holdProject, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { findPlace, findTerms, isRefusal } from "./data";

type Transaction = WriteContext["tx"];

/** What has come to name an option since it was added would lose it. */
export async function whyNotGo(tx: Transaction, scope: ProjectScope, id: string) {
  await holdProject(tx, scope);
  const project = await readProject(tx, scope.projectId);
  const key = project.options.find((option) => option.id === id)?.key ?? "";
  return isUsed(usesOfOption(project, key))
    ? refuse("conflict", `Not taken back. Something names option ${key} by now.`)
    : null;
}

export async function tellTerms(tx: Transaction, scope: ProjectScope) {
  const terms = await findTerms(tx, scope);
  return terms && { ...terms.facts };
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
