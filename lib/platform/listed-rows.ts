import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { factsTold, pickFacts } from "@/lib/domain/facts";
import type { Changes } from "@/lib/domain/merge-changes";
import type { Permission } from "@/lib/domain/rights";
import { asItStands, type CurrentFacts, type Edited, editFacts, type Weighing } from "./fact-edit";
import { done, type Outcome, type Refusal, refuse, refuseField } from "./outcome";
import { type Changed, gone, type RowKind, writeRow } from "./row-write";
import { type Facts, holdProject, write, type WriteContext } from "./transaction";
import { defineUndo, defineUndoOfRow } from "./undo";
import type { ProjectScope } from "./viewer";

type Transaction = WriteContext["tx"];
type Work = Parameters<typeof writeRow>[3];

export interface Keyed {
  id: string;
  version: number;
  key: string;
  /** Its place among the others, as a fractional key. */
  position: string;
}

/** Rows that stand in one list of a project, each with a key and facts that somebody says of it. */
export interface Listing<Said extends object, Columns extends object> {
  kind: RowKind;
  /** As its events begin: `option.added`, `.changed`, `.moved`, `.removed`. */
  event: string;
  names: readonly (keyof Said)[];
  weighs?: Weighing<Said>;
  nextKey: (keys: readonly string[]) => string;
  /** All of them in their order; those in the archive keep their keys and their places. */
  list: (tx: Transaction, scope: ProjectScope) => Promise<(Said & Keyed)[]>;
  /** The columns that hold the facts; or why they cannot be so, at the names of the facts. */
  settle: (tx: Transaction, scope: ProjectScope, of: Settling<Said>) => Promise<Columns | Refusal>;
  create: (tx: Transaction, data: Columns & NewColumns) => Promise<{ id: string; version: number }>;
  update: (tx: Transaction, id: string, data: Columns | { position: string }) => Promise<unknown>;
  remove: (tx: Transaction, id: string) => Promise<unknown>;
  /** What the second of two people is told: what both have changed, or that it is another by now. */
  tellBoth: (scope: ProjectScope, current: CurrentFacts) => Promise<Refusal>;
}

interface NewColumns {
  id?: string;
  version?: number;
  projectId: string;
  key: string;
  position: string;
}

export interface Settling<Said> {
  said: Said;
  /** As it stands; null for a row that is not there yet. */
  before: (Said & Keyed) | null;
  /** As it once was said, where that is taken back: what it names may be gone by now. */
  past?: Said;
  others: readonly (Said & Keyed)[];
}

/** After which row it stands; first where that is null, and last where nothing is said. */
export type ListPlace = { after: string | null } | null;

interface Adding<Said> {
  /** Named by whoever adds it, so that the same sent twice is added once; given where it is not. */
  id?: string | undefined;
  /** As its writer calls it; given where nobody says. */
  key?: string | null;
  said: Said;
  place?: ListPlace;
}

type Added = Changed & { key: string };
type Seen = { id: string; version: number };

export function addListed<Said extends object, Columns extends object>(
  listing: Listing<Said, Columns>,
  scope: ProjectScope,
  { id: wanted, key: called = null, said, place = null }: Adding<Said>,
  requestId: string,
): Promise<Outcome<Added>> {
  const { kind, event, names } = listing;
  return write<Added>(scope, requestId, async ({ tx, record }) => {
    await holdProject(tx, scope);
    const others = await listing.list(tx, scope);
    const known = others.find(({ id }) => id === wanted);
    if (known) return refuse("conflict", `Not added. It is added already, as ${known.key}.`);
    const keys = others.map((other) => other.key);
    if (called !== null && keys.includes(called)) {
      return refuseField("key", `Another ${kind} is ${called} already`);
    }
    const columns = await listing.settle(tx, scope, { said, before: null, others });
    if (isRefusal(columns)) return columns;
    const gap = gapAfter(others, place);
    if (!gap) return refuse("refused", "Not added. What it should follow is gone.");
    const key = called ?? listing.nextKey(keys);
    const position = generateKeyBetween(gap.above, gap.below);
    const own = { projectId: scope.projectId, key, position };
    const row = wanted === undefined ? own : { ...own, id: wanted };
    const { id, version } = await listing.create(tx, { ...columns, ...row });
    const after = told({ ...pickFacts(said, names), key, position, version });
    record({ action: `${event}.added`, subject: { kind, id, key }, before: null, after });
    return done({ id, version, key });
  });
}

export function editListed<Said extends object, Columns extends object>(
  listing: Listing<Said, Columns>,
  scope: ProjectScope,
  seen: Seen,
  { changes, reason }: { changes: Changes<Said>; reason?: string | null | undefined },
  requestId: string,
): Promise<Outcome<Edited>> {
  const { kind, event, names, weighs, tellBoth } = listing;
  return editFacts(scope, { kind, ...seen }, changes, requestId, {
    action: `${event}.changed`,
    find: async ({ tx }) => {
      await holdProject(tx, scope);
      const rows = await listing.list(tx, scope);
      const before = rows.find(({ id }) => id === seen.id);
      if (!before) return null;
      const others = rows.filter((row) => row !== before);
      const facts: Said = pickFacts<Said, keyof Said>(before, names);
      return { version: before.version, facts, before, others };
    },
    save: async ({ tx }, { row: { before, others }, said }) => {
      const columns = await listing.settle(tx, scope, { said, before, others });
      if (isRefusal(columns)) return columns;
      await listing.update(tx, seen.id, columns);
      return null;
    },
    ...{ weighs, reason, tellBoth },
  });
}

/** To another place among the others; no other row is touched. What else was changed of it does not matter. */
export function moveListed<Said extends object, Columns extends object>(
  listing: Listing<Said, Columns>,
  scope: ProjectScope,
  { id, place }: { id: string; place: ListPlace },
  requestId: string,
): Promise<Outcome<Changed>> {
  const { kind, event } = listing;
  const work: Work = async ({ tx }) => {
    await holdProject(tx, scope);
    const rows = await listing.list(tx, scope);
    const own = rows.find((row) => row.id === id);
    if (!own) return gone(kind);
    const gap = gapAfter(
      rows.filter((row) => row !== own),
      place,
    );
    if (!gap) return refuse("refused", "Not moved. What it should follow is gone.");
    const isThere =
      (gap.above === null || gap.above < own.position) &&
      (gap.below === null || own.position < gap.below);
    if (isThere) return refuse("refused", "Not moved. It stands there already.");
    const position = generateKeyBetween(gap.above, gap.below);
    await listing.update(tx, id, { position });
    return {
      action: `${event}.moved`,
      before: { position: own.position },
      after: { position },
    };
  };
  const anyVersion = { kind, id, version: null };
  return writeRow(scope, anyVersion, requestId, work, (conflict) => Promise.resolve(conflict));
}

/** `letGo` lets go what holds on to it, or says why it stays. */
export function removeListed<Said extends object, Columns extends object>(
  listing: Listing<Said, Columns>,
  scope: ProjectScope,
  seen: Seen,
  requestId: string,
  letGo: (context: WriteContext, key: string) => Promise<Refusal | null>,
): Promise<Outcome<Changed>> {
  const { kind, event } = listing;
  const work: Work = async (context) => {
    const { tx } = context;
    const row = await findListed(listing, tx, scope, seen.id);
    if (!row) return gone(kind);
    const version = row.version - 1;
    if (version !== seen.version) {
      const current = asItStands({ ...row, version }, listing.names);
      return refuse("conflict", "Somebody was faster.", current);
    }
    const refusal = await letGo(context, row.key);
    if (refusal) return refusal;
    await listing.remove(tx, seen.id);
    return { action: `${event}.removed`, before: wholeOf(listing, row), after: null };
  };
  const anyVersion = { kind, id: seen.id, version: null };
  return writeRow(scope, anyVersion, requestId, work, (conflict) =>
    listing.tellBoth(scope, conflict.detail as CurrentFacts),
  );
}

/** Declares how what was added, changed or removed is taken back; `whyNotGo` says what keeps a row that was added. */
export function defineUndoOfListed<Said extends object, Columns extends object>(
  listing: Listing<Said, Columns>,
  permissions: readonly Permission[],
  whyNotGo: (tx: Transaction, scope: ProjectScope, id: string) => Promise<Refusal | null>,
): void {
  const { kind, event } = listing;
  const find = async (tx: Transaction, scope: ProjectScope, id: string) => {
    const row = await findListed(listing, tx, scope, id);
    return row && wholeOf(listing, row);
  };
  const restore = async (
    tx: Transaction,
    scope: ProjectScope,
    id: string,
    facts: Facts,
    put: (columns: Columns) => Promise<unknown>,
  ): Promise<Refusal | null> => {
    const said = factsTold<Said>(facts, listing.names);
    await holdProject(tx, scope);
    const rows = await listing.list(tx, scope);
    const before = rows.find((row) => row.id === id) ?? null;
    const others = rows.filter((row) => row.id !== id);
    const { key } = facts as { key: string };
    if (others.some((other) => other.key === key)) {
      return refuse("conflict", `Not taken back. Another is ${key} by now.`);
    }
    const columns = await listing.settle(tx, scope, { said, before, past: said, others });
    if (isRefusal(columns)) return notTakenBack(columns);
    await put(columns);
    return null;
  };
  defineUndo({
    of: `${event}.changed`,
    kind,
    permissions,
    find,
    save: (tx, scope, id, facts) =>
      restore(tx, scope, id, facts, (columns) => listing.update(tx, id, columns)),
  });
  defineUndoOfRow({
    added: `${event}.added`,
    removed: `${event}.removed`,
    kind,
    permissions,
    find,
    add: (tx, scope, { id, version, facts }) => {
      const { key, position } = facts as { key: string; position: string };
      const place = { id, version, projectId: scope.projectId, key, position };
      return restore(tx, scope, id, facts, (columns) =>
        listing.create(tx, { ...columns, ...place }),
      );
    },
    remove: async (tx, scope, id) => {
      const refusal = await whyNotGo(tx, scope, id);
      if (refusal) return refusal;
      await listing.remove(tx, id);
      return null;
    },
  });
}

/** The same of a row that was moved among the others. */
export function defineUndoOfMoves<Said extends object, Columns extends object>(
  listing: Listing<Said, Columns>,
  permissions: readonly Permission[],
): void {
  defineUndo({
    of: `${listing.event}.moved`,
    kind: listing.kind,
    permissions,
    find: async (tx, scope, id) => {
      const row = await findListed(listing, tx, scope, id);
      return row && { position: row.position };
    },
    save: async (tx, _scope, id, facts) => {
      await listing.update(tx, id, { position: (facts as { position: string }).position });
      return null;
    },
  });
}

export async function findListed<Said extends object, Columns extends object>(
  listing: Listing<Said, Columns>,
  tx: Transaction,
  scope: ProjectScope,
  id: string,
): Promise<(Said & Keyed) | null> {
  return (await listing.list(tx, scope)).find((row) => row.id === id) ?? null;
}

function isRefusal(answer: object): answer is Refusal {
  return "ok" in answer;
}

/** What was refused while it was taken back. */
function notTakenBack({ detail }: Refusal): Refusal {
  const [first] = detail as { message: string }[];
  return refuse("conflict", `Not taken back. ${first?.message ?? ""}.`);
}

/** Between which two order keys a place is; null where what it follows is gone. */
function gapAfter(
  rows: readonly Keyed[],
  place: ListPlace,
): { above: string | null; below: string | null } | null {
  if (place === null) return { above: rows.at(-1)?.position ?? null, below: null };
  const index = rows.findIndex(({ id }) => id === place.after);
  if (place.after !== null && index === -1) return null;
  return { above: rows[index]?.position ?? null, below: rows[index + 1]?.position ?? null };
}

/** All that a row is made of, as its events tell it. */
function wholeOf<Said extends object, Columns extends object>(
  { names }: Listing<Said, Columns>,
  row: Said & Keyed,
): Facts {
  const { key, position } = row;
  return told({ ...pickFacts<Said, keyof Said>(row, names), key, position });
}

/** Facts are JSON. */
function told(facts: object): Facts {
  return facts;
}
