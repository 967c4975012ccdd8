import "server-only";
import { factsTold } from "@/lib/domain/facts";
import { readProject } from "@/lib/features/projects/data";
import { now } from "@/lib/platform/clock";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import { type Facts, holdProject, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotDepend, whyNotRestore, whyNotRestoreCalendar, whyNotTake } from "./access";
import { findCalendar, findPlanned } from "./data";
import { createBaseline, createDependency, saveCalendar, savePlanned } from "./mutations";
import {
  type BaselineFacts,
  type CalendarFacts,
  type DependencyFacts,
  endsOf,
  type PlannedFacts,
  type PlannedKind,
} from "./types";

type Transaction = WriteContext["tx"];

/** What a row says of its place in the plan, as its events tell it; and the way back to that. */
export function tellPlanned(kind: PlannedKind) {
  return async (tx: Transaction, scope: ProjectScope, id: string): Promise<Facts | null> => {
    const row = await findPlanned(tx, scope, kind, id);
    return row && told(row.facts);
  };
}

/** Puts back what was before, where the rows allow it as they have become since. */
export function restorePlanned(kind: PlannedKind) {
  return async (
    tx: Transaction,
    scope: ProjectScope,
    id: string,
    facts: Facts,
  ): Promise<Refusal | null> => {
    const then = factsTold<PlannedFacts[PlannedKind]>(facts);
    const row = await findPlanned(tx, scope, kind, id);
    const whyNot = row && whyNotRestore(row.facts, then);
    if (whyNot !== null) return refuse("conflict", whyNot);
    await savePlanned(tx, id, then);
    return null;
  };
}

export async function tellCalendar(tx: Transaction, scope: ProjectScope): Promise<Facts | null> {
  const row = await findCalendar(tx, scope);
  return row && told(row.facts);
}

export async function restoreCalendar(
  tx: Transaction,
  scope: ProjectScope,
  _id: string,
  facts: Facts,
): Promise<Refusal | null> {
  const then = factsTold<CalendarFacts>(facts);
  const whyNot = whyNotRestoreCalendar(then);
  if (whyNot !== null) return refuse("conflict", whyNot);
  await saveCalendar(tx, scope, then);
  return null;
}

/** The rules hold for one that comes back, too: meanwhile another may lead the other way. */
export async function insertDependency(
  tx: Transaction,
  scope: ProjectScope,
  { id, version, facts }: { id: string; version: number; facts: Facts },
): Promise<Refusal | null> {
  await holdProject(tx, scope);
  const project = await readProject(tx, scope.projectId);
  const row = factsTold<DependencyFacts>(facts);
  const whyNot = whyNotDepend(project, endsOf(row), now().toISOString());
  if (whyNot !== null) return refuse("refused", whyNot);
  await createDependency(tx, project, { id, version }, row);
  return null;
}

/** It comes back as it was taken, where nobody has taken one of its key or name since. */
export async function insertBaseline(
  tx: Transaction,
  scope: ProjectScope,
  { id, version, facts }: { id: string; version: number; facts: Facts },
): Promise<Refusal | null> {
  const then = factsTold<BaselineFacts>(facts);
  await holdProject(tx, scope);
  const { baselines } = await readProject(tx, scope.projectId);
  if (baselines.some(({ key }) => key === then.key)) {
    return refuse("conflict", `Not taken again. Another baseline is ${then.key} by now.`);
  }
  const whyNot = whyNotTake(then.name, baselines);
  if (whyNot !== null) return refuse("conflict", `Not taken again. ${whyNot}.`);
  await createBaseline(tx, scope, { id, version }, then);
  return null;
}

export async function dropBaseline(
  tx: Transaction,
  { projectId }: ProjectScope,
  id: string,
): Promise<null> {
  await tx.baseline.deleteMany({ where: { id, projectId } });
  return null;
}

/** Facts are JSON. */
function told(facts: object): Facts {
  return facts;
}
