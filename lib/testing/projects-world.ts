import { pickFacts } from "@/lib/domain/facts";
import type { CreateInput } from "@/lib/features/projects/schema";
import { PROJECT_FACTS, type ProjectFacts } from "@/lib/features/projects/types";
import { db } from "@/lib/platform/db";
import { scopeOf } from "@/lib/platform/operator";
import type { Scope } from "@/lib/platform/viewer";
import { makeActedOn } from "./acting";
import { changing } from "./changing";

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

const task = { kind: "task", key: "1.1" } as const;
const said = { subject: task, by: "Ada", at: "2026-01-10T08:00:00.000Z" };

const PARTS = {
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

/** A project that has come some way, and what people may do with it as a whole. */
export async function makeProjectsWorld() {
  const world = await makeActedOn("projects", PARTS);
  const { slug, projectId, act, project } = world;
  const facts = { name: "Old", owner: "Ada", startOn: new Date("2026-01-05") };
  await db().project.update({ where: { id: projectId }, data: facts });
  const free = slug.replace("projects", "new");
  const seen = async () => pickFacts(await project(), ["id", "version"]);

  return {
    ...world,
    /** An address that nobody has. */
    free,
    vera: scopeOf({ userId: null, name: "Vera", email: null, role: "viewer" }),
    seen,
    create: (who: Scope, part: Partial<CreateInput>) =>
      act(who, "create", { ...FOUNDING, slug: free, ...part }),
    edit: async (who: Scope, part: Partial<ProjectFacts>) => {
      const now = await project();
      const changes = changing<ProjectFacts>(pickFacts(now, PROJECT_FACTS), part);
      return act(who, "edit", { project: pickFacts(now, ["id", "version"]), changes });
    },
    archive: async (who: Scope) => act(who, "archive", { project: await seen() }),
    restore: async (who: Scope) => act(who, "restore", { project: await seen() }),
    newestEvent: (of = projectId) =>
      db().event.findFirstOrThrow({ where: { projectId: of }, orderBy: { seq: "desc" } }),
    trace: async () => {
      const projects = await db().project.count();
      return { ...(await world.trace()), projects };
    },
  };
}
