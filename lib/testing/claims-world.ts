import type { Role } from "@/lib/domain/rights";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import { findProjectScope, type ProjectScope, type Scope } from "@/lib/platform/viewer";

export async function projectScope(
  name: string,
  of: string,
  role: Role = "editor",
): Promise<ProjectScope> {
  const scope = await findProjectScope(person(name, role), of);
  if (!scope) throw new Error("The project is not visible.");
  return scope;
}

/** A project to claim in: an item nobody speaks of, one that was claimed and failed, and a task. */
export async function importExample(name: string): Promise<string> {
  const failed = { kind: "item", key: "failed" } as const;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug: name, name, summary: "A project to claim in.", currency: "USD" },
    phases: [{ key: "0", name: "First" }],
    tasks: [{ key: "0.1", title: "A task", phaseKey: "0" }],
    items: [
      { key: "open", list: "exit", phaseKey: "0", text: "Nothing is said of it" },
      { key: "failed", list: "exit", phaseKey: "0", text: "It was claimed and is refuted" },
    ],
    checks: [{ key: "runs", subject: failed, kind: "command" }],
    claims: [{ subject: failed, by: "Executor", at: "2026-03-02T09:00:00.000Z" }],
    evidence: [
      {
        subject: failed,
        outcome: "failed",
        origin: "ci",
        by: "CI",
        at: "2026-03-02T09:05:00.000Z",
      },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  return name;
}

function person(name: string, role: Role): Scope {
  return scopeOf({ userId: null, name, email: null, role });
}
