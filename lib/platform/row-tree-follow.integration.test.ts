import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { endedTransactions } from "@/lib/testing/ended-transactions";
import { db, type Transaction } from "./db";
import { type Queries, treeReader } from "./row-tree";
import { type FollowedTree, treeFollower } from "./row-tree-follow";

interface Row {
  id: string;
  name: string;
  phases: { id: string; key: string; name: string; deliverables: string[] }[];
  members: { role: string }[];
}

const NAME_READ = 9;

const BRANCHES = {
  // Those that are archived are left out, as a list may do.
  phases: {
    table: "Phase",
    by: "projectId",
    orderBy: { position: "asc" },
    where: `"Phase"."archivedAt" IS NULL`,
    without: ["position"],
    shortened: { name: NAME_READ },
  },
  members: { table: "ProjectMember", by: "projectId", orderBy: { userId: "asc" } },
} as const;

const readWhole = treeReader<Row>("Project", BRANCHES);
const follow = treeFollower<Row>("Project", BRANCHES);

let projectId: string;

beforeEach(async () => {
  const slug = `follow-${crypto.randomUUID()}`;
  const project = await db().project.create({
    data: { slug, name: "Follow", summary: "Is read again and again.", currency: "EUR" },
  });
  projectId = project.id;
});

async function addPhase(key: string, position = key, client: Transaction = db()) {
  return client.phase.create({ data: { projectId, key, position, name: key } });
}

async function first(): Promise<FollowedTree<Row>> {
  return next(null);
}

async function next(before: FollowedTree<Row> | null): Promise<FollowedTree<Row>> {
  const tree = await follow(db(), projectId, before);
  if (!tree) throw new Error("The project has gone.");
  return tree;
}

const keysOf = ({ row }: FollowedTree<Row>) => row.phases.map(({ key }) => key);

describe("a tree that is followed", () => {
  it("keeps the rows that nobody wrote, and reads the others again", async () => {
    const [one] = [await addPhase("a"), await addPhase("b")];
    await endedTransactions();
    const before = await next(await first());
    await db().phase.update({ where: { id: one.id }, data: { name: "Renamed" } });
    await endedTransactions();
    const after = await next(before);
    expect(after.row.phases.map(({ name }) => name)).toEqual(["Renamed", "b"]);
    expect(after.row.phases[1]).toBe(before.row.phases[1]);
    expect((await next(after)).row.phases).toBe(after.row.phases);
  });

  it("asks for no row that was seen before", async () => {
    for (const key of ["a", "b", "c"]) await addPhase(key);
    await endedTransactions();
    const before = await next(await first());
    const { answers, client } = listening();
    await follow(client, projectId, before);
    expect(answers).toHaveLength(1);
    expect(JSON.stringify(answers)).not.toContain(before.row.phases[0]?.id);
  });

  it("reads as much of a long text as a whole reading does", async () => {
    const { id } = await addPhase("a");
    const before = await next(await first());
    const data = { name: "Longer than anybody reads" };
    await db().phase.update({ where: { id }, data });
    const after = await next(before);
    expect(after.row.phases[0]?.name).toBe(data.name.slice(0, NAME_READ));
    expect(after.row).toEqual((await readWhole(db(), [projectId]))[0]);
  });

  it.each([
    ["so long ago that new rows pass for old ones", -(2n ** 31n) - 1000n],
    ["in what has not begun, as after a backup came back", 2n ** 32n],
  ])("is read whole where the last reading was %s", async (_, away) => {
    const { id } = await addPhase("a");
    const before = await next(await first());
    const since = String(BigInt(before.since) + away);
    await db().phase.update({ where: { id }, data: { name: "Renamed" } });
    const { answers, client } = listening();
    const after = await follow(client, projectId, { ...before, since });
    expect(after?.row.phases).toMatchObject([{ name: "Renamed" }]);
    expect(answers).toMatchObject([[], [{ since: expect.any(String) as string }]]);
  });

  it("misses nothing that was under way while it was read", async () => {
    const { id } = await addPhase("a");
    let before = await first();
    await db().$transaction(async (slow) => {
      await slow.phase.update({ where: { id }, data: { name: "Slow" } });
      // What is inside a savepoint has a number of its own, and that is in no list of what is under way.
      await slow.$executeRawUnsafe("SAVEPOINT inner_part");
      await addPhase("b", "b", slow);
      await addPhase("quick");
      before = await next(before);
      expect(keysOf(before)).toEqual(["a", "quick"]);
    });
    const after = await next(before);
    expect(keysOf(after)).toEqual(["a", "b", "quick"]);
    expect(after.row.phases[0]?.name).toBe("Slow");
  });

  it("reads whole what has no row of its own to be told by", async () => {
    const before = await next(await first());
    const user = await db().user.create({
      data: { id: crypto.randomUUID(), name: "Mia", email: `${projectId}@example.com` },
    });
    await db().projectMember.create({ data: { projectId, userId: user.id } });
    expect((await next(before)).row.members).toHaveLength(1);
  });

  it("is nothing where the row has gone", async () => {
    const before = await first();
    await db().project.delete({ where: { id: projectId } });
    expect(await follow(db(), projectId, before)).toBeNull();
  });
});

/** A client that keeps what it was answered. */
function listening() {
  const answers: unknown[] = [];
  const client: Queries = {
    $queryRawUnsafe: async <T>(sql: string, ...values: unknown[]) => {
      const answer = await db().$queryRawUnsafe<T>(sql, ...values);
      answers.push(answer);
      return answer;
    },
  };
  return { answers, client };
}

type Step = [what: "add" | "rename" | "archive" | "restore" | "move" | "delete", at: number];

const step = fc.tuple(
  fc.constantFrom<Step[0]>("add", "rename", "archive", "restore", "move", "delete"),
  fc.nat(1000),
);

it("is what a whole reading is, whatever was written between", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 6 }),
      async (bursts) => {
        let tree = await first();
        for (const burst of bursts) {
          for (const one of burst) await carryOut(one);
          tree = await next(tree);
          expect([JSON.stringify(tree.row)]).toEqual([
            JSON.stringify((await readWhole(db(), [projectId]))[0]),
          ]);
        }
      },
    ),
    { numRuns: 40 },
  );
});

async function carryOut([what, at]: Step): Promise<void> {
  const phases = await db().phase.findMany({ where: { projectId }, orderBy: { key: "asc" } });
  const key = crypto.randomUUID();
  const one = phases[at % Math.max(phases.length, 1)];
  if (what === "add" || !one) return void (await addPhase(key, `${String(at)}-${key}`));
  const where = { id: one.id };
  if (what === "delete") return void (await db().phase.delete({ where }));
  const data = {
    rename: { name: `Named ${String(at)}` },
    archive: { archivedAt: new Date() },
    restore: { archivedAt: null },
    move: { position: `${String(at)}-${key}` },
  }[what];
  await db().phase.update({ where, data });
}
