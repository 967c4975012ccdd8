import type { Role } from "@/lib/domain/rights";
import { evaluateBlocker } from "@/lib/domain/plan/blockers";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import type { RaiseInput } from "@/lib/features/blockers/schema";
import { NOTHING_WRITTEN } from "@/lib/features/blockers/types";
import { readProject } from "@/lib/features/projects/data";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { projectScope } from "./claims-world";

const B2 = { kind: "blocker", key: "B2" } as const;
const B3 = { kind: "blocker", key: "B3" } as const;

/** A project with a blocker that is open, one written off, and one that CI and another have proved gone. */
export async function importBlocked(slug: string) {
  const moment = new Date().toISOString();
  const blocker = { severity: "P0", raisedOn: "2026-03-01" } as const;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "A project with something in the way.", currency: "USD" },
    phases: [{ key: "0", name: "First" }],
    tasks: [
      { key: "0.1", title: "Waits", phaseKey: "0" },
      { key: "0.2", title: "Resolves", phaseKey: "0" },
    ],
    blockers: [
      {
        ...blocker,
        key: "B1",
        title: "No key",
        claimedState: "not started",
        actualState: "not started",
        resolvingTaskKey: "0.2",
      },
      {
        ...blocker,
        key: "B2",
        title: "Written off",
        claimedState: "done",
        actualState: "done",
        resolvedOn: "2026-03-02",
      },
      {
        ...blocker,
        key: "B3",
        title: "Proved gone",
        claimedState: "done",
        actualState: "fragile",
      },
    ],
    dependencies: [
      {
        blocking: { kind: "blocker", key: "B1" },
        dependent: { kind: "task", key: "0.1" },
        statedBy: "dependent",
        note: "It needs the key",
      },
      {
        blocking: { kind: "blocker", key: "B1" },
        dependent: { kind: "task", key: "0.9", missing: true },
        statedBy: "blocking",
      },
    ],
    checks: [{ key: "runs", subject: B3, kind: "command", seenRed: true }],
    claims: [
      { subject: B3, by: "Ben", at: moment },
      { subject: B2, by: "Ben", at: moment },
    ],
    evidence: [
      { subject: B3, checkKey: "runs", outcome: "passed", origin: "ci", by: "CI", at: moment },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  return new Blocked(slug, imported.data.projectId);
}

class Blocked {
  constructor(
    readonly slug: string,
    readonly projectId: string,
  ) {}

  scope(name: string, role: Role = "editor") {
    return projectScope(name, this.slug, role);
  }

  project() {
    return readProject(db(), this.projectId);
  }

  async blocker(key: string) {
    const row = (await this.project()).blockers.find((one) => one.key === key);
    if (!row) throw new Error(`There is no blocker ${key}.`);
    return row;
  }

  async seen(key: string) {
    const { id, version } = await this.blocker(key);
    return { kind: "blocker" as const, id, version };
  }

  async judged(key: string) {
    return evaluateBlocker(await this.project(), await this.blocker(key), nowInstant());
  }

  async held(key: string) {
    const { dependencies } = await this.project();
    return dependencies.filter(({ blocking }) => blocking.key === key);
  }

  /** Newest first. */
  async events(key: string) {
    const { id } = await this.blocker(key);
    return db().event.findMany({ where: { subjectId: id }, orderBy: { seq: "desc" } });
  }

  /** Everything a refusal must leave as it was. */
  async trace() {
    const where = { projectId: this.projectId };
    return { project: await this.project(), events: await db().event.count({ where }) };
  }
}

/** What is written of a blocker, with what a test is about. */
export function raising(slug: string, part: Partial<RaiseInput> = {}): RaiseInput {
  return {
    slug,
    id: crypto.randomUUID(),
    key: null,
    ...NOTHING_WRITTEN,
    title: "The vault is locked",
    actualState: "not started",
    ...part,
  };
}
