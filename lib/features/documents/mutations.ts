import "server-only";
import { nowInstant } from "@/lib/platform/clock";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { write } from "@/lib/platform/transaction";
import { mayDo, type Scope } from "@/lib/platform/viewer";
import { type Lowered, unvouched } from "./access";
import { insertDocument } from "./insert";
import { findFuture } from "./parse";
import type { ProjectDocument } from "./schema";

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
  const { slug } = document.project;
  return write(scope, requestId, async ({ tx, record }) => {
    const taken = await tx.project.findUnique({ where: { slug }, select: { id: true } });
    if (taken) {
      return refuse("conflict", `A project "${slug}" exists already. Choose another slug.`);
    }
    const projectId = await insertDocument(tx, document);
    record({
      action: "project.imported",
      subject: { kind: "project", id: projectId, key: slug },
      before: null,
      after: {
        slug,
        name: document.project.name,
        rows: countRows(document),
        lowered: { ...lowered },
      },
      projectId,
    });
    return done({ projectId, slug, lowered });
  });
}

function countRows(document: ProjectDocument): Record<string, number> {
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, rows]) =>
      Array.isArray(rows) && rows.length > 0 ? [[name, rows.length]] : [],
    ),
  );
}
