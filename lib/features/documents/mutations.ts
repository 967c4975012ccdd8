import "server-only";
import { factsTold } from "@/lib/domain/facts";
import { nowInstant } from "@/lib/platform/clock";
import { fromInstantOrNull } from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, write } from "@/lib/platform/transaction";
import { findProjectScope, mayDo, type ProjectScope, type Scope } from "@/lib/platform/viewer";
import { type Lowered, RESERVED_SLUGS, unvouched, whyNotExplain } from "./access";
import { type ExplanationFacts, findExplanation, tellWhatStands } from "./data";
import { insertDocument } from "./insert";
import { findFuture } from "./parse";
import type { ExplainInput, ProjectDocument } from "./schema";

export interface Imported {
  projectId: string;
  slug: string;
  lowered: Lowered;
}

/**
 * Makes a project from a document, in one transaction: all of it or nothing. The names in it are free
 * text, so they count as written only where whoever manages people vouches for them.
 */
export async function importProject(
  scope: Scope,
  given: ProjectDocument,
  requestId: string,
): Promise<Outcome<Imported>> {
  if (!mayDo(scope, "project:import")) {
    return refuse("forbidden", `Your role, ${scope.viewer.role}, may not import projects.`);
  }
  const [future, ...more] = findFuture(given, nowInstant());
  if (future) {
    const message = `Nothing imported. ${future.path}: ${future.message}.`;
    return refuse("invalid", message, [future, ...more]);
  }
  const { document, lowered } = mayDo(scope, "people:manage")
    ? { document: given, lowered: { evidence: 0, approvals: 0 } }
    : unvouched(given);
  const made = await makeProject(
    scope,
    document,
    { action: "project.imported", told: { lowered: { ...lowered } } },
    requestId,
  );
  if (made.ok) return done({ ...made.data, lowered });
  return made.reason === "conflict"
    ? refuse("conflict", `Nothing imported. ${made.message}.`)
    : made;
}

interface Making {
  /** What its first event is called, and tells beside what stands in it. */
  action: string;
  told: Facts;
}

/**
 * A project of all that a document holds, in one transaction; a conflict where its address is not free.
 * What the viewer may not see is told like an address that nobody can have. Where only members see the new
 * one, its maker is one.
 */
export async function makeProject(
  scope: Scope,
  document: ProjectDocument,
  { action, told }: Making,
  requestId: string,
): Promise<Outcome<Omit<Imported, "lowered">>> {
  const { slug, name, membersOnly } = document.project;
  const { userId } = scope.viewer;
  const made = await write<Omit<Imported, "lowered">>(scope, requestId, async ({ tx, record }) => {
    // Of two who want one address at once the second waits, and is told.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${slug}, 0))`;
    const taken = await tx.project.findUnique({ where: { slug }, select: { id: true } });
    if (taken || RESERVED_SLUGS.includes(slug)) return refuse("conflict", "Not free");
    const projectId = await insertDocument(tx, document);
    if (membersOnly && userId !== null) {
      await tx.projectMember.create({ data: { projectId, userId } });
    }
    record({
      action,
      subject: { kind: "project", id: projectId, key: slug },
      before: null,
      after: { slug, name, rows: countRows(document), ...told },
      projectId,
    });
    return done({ projectId, slug });
  });
  if (made.ok || made.reason !== "conflict") return made;
  const isSeen = (await findProjectScope(scope, slug)) !== null;
  return refuse(
    "conflict",
    isSeen ? `Taken: another project is at ${slug}` : `${slug} is not free: choose another address`,
  );
}

/** R19: says why a stated figure is another than the computed one, or that nobody knows it any more. */
export async function explainFigure(
  scope: ProjectScope,
  { figure: seen, text }: ExplainInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { id } = seen;
  const work: Parameters<typeof writeRow>[3] = async ({ tx, at }) => {
    const found = await findExplanation(tx, scope, id);
    if (!found) return gone("figure");
    const before = found.facts;
    const whyNot = whyNotExplain(before.explanation, text);
    if (whyNot !== null) return refuse("refused", whyNot);
    const isSaid = text !== null;
    const after: ExplanationFacts = {
      explanation: text,
      explainedBy: isSaid ? scope.viewer.name : null,
      explainedAt: isSaid ? at.toISOString() : null,
    };
    await saveExplanation(tx, id, after);
    return { action: "figure.explained", before: { ...before }, after: { ...after } };
  };
  return writeRow(scope, { kind: "figure", ...seen }, requestId, work, () =>
    tellWhatStands(scope, id),
  );
}

/** The explanation as its events tell it. */
export async function tellExplanation(tx: Transaction, scope: ProjectScope, id: string) {
  const found = await findExplanation(tx, scope, id);
  return found && { ...found.facts };
}

/** As it was explained before: by whom and when, or by nobody. */
export async function restoreExplanation(
  tx: Transaction,
  _scope: ProjectScope,
  id: string,
  facts: Facts,
): Promise<null> {
  await saveExplanation(tx, id, factsTold<ExplanationFacts>(facts));
  return null;
}

async function saveExplanation(tx: Transaction, id: string, facts: ExplanationFacts) {
  const explainedAt = fromInstantOrNull(facts.explainedAt);
  await tx.statedFigure.update({ where: { id }, data: { ...facts, explainedAt } });
}

function countRows(document: ProjectDocument): Record<string, number> {
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, rows]) =>
      Array.isArray(rows) && rows.length > 0 ? [[name, rows.length]] : [],
    ),
  );
}
