import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Permission } from "@/lib/domain/rights";
import { type Refusal, refuse } from "./outcome";
import {
  type Among,
  gone,
  type RowKind,
  takeTurn,
  takeTurns,
  type Told,
  whyNoTurn,
} from "./row-write";
import type { Change, Facts, WriteContext } from "./transaction";
import type { ProjectScope } from "./viewer";

type Transaction = WriteContext["tx"];

/** What an event keeps of a change, as it was recorded. */
export interface PastChange {
  action: string;
  subject: Change["subject"];
  before: Facts | null;
  after: Facts | null;
}

interface Undo {
  /** Each one is needed. */
  permissions: readonly Permission[];
  /** Takes one change back, and answers what is to be recorded of that. */
  back: (context: WriteContext, scope: ProjectScope, past: PastChange) => Promise<Change | Refusal>;
  /** The same of many rows, each changed once, in as many statements as of one. */
  backMany?: (
    context: WriteContext,
    scope: ProjectScope,
    pasts: readonly PastChange[],
  ) => Promise<Change[] | Refusal>;
}

interface Row {
  /** What its events are called: `risk.reassessed`. */
  of: string;
  /** What taking one back is called where it does the opposite: `task.stopped` of `task.started`. */
  back?: string;
  /** Its events tell all facts under this name, and not those alone that changed. */
  within?: string;
  kind: RowKind;
  permissions: readonly Permission[];
}

interface EditedRow extends Row {
  /** Which rows it is taken back of; those in use unless told. */
  among?: Among;
  /** The facts of the row as its events tell them; null where there is none. */
  find: (tx: Transaction, scope: ProjectScope, id: string) => Promise<Facts | null>;
  /** Writes all of them, some as they were before. */
  save: (tx: Transaction, scope: ProjectScope, id: string, facts: Facts) => Promise<Refusal | null>;
  /** Both for many rows at once; for what is changed by the hundred. */
  many?: ManyRows;
}

export interface ManyRows {
  find: (
    tx: Transaction,
    scope: ProjectScope,
    ids: string[],
  ) => Promise<ReadonlyMap<string, Facts>>;
  /** `then` are those facts of a row that become what they were. */
  save: (
    tx: Transaction,
    scope: ProjectScope,
    rows: readonly { id: string; then: Facts }[],
  ) => Promise<Refusal | null>;
}

interface MadeRow {
  /** What the events of the row are called when it comes and when it goes. */
  added: string;
  removed: string;
  kind: RowKind;
  permissions: readonly Permission[];
  /** All that the row was made of, as its events tell it; null where it is not there. */
  find: (tx: Transaction, scope: ProjectScope, id: string) => Promise<Facts | null>;
  add: (
    tx: Transaction,
    scope: ProjectScope,
    row: { id: string; key: string | null; version: number; facts: Facts },
  ) => Promise<Refusal | null>;
  remove: (tx: Transaction, scope: ProjectScope, id: string) => Promise<Refusal | null>;
}

const registry = new Map<string, Undo>();

/** How to take back what the events of this name tell; undefined where it stays. */
export function undoOf(action: string): Undo | undefined {
  return registry.get(action);
}

export function undoableEvents(): string[] {
  return [...registry.keys()];
}

/**
 * Declares how an edit is taken back, in the `actions.ts` of its feature: the facts that it changed
 * become what they were before. Where one of them has been changed since, nothing is taken back. What
 * was taken back is an edit of the same name, so it can be taken back again.
 */
export function defineUndo(edited: EditedRow): void {
  const { of, back: action = of, within, kind, permissions, among, find, save, many } = edited;
  registry.set(of, {
    permissions,
    backMany:
      many &&
      ((context, scope, pasts) => backAtOnce(context, scope, { action, kind, among, many }, pasts)),
    back: async ({ tx }, scope, { subject, ...told }) => {
      const { id } = subject;
      const { before, after } = within === undefined ? told : changedWithin(within, told);
      const target = { kind, id, version: null, among };
      const row = await takeTurn(tx, scope, target);
      if (!row) return whyNoTurn(tx, scope, target);
      const now = await find(tx, scope, id);
      if (!now) return gone(kind);
      const names = namesOf(before);
      if (!isAsLeft(now, after, names)) return overtaken(row.key);
      const then = pick(before, names);
      const refusal = await save(tx, scope, id, { ...now, ...then });
      if (refusal) return refusal;
      const [was, is] =
        within === undefined
          ? [pick(now, names), then]
          : [{ [within]: now }, { [within]: { ...now, ...then } }];
      return {
        action,
        subject: { ...subject, key: row.key },
        before: { ...was, version: row.version - 1 },
        after: { ...is, version: row.version },
      };
    },
  });
}

/** Of two tellings of all facts those that differ. */
function changedWithin(within: string, { before, after }: Pick<PastChange, "before" | "after">) {
  const [was, is] = [factsIn(before, within), factsIn(after, within)];
  const names = Object.keys(is).filter((name) => !isAsLeft(is, was, [name]));
  return { before: pick(was, names), after: pick(is, names) };
}

function factsIn(told: Facts | null, within: string): Facts {
  return (told?.[within] ?? {}) as Facts;
}

async function backAtOnce(
  { tx }: WriteContext,
  scope: ProjectScope,
  {
    action,
    kind,
    among,
    many,
  }: Pick<EditedRow, "kind" | "among"> & {
    action: string;
    many: ManyRows;
  },
  pasts: readonly PastChange[],
): Promise<Change[] | Refusal> {
  const ids = pasts.map(({ subject }) => subject.id);
  const rows = await takeTurns(tx, scope, { kind, ids, among });
  const known = await many.find(tx, scope, ids);
  const changes: Change[] = [];
  const saving: { id: string; then: Facts }[] = [];
  for (const { subject, before, after } of pasts) {
    const { id } = subject;
    const row = rows.get(id);
    const now = known.get(id);
    if (!row) return whyNoTurn(tx, scope, { kind, id, version: null, among });
    if (!now) return gone(kind);
    const names = namesOf(before);
    if (!isAsLeft(now, after, names)) return overtaken(row.key);
    const then = pick(before, names);
    saving.push({ id, then });
    changes.push({
      action,
      subject: { ...subject, key: row.key },
      before: { ...pick(now, names), version: row.version - 1 },
      after: { ...then, version: row.version },
    });
  }
  return (await many.save(tx, scope, saving)) ?? changes;
}

/**
 * The same for a row that came or went: its events hold all of it, so that one that was removed comes
 * back as it was, under the identity it had.
 */
export function defineUndoOfRow(row: MadeRow): void {
  const { added, removed, kind, permissions } = row;
  registry.set(added, {
    permissions,
    back: async ({ tx }, scope, { subject, after }) => {
      const target = { kind, id: subject.id, version: null };
      const turn = await takeTurn(tx, scope, target);
      if (!turn) return whyNoTurn(tx, scope, target);
      const now = await row.find(tx, scope, subject.id);
      if (!now) return gone(kind);
      if (!isAsLeft(now, after, namesOf(after))) return overtaken(turn.key);
      const refusal = await row.remove(tx, scope, subject.id);
      if (refusal) return refusal;
      return {
        action: removed,
        subject,
        before: { ...now, version: turn.version - 1 },
        after: null,
      };
    },
  });
  registry.set(removed, {
    permissions,
    back: async ({ tx }, scope, { subject, before }) => {
      if (await row.find(tx, scope, subject.id)) return overtaken(subject.key);
      const facts = pick(before, namesOf(before));
      const version = Number(before?.["version"] ?? 0) + 1;
      const refusal = await row.add(tx, scope, { ...subject, version, facts });
      if (refusal) return refusal;
      return { action: added, subject, before: null, after: { ...facts, version } };
    },
  });
}

interface Opposed {
  of: string;
  /** Of what it may be said. */
  kinds: readonly RowKind[];
  permissions: readonly Permission[];
  /** Says the opposite of the row, which is held. */
  oppose: (context: WriteContext, scope: ProjectScope, past: PastChange) => Promise<Told | Refusal>;
}

/** The same for what is only ever added to: it stays on record, and so does the opposite. */
export function defineUndoByOpposite({ of, kinds, permissions, oppose }: Opposed): void {
  registry.set(of, {
    permissions,
    back: async (context, scope, past) => {
      const { subject } = past;
      const kind = kinds.find((one) => one === subject.kind);
      if (kind === undefined) return refuse("refused", "Not taken back. What was recorded stays.");
      const target = { kind, id: subject.id, version: null };
      const row = await takeTurn(context.tx, scope, target);
      if (!row) return whyNoTurn(context.tx, scope, target);
      const told = await oppose(context, scope, past);
      if ("ok" in told) return told;
      return {
        ...told,
        subject: { ...subject, key: row.key },
        before: { ...told.before, version: row.version - 1 },
        after: { ...told.after, version: row.version },
      };
    },
  });
}

function namesOf(facts: Facts | null): string[] {
  return Object.keys(facts ?? {}).filter((name) => name !== "version");
}

function isAsLeft(now: Facts, left: Facts | null, names: readonly string[]): boolean {
  return isDeepStrictEqual(plain(pick(now, names)), plain(pick(left, names)));
}

function pick(facts: Facts | null, names: readonly string[]): Facts {
  return Object.fromEntries(names.map((name) => [name, facts?.[name] ?? null]));
}

/** As the database gives it back. */
function plain(facts: Facts): unknown {
  return JSON.parse(JSON.stringify(facts));
}

function overtaken(key: string | null): Refusal {
  const what = key ?? "It";
  return refuse("conflict", `Not taken back. ${what} has been changed again since.`);
}
