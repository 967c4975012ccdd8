import { beforeAll, describe, expect, it } from "vitest";
import { db } from "./db";
import { type Queries, treeReader } from "./row-tree";

interface PhaseRow {
  key: string;
  estimateLow: { toNumber: () => number } | null;
  costLowMinor: bigint | null;
  plannedStartOn: { toISOString: () => string } | null;
  deliverables: string[];
}

interface ProjectRow {
  id: string;
  createdAt: { toISOString: () => string };
  archivedAt: { toISOString: () => string } | null;
  phases: PhaseRow[];
}

const read = treeReader<ProjectRow>("Project", {
  phases: { table: "Phase", by: "projectId", orderBy: { position: "asc" } },
});

let id: string;

beforeAll(async () => {
  const project = await db().project.create({
    data: {
      slug: "tree",
      name: "Tree",
      summary: "Has phases.",
      currency: "EUR",
      createdAt: new Date("2026-03-01T23:30:00.120Z"),
      phases: {
        create: [
          { key: "second", position: "b", name: "Second" },
          {
            key: "first",
            position: "a",
            name: "First",
            estimateLow: 1.25,
            estimateHigh: 2,
            estimateUnit: "weeks",
            costLowMinor: 900_719_925_474_099n,
            costHighMinor: 900_719_925_474_099n,
            plannedStartOn: new Date("2026-03-02"),
            deliverables: ['a "quoted" word', "zwei"],
          },
        ],
      },
    },
  });
  id = project.id;
});

/** A connection on which days begin at another moment. */
const inKolkata: Queries = {
  $queryRawUnsafe: (sql, ...values) =>
    db().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL timezone = 'Asia/Kolkata'`;
      return tx.$queryRawUnsafe(sql, ...values);
    }),
};

describe.each([
  ["in UTC", (): Queries => db()],
  ["in another time zone", () => inKolkata],
])("a tree read %s", (_, client) => {
  it("is what Prisma reads", async () => {
    const [tree] = await read(client(), [id]);
    const { phases, ...own } = await db().project.findUniqueOrThrow({
      where: { id },
      include: { phases: { orderBy: { position: "asc" } } },
    });
    expect(tree?.createdAt.toISOString()).toBe(own.createdAt.toISOString());
    expect(tree?.archivedAt).toBeNull();
    expect(tree?.phases.map(plain)).toEqual(phases.map(plain));
    expect(Object.keys(tree ?? {}).sort()).toEqual([...Object.keys(own), "phases"].sort());
  });
});

it("has no row where there is none", async () => {
  expect(await read(db(), [])).toEqual([]);
  expect(await read(db(), ["00000000-0000-7000-8000-000000000000"])).toEqual([]);
});

it("leaves out the rows and columns that a branch does not ask for", async () => {
  const some = treeReader<ProjectRow>(
    "Project",
    {
      phases: {
        table: "Phase",
        by: "projectId",
        where: `"key" = ANY (wanted."keys")`,
        without: ["estimateLow"],
      },
    },
    { prelude: "WITH wanted AS (SELECT ARRAY[$2::text] AS keys)", beside: "wanted" },
  );
  const [tree] = await some(db(), [id], "first");
  expect(tree?.phases).toMatchObject([{ key: "first", costLowMinor: 900_719_925_474_099n }]);
  expect(tree?.phases[0]).not.toHaveProperty("estimateLow");
});

it("reads by one id what it reads by several", async () => {
  const [tree] = await read(db(), [id]);
  expect(await read(db(), [id, crypto.randomUUID()])).toEqual([tree]);
});

function plain({ key, estimateLow, costLowMinor, plannedStartOn, deliverables }: PhaseRow) {
  return {
    key,
    low: estimateLow?.toNumber() ?? null,
    cost: costLowMinor,
    starts: plannedStartOn?.toISOString() ?? null,
    deliverables,
  };
}
