import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";

interface World {
  projectId: string;
  phaseId: string;
  componentId: string;
  taskId: string;
  decisionId: string;
  optionId: string;
}

let here: World;
let elsewhere: World;

beforeAll(async () => {
  here = await makeProject();
  elsewhere = await makeProject();
});

describe("a row that points into another project", () => {
  test.each<[what: string, write: () => Promise<unknown>]>([
    ["a task moved", () => put("Task", here.taskId, { phaseId: elsewhere.phaseId })],
    ["a task's component", () => put("Task", here.taskId, { componentId: elsewhere.componentId })],
    ["a claim", () => add("Claim", { ...said(), taskId: elsewhere.taskId })],
    [
      "evidence",
      () =>
        add("Evidence", { ...said(), taskId: elsewhere.taskId, outcome: "passed", origin: "ci" }),
    ],
    [
      "what is not applicable",
      () => add("NotApplicable", { ...said(), taskId: elsewhere.taskId, reason: "No" }),
    ],
    [
      "the option of a decision",
      () => add("DecisionOption", { ...joined(), optionId: elsewhere.optionId }),
    ],
    [
      "the decision of an option",
      () => add("DecisionOption", { ...joined(), decisionId: elsewhere.decisionId }),
    ],
    [
      "a decision by its successor",
      () => put("Decision", here.decisionId, { supersededById: elsewhere.decisionId }),
    ],
  ])("%s is refused", async (_, write) => {
    await expect(write()).rejects.toMatchObject({ code: "23503" });
  });

  test("the same rows inside one project are accepted", async () => {
    await put("Task", here.taskId, { phaseId: here.phaseId, componentId: here.componentId });
    await add("Claim", { ...said(), taskId: here.taskId });
    await add("DecisionOption", joined());
  });
});

test("what points at a row that is deleted keeps its project", async () => {
  const { projectId, componentId, taskId } = await makeProject();
  await put("Task", taskId, { componentId });

  await testDatabase().query(`DELETE FROM "Component" WHERE id = $1`, [componentId]);

  expect(
    await testDatabase().query(`SELECT "projectId", "componentId" FROM "Task" WHERE id = $1`, [
      taskId,
    ]),
  ).toEqual([{ projectId, componentId: null }]);
});

describe("every foreign key", () => {
  test("between two rows of a project holds both to the same one", async () => {
    const keys = await foreignKeys();
    const inside = keys.filter((key) => key.isOfProject && key.pointsIntoProject);
    expect(inside.length).toBeGreaterThan(40);
    expect(inside.filter((key) => !isHeldTogether(key))).toEqual([]);
  });

  test("of a row that joins two others of a project knows the project", async () => {
    const loose = (await foreignKeys()).filter((key) => !key.isOfProject && key.pointsIntoProject);
    const joins = loose.filter(
      ({ table }) => loose.filter((key) => key.table === table).length > 1,
    );
    expect(joins).toEqual([]);
  });

  test("that sets null sets nothing but its own column", async () => {
    const keys = (await foreignKeys()).filter((key) => key.setsNull);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter(({ columns, nulls }) => nulls.join() !== columns[0])).toEqual([]);
  });

  test("has an index that leads with it", async () => {
    expect((await foreignKeys()).filter((key) => !key.isIndexed)).toEqual([]);
  });
});

interface ForeignKey {
  table: string;
  /** The pointing column first. */
  columns: string[];
  target: string[];
  isOfProject: boolean;
  pointsIntoProject: boolean;
  setsNull: boolean;
  /** What is set to null when the target goes. */
  nulls: string[];
  /** By an index over all rows, or over those in which the column is not null. */
  isIndexed: boolean;
}

function isHeldTogether({ columns, target }: ForeignKey): boolean {
  return columns[1] === "projectId" && target.join() === "id,projectId";
}

function foreignKeys() {
  const names = (relation: string, numbers: string) =>
    `ARRAY(SELECT a.attname::text FROM unnest(${numbers}) WITH ORDINALITY AS n (num, place)
           JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = n.num ORDER BY place)`;
  const hasProject = (relation: string) =>
    `EXISTS (SELECT FROM pg_attribute a
             WHERE a.attrelid = ${relation} AND a.attname = 'projectId' AND NOT a.attisdropped)`;
  return testDatabase().query<ForeignKey & Record<string, unknown>>(
    `SELECT k.conrelid::regclass::text AS table,
            ${names("k.conrelid", "k.conkey")} AS columns,
            ${names("k.confrelid", "k.confkey")} AS target,
            ${hasProject("k.conrelid")} AS "isOfProject",
            ${hasProject("k.confrelid")} AS "pointsIntoProject",
            k.confdeltype = 'n' AS "setsNull",
            ${names("k.conrelid", "coalesce(k.confdelsetcols, k.conkey)")} AS nulls,
            EXISTS (
              SELECT FROM pg_index i
              WHERE i.indrelid = k.conrelid AND i.indisvalid AND i.indkey[0] = k.conkey[1]
                AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) = (
                  SELECT format('(%I IS NOT NULL)', a.attname) FROM pg_attribute a
                  WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1]))
            ) AS "isIndexed"
     FROM pg_constraint k
     WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace
     ORDER BY 1, 2`,
  );
}

function said() {
  return {
    id: randomUUID(),
    projectId: here.projectId,
    byName: "Ada",
    at: "2026-01-02T12:00:00Z",
  };
}

function joined() {
  const { projectId, decisionId, optionId } = here;
  return { projectId, decisionId, optionId };
}

async function makeProject(): Promise<World> {
  const projectId = randomUUID();
  await add("Project", {
    id: projectId,
    slug: projectId,
    name: "P",
    summary: "S",
    currency: "USD",
  });
  const row = async (table: string, columns: Record<string, unknown>) => {
    const id = randomUUID();
    await add(table, { id, projectId, key: id, position: "a0", ...columns });
    return id;
  };
  return {
    projectId,
    phaseId: await row("Phase", { name: "First" }),
    componentId: await row("Component", { name: "Core" }),
    taskId: await row("Task", { title: "Do it" }),
    decisionId: await row("Decision", { question: "Go?" }),
    optionId: await row("Option", { name: "Wait" }),
  };
}

async function add(table: string, row: Record<string, unknown>) {
  const names = Object.keys(row);
  await testDatabase().query(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")})
     VALUES (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
    Object.values(row),
  );
}

async function put(table: string, id: string, columns: Record<string, unknown>) {
  const names = Object.keys(columns);
  await testDatabase().query(
    `UPDATE "${table}" SET ${names.map((name, index) => `"${name}" = $${index + 2}`).join(", ")}
     WHERE id = $1`,
    [id, ...Object.values(columns)],
  );
}
