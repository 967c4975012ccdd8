import { randomUUID } from "node:crypto";
import { insertDocument } from "@/lib/features/documents/insert";
import type { ProjectDocument } from "@/lib/features/documents/schema";
import { db, type Transaction } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

type Row = Record<string, unknown>;
type Tables = Map<string, Row[]>;

/** Many rows on a slow disk take their time. */
const LIMITS = { maxWait: 10_000, timeout: 300_000 };

/** Inserts many projects with one statement a table, and answers their ids. */
export async function loadProjects(documents: ProjectDocument[]): Promise<string[]> {
  const tables: Tables = new Map();
  const collector = collect(tables);
  const ids: string[] = [];
  for (const document of documents) ids.push(await insertDocument(collector, document));
  tables.set(
    "Event",
    documents.map((document, index) => toEvent(document, ids[index] ?? "")),
  );
  const columns = await columnsOf([...tables.keys()]);
  await db().$transaction(async (tx) => {
    for (const [table, rows] of tables) {
      if (rows.length > 0) await insertRows(tx, table, rows, columns.get(table) ?? []);
    }
  }, LIMITS);
  return ids;
}

/** A transaction that takes rows down, in the order in which their tables may be filled. */
function collect(tables: Tables): Transaction {
  const take = (table: string, rows: Row[]) => {
    tables.set(table, [...(tables.get(table) ?? []), ...rows]);
    return Promise.resolve();
  };
  const models = new Proxy(
    {},
    {
      get: (_, model: string) => {
        const table = model.charAt(0).toUpperCase() + model.slice(1);
        return {
          create: ({ data }: { data: Row }) => take(table, [data]),
          createMany: ({ data }: { data: Row[] }) => take(table, data),
        };
      },
    },
  );
  return models as Transaction;
}

function toEvent({ project: { slug, name } }: ProjectDocument, projectId: string): Row {
  return {
    projectId,
    actorName: "Generator",
    action: "project.imported",
    subjectKind: "project",
    subjectId: projectId,
    subjectKey: slug,
    after: { slug, name },
  };
}

async function columnsOf(tables: string[]): Promise<Map<string, string[]>> {
  const rows = await db().$queryRaw<{ name: string; columns: string[] }[]>`
    SELECT table_name AS name, array_agg(column_name::text) AS columns
    FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ANY(${tables})
    GROUP BY table_name`;
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

/** What no row names is left to the database; ids are Prisma's to give, so here they are ours. */
function insertRows(tx: Transaction, table: string, rows: Row[], columns: string[]) {
  const complete = columns.includes("id")
    ? rows.map((row) => ({ id: randomUUID(), ...row }))
    : rows;
  const named = new Set(complete.flatMap((row) => Object.keys(row)));
  const list = [...named].map((column) => `"${column}"`).join(", ");
  return tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${list})
     SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    JSON.stringify(complete, plain),
  );
}

function plain(_: string, value: unknown): unknown {
  if (value === Prisma.DbNull) return null;
  return typeof value === "bigint" ? String(value) : value;
}
