import "server-only";
import {
  type AsList,
  type Branch,
  type Columns,
  listOf,
  partsOf,
  type Queries,
  readColumns,
  rowOf,
} from "./row-tree";

/** A tree as it was read, and what it takes to read later only what is another since. */
export interface FollowedTree<Row> {
  row: Row;
  /** The oldest transaction that was under way: what it or a later one writes had not been seen. */
  since: string;
  /** By list: which rows it had and in which order, in a number. */
  marks: Record<string, string>;
}

type Item = Record<string, unknown> & { id: string };

/** What came of one list that is followed. */
type Answer = [mark: string, ids: string[] | null, changed: unknown[][] | null];

interface Plan {
  whole: string;
  changes: string;
  revive: (values: unknown[]) => Record<string, unknown>;
  reviveChanges: (values: unknown[]) => Record<string, unknown>;
  followed: ReadonlySet<string>;
}

/**
 * Reads a row with all that hangs on it like `treeReader`, and of a tree that was read before only the rows
 * that were written since: Postgres says of each row which transaction has written it. Rows that went or
 * moved are told by the mark of their list. A list whose rows have no `id` or lists of their own is read
 * whole each time. Rows that did not change are the same objects. Null where there is no such row.
 */
export function treeFollower<Row>(table: string, branches: Record<string, Branch>) {
  let plan: Promise<Plan> | undefined;
  return async (
    client: Queries,
    id: string,
    before: FollowedTree<Row> | null,
  ): Promise<FollowedTree<Row> | null> => {
    plan ??= makePlan(client, table, branches).catch((error: unknown) => {
      plan = undefined;
      throw error;
    });
    const known = await plan;
    const next = before && (await readChanges(client, known, id, before));
    return next ?? readWhole(client, known, id);
  };
}

interface Read {
  tree: unknown[];
  since: string;
}

async function readWhole<Row>(
  client: Queries,
  { whole, revive }: Plan,
  id: string,
): Promise<FollowedTree<Row> | null> {
  const [found] = await client.$queryRawUnsafe<Read[]>(whole, id);
  return found ? { row: revive(found.tree) as Row, since: found.since, marks: {} } : null;
}

/** Null where it has to be read whole. */
async function readChanges<Row>(
  client: Queries,
  { changes, reviveChanges, followed }: Plan,
  id: string,
  before: FollowedTree<Row>,
): Promise<FollowedTree<Row> | null> {
  const marks = JSON.stringify(before.marks);
  const [found] = await client.$queryRawUnsafe<Read[]>(changes, id, before.since, marks);
  if (!found) return null;
  const row = reviveChanges(found.tree);
  const next: FollowedTree<Row> = { row: row as Row, since: found.since, marks: {} };
  for (const name of followed) {
    const { mark, ids, changed } = row[name] as Changes;
    const list = merge((before.row as Record<string, Item[]>)[name] ?? [], ids, changed);
    if (!list) return null;
    row[name] = list;
    next.marks[name] = mark;
  }
  return next;
}

interface Changes {
  mark: string;
  /** All of them in their order, where that is another. */
  ids: string[] | null;
  changed: Item[];
}

/** Null where a row is asked for that nobody has read. */
function merge(before: Item[], ids: string[] | null, changed: Item[]): Item[] | null {
  if (ids === null && changed.length === 0) return before;
  const known = new Map([...before, ...changed].map((row) => [row.id, row]));
  const list = (ids ?? before.map((row) => row.id)).flatMap((id) => known.get(id) ?? []);
  return list.length === (ids ?? before).length ? list : null;
}

async function makePlan(
  client: Queries,
  table: string,
  branches: Record<string, Branch>,
): Promise<Plan> {
  const columns = await readColumns(client);
  const lists = Object.entries(branches).filter(([, branch]) => canFollow(columns, branch));
  const followed = new Set(lists.map(([name]) => name));
  const read = rowOf(columns, table, branches);
  const asList: AsList = (...list) => (followed.has(list[3]) ? changesOf : listOf)(...list);
  const changes = rowOf(columns, table, branches, {}, asList);
  const statement = (fields: string, only = "") =>
    `SELECT json_build_array(${fields}) AS "tree",
       pg_snapshot_xmin(pg_current_snapshot())::text AS "since"
     FROM "${table}" WHERE "${table}"."id" = $1::uuid${only}`;
  return {
    whole: statement(read.fields),
    changes: statement(changes.fields, ` AND ${IS_NEAR}`),
    revive: read.revive,
    reviveChanges: changes.revive,
    followed,
  };
}

function canFollow(columns: Columns, { table, branches = {} }: Branch): boolean {
  const hasId = columns.get(table)?.some(({ name }) => name === "id");
  return hasId === true && Object.keys(branches).length === 0;
}

/** Rows know their transaction by 32 of its 64 bits: of so many that came since, which is newer is still told. */
const MOST_SINCE = 2 ** 30;
const IS_NEAR = `pg_snapshot_xmax(pg_current_snapshot())::text::bigint - $2::text::bigint
  BETWEEN 0 AND ${String(MOST_SINCE)}`;

/**
 * The age of a row is how many transactions have begun since the one that wrote it; one that is too old to
 * be told from a new one is read again.
 */
const changesOf: AsList = (columns, above, branch, name) => {
  const { table } = branch;
  const { fields, revive } = rowOf(columns, table, {}, branch);
  const { from, sorted, sortedBy } = partsOf(above, branch);
  const placed = ["id", ...sortedBy].map((column) => `"${table}"."${column}"`).join(", ");
  return {
    sql: `(SELECT json_build_array(
        found."mark",
        CASE WHEN found."mark" = $3::json ->> '${name}' THEN NULL
          ELSE (SELECT coalesce(json_agg("${table}"."id"${sorted}), '[]') ${from}) END,
        found."changed")
      FROM (SELECT
        count(*) || ' ' || coalesce(bit_xor(hashtextextended(concat_ws(' ', ${placed}), 0)), 0) AS "mark",
        json_agg(json_build_array(${fields}))
          FILTER (WHERE age("${table}".xmin) <= age($2::text::xid8::xid)) AS "changed"
        ${from}) AS found)`,
    revive: (answer) => {
      const [mark, ids, changed] = answer as Answer;
      return { mark, ids, changed: (changed ?? []).map(revive) };
    },
  };
};
