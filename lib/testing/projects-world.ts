import { importProject } from "@/lib/features/documents/mutations";
import { type ProjectDocumentInput, projectDocument } from "@/lib/features/documents/schema";
import { pickFacts } from "@/lib/features/economics/types";
import { readProject } from "@/lib/features/projects/data";
import type { CreateInput } from "@/lib/features/projects/schema";
import { PROJECT_FACTS } from "@/lib/features/projects/types";
import type { Role } from "@/lib/domain/rights";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import type { Scope } from "@/lib/platform/viewer";
import { newRequest, lastRequest } from "./taking-back";
import "@/lib/features/actions";

export const FOUNDING: CreateInput = {
  slug: "new",
  name: "New",
  summary: "It begins.",
  owner: null,
  sponsor: null,
  startOn: null,
  targetOn: null,
  currency: "USD",
  membersOnly: false,
  from: { kind: "empty" },
};

let made = 0;

/** A project that has come some way, and people of each kind who meet it. */
export async function makeProjectsWorld() {
  made += 1;
  const number = made;
  const slug = `old-${String(number)}`;
  const imported = await importProject(operatorScope(), documentOf(slug), "test");
  if (!imported.ok) throw new Error(imported.message);
  const { projectId } = imported.data;

  /** As the route calls it: under the id of its request. */
  async function act(who: Scope, name: string, input: object) {
    const action = registeredActions().find((one) => one.name === name);
    if (!action) throw new Error(`There is no action ${name}.`);
    const change = newRequest();
    return { ...(await action.run(who, input, change)), change: lastRequest() };
  }

  const project = () => readProject(db(), projectId);
  const seen = async () => pickFacts(await project(), ["id", "version"]);

  return {
    slug,
    projectId,
    /** An address that nobody has. */
    free: `new-${String(number)}`,
    lena: await person("Lena", "editor", number),
    otto: await person("Otto", "editor", number),
    vera: await person("Vera", "viewer", number),
    act,
    project,
    seen,
    create: (who: Scope, part: Partial<CreateInput>) =>
      act(who, "projects.create", { ...FOUNDING, slug: `new-${String(number)}`, ...part }),
    edit: async (who: Scope, part: object) => {
      const facts = pickFacts(await project(), PROJECT_FACTS);
      return act(who, "projects.edit", { slug, project: await seen(), ...facts, ...part });
    },
    archive: async (who: Scope) => act(who, "projects.archive", { slug, project: await seen() }),
    restore: async (who: Scope) => act(who, "projects.restore", { slug, project: await seen() }),
    takeBack: (who: Scope, { change }: { change: string }) =>
      act(who, "history.takeBack", { slug, change }),
    newestEvent: (of = projectId) =>
      db().event.findFirstOrThrow({ where: { projectId: of }, orderBy: { seq: "desc" } }),
    trace: async () => {
      const [events, projects] = [await db().event.count(), await db().project.count()];
      return { project: await project(), events, projects };
    },
  };
}

async function person(name: string, role: Role, number: number): Promise<Scope> {
  const email = `${name.toLowerCase()}-${String(number)}@projects.test`;
  const user = await db().user.create({ data: { name, email, role } });
  return scopeOf({ userId: user.id, name, email, role });
}

function documentOf(slug: string) {
  const task = { kind: "task", key: "1.1" } as const;
  const said = { subject: task, by: "Ada", at: "2026-01-10T08:00:00.000Z" };
  const input: ProjectDocumentInput = {
    format: "gantry/project",
    formatVersion: 1,
    project: {
      slug,
      name: "Old",
      summary: "It has come some way.",
      owner: "Ada",
      startOn: "2026-01-05",
      currency: "USD",
    },
    phases: [{ key: "1", name: "First", plannedStartOn: "2026-01-05" }],
    tasks: [{ key: "1.1", title: "Task", phaseKey: "1", status: "in progress" }],
    checks: [{ key: "run", subject: task, kind: "command", command: "make test", seenRed: true }],
    claims: [said],
    evidence: [{ ...said, checkKey: "run", outcome: "passed", origin: "ci" }],
    moneyLines: [
      {
        key: "M1",
        kind: "investment",
        name: "Work",
        amount: { lowMinor: 100, likelyMinor: 200, highMinor: 300 },
      },
    ],
  };
  return projectDocument.parse(input);
}
