import "server-only";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { write } from "@/lib/platform/transaction";
import { mayDo, type Scope } from "@/lib/platform/viewer";
import { insertDocument } from "./insert";
import type { ProjectDocument } from "./schema";

/** Makes a project from a document, in one transaction: all of it or nothing. */
export async function importProject(
  scope: Scope,
  document: ProjectDocument,
  requestId: string,
): Promise<Outcome<{ projectId: string; slug: string }>> {
  if (!mayDo(scope, "project:import")) {
    return refuse("forbidden", `Your role, ${scope.viewer.role}, may not import projects.`);
  }
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
      after: { slug, name: document.project.name, rows: countRows(document) },
      projectId,
    });
    return done({ projectId, slug });
  });
}

function countRows(document: ProjectDocument): Record<string, number> {
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, rows]) =>
      Array.isArray(rows) && rows.length > 0 ? [[name, rows.length]] : [],
    ),
  );
}
