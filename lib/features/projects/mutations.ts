import "server-only";
import { documentFromProject } from "@/lib/features/documents/convert";
import { makeProject } from "@/lib/features/documents/mutations";
import { type ProjectDocument, projectDocument } from "@/lib/features/documents/schema";
import { tellBoth } from "@/lib/features/history/data";
import { weighingBy } from "@/lib/features/verdict/data";
import { factsTold, pickFacts } from "@/lib/domain/facts";
import { db, type Transaction } from "@/lib/platform/db";
import { asItStands, type Edited, editFacts } from "@/lib/platform/fact-edit";
import { done, type Outcome, refuse, refuseField } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import type { Facts } from "@/lib/platform/transaction";
import { findProjectScope, mayDo, type ProjectScope, type Scope } from "@/lib/platform/viewer";
import { copyDocument, emptyDocument, type Founding, holdsAmounts } from "./begin";
import { findProjectFacts, getProject } from "./data";
import type { ArchiveInput, CreateInput, EditInput } from "./schema";
import { TEMPLATES } from "./templates";
import { PROJECT_FACTS, type ProjectFacts } from "./types";

type Work = Parameters<typeof writeRow>[3];

/** A project from nothing, from a template, or planned as another is. */
export async function createProject(
  scope: Scope,
  { from, ...founding }: CreateInput,
  requestId: string,
): Promise<Outcome<{ slug: string }>> {
  const begun = await beginning(scope, from, founding);
  if (!begun.ok) return begun;
  // What a copy moves may have left the calendar.
  const checked = projectDocument.safeParse(begun.data);
  if (!checked.success) return refuseField("startOn", "Some day of it would lie beyond 2199");
  const making = { action: "project.created", told: { from: { ...from } } };
  const made = await makeProject(scope, checked.data, making, requestId);
  if (made.ok) return done({ slug: made.data.slug });
  return made.reason === "conflict" ? refuseField("slug", made.message) : made;
}

async function beginning(
  scope: Scope,
  from: CreateInput["from"],
  founding: Founding,
): Promise<Outcome<ProjectDocument>> {
  const withMoney = mayDo(scope, "money:read");
  if (from.kind === "empty") return done(emptyDocument(founding));
  if (from.kind === "template") {
    const template = projectDocument.parse(TEMPLATES[from.key].document);
    return done(copyDocument(template, founding, { withMoney }));
  }
  const source = await findProjectScope(scope, from.slug);
  if (!source) return refuseField("from.slug", `No project "${from.slug}" is visible to you`);
  const project = await getProject(source);
  const document = copyDocument(documentFromProject(project), founding, { withMoney });
  if (holdsAmounts(document) && founding.currency !== project.currency) {
    return refuseField("currency", `${project.name} counts in ${project.currency}`);
  }
  return done(document);
}

/** Says anew what is said of the project as a whole. */
export function editProject(
  scope: ProjectScope,
  { project, changes, reason }: EditInput,
  requestId: string,
): Promise<Outcome<Edited>> {
  return editFacts(scope, { kind: "project", ...project }, changes, requestId, {
    action: "project.edited",
    find: async ({ tx }) => {
      const row = await findProjectFacts(tx, scope);
      return row && { version: row.version, facts: factsOf(row) };
    },
    save: async ({ tx }, { said, changed }) => {
      await saveFacts(tx, scope, said);
      const joins = changed.membersOnly === true && (await becomeMember(tx, scope));
      return joins ? { after: { ...changed, member: scope.viewer.name } } : null;
    },
    weighs: weighingBy(["freshnessDays"], (now, _id, { freshnessDays = now.freshnessDays }) => ({
      ...now,
      freshnessDays,
    })),
    reason,
    tellBoth,
  });
}

/** Takes the project out of every list. It stays readable, and nobody writes in it until it is restored. */
export function archiveProject(
  scope: ProjectScope,
  { project: seen }: ArchiveInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return writeProject(scope, seen, requestId, async ({ tx, at }) => {
    const facts = await findProjectFacts(tx, scope);
    if (!facts) return gone("project");
    if (facts.archivedAt !== null) return refuse("archived", "Not archived. It is already.");
    await tx.project.update({ where: { id: scope.projectId }, data: { archivedAt: at } });
    return {
      action: "project.archived",
      before: { archivedAt: null },
      after: { archivedAt: at.toISOString() },
    };
  });
}

/** Brings it back into the lists, and under the hands of whoever writes. */
export function restoreProject(
  scope: ProjectScope,
  { project: seen }: ArchiveInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return writeProject(scope, seen, requestId, async ({ tx }) => {
    const facts = await findProjectFacts(tx, scope);
    if (!facts) return gone("project");
    const { archivedAt } = facts;
    if (archivedAt === null) return refuse("refused", "Not restored. It is not archived.");
    await tx.project.update({ where: { id: scope.projectId }, data: { archivedAt: null } });
    return { action: "project.restored", before: { archivedAt }, after: { archivedAt: null } };
  });
}

/** What is said of the project, as its events tell it. */
export async function tellFacts(tx: Transaction, scope: ProjectScope): Promise<Facts | null> {
  const facts = await findProjectFacts(tx, scope);
  return facts && { ...factsOf(facts) };
}

export async function restoreFacts(
  tx: Transaction,
  scope: ProjectScope,
  _id: string,
  facts: Facts,
): Promise<null> {
  await saveFacts(tx, scope, factsTold<ProjectFacts>(facts, PROJECT_FACTS));
  return null;
}

async function saveFacts(tx: Transaction, { projectId }: ProjectScope, facts: ProjectFacts) {
  await tx.project.update({ where: { id: projectId }, data: facts });
}

/** Whoever hides it from all but its members stays among those who see it. */
async function becomeMember(tx: Transaction, { projectId, viewer }: ProjectScope) {
  const { userId } = viewer;
  if (userId === null) return false;
  const { count } = await tx.projectMember.createMany({
    data: [{ projectId, userId }],
    skipDuplicates: true,
  });
  return count > 0;
}

function writeProject(
  scope: ProjectScope,
  seen: { id: string; version: number },
  requestId: string,
  work: Work,
): Promise<Outcome<Changed>> {
  const target = { kind: "project", ...seen } as const;
  return writeRow(scope, target, requestId, work, async () => {
    const now = await findProjectFacts(db(), scope);
    return now
      ? tellBoth(scope, asItStands({ ...now, id: seen.id }, PROJECT_FACTS))
      : gone("project");
  });
}

function factsOf(row: ProjectFacts): ProjectFacts {
  return pickFacts(row, PROJECT_FACTS);
}
