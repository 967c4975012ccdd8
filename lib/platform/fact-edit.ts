import "server-only";
import { type Changes, type Merge, mergeChanges } from "@/lib/domain/merge-changes";
import { done, type Outcome, type Refusal, refuse } from "./outcome";
import { type Changed, gone, type RowKind, type Told, writeRow } from "./row-write";
import type { Facts, WriteContext } from "./transaction";
import type { ProjectScope } from "./viewer";

/** `merged`: somebody else has changed other facts of it meanwhile. */
export type Edited = Changed & { merged: boolean };

/** A row as a transaction finds it, with what somebody says of it. */
interface Standing<Said> {
  version: number;
  facts: Said;
}

interface SeenFacts {
  kind: RowKind;
  id: string;
  version: number;
  /** Its writer has seen the row and not each fact of it, as a bar is dragged: nothing is merged. */
  exactly?: boolean | undefined;
}

export interface Edit<Said extends object, Row extends Standing<Said>> {
  /** As its event is called. */
  action: string;
  /** The row as it stands; null where it is gone. */
  find: (context: WriteContext) => Promise<Row | null>;
  /**
   * Writes the facts as they shall be. Answers why they cannot be so, at the names of the facts, or what else
   * the event tells.
   */
  save: (context: WriteContext, edit: Saving<Said, Row>) => Promise<Refusal | Partial<Told> | null>;
  weighs?: Weighing<Said> | undefined;
  /** Why it is changed, where somebody says so. */
  reason?: string | null | undefined;
  /** What the second of two people is told: what both have changed. */
  tellBoth: (scope: ProjectScope, current: CurrentFacts) => Promise<Refusal>;
}

/** Facts on which more rests than their row: what changes one of them may be refused for that. */
export interface Weighing<Said> {
  names: readonly (keyof Said)[];
  whyNot: (
    context: WriteContext,
    scope: ProjectScope,
    edit: { id: string; changed: Partial<Said>; reason: string | null },
  ) => Promise<Refusal | null>;
}

interface Saving<Said, Row> {
  /** As it was found. */
  row: Row;
  /** All that is said of it from now on. */
  said: Said;
  /** What of that is new. */
  changed: Partial<Said>;
}

export interface CurrentFacts {
  id: string;
  version: number;
  fields: object;
}

/** The whole row, for whoever wanted it gone or away: none of it is theirs. */
export function asItStands<Row extends { id: string; version: number }>(
  row: Row,
  names: readonly (keyof Row)[],
): CurrentFacts {
  const fields = names.map((name) => [name, { theirs: row[name], base: null, mine: null }]);
  return { id: row.id, version: row.version, fields: Object.fromEntries(fields) as object };
}

/**
 * R11: changes of different facts are merged; a fact that both have changed is told in both versions. The
 * one way in which a row is edited.
 */
export async function editFacts<Said extends object, Row extends Standing<Said>>(
  scope: ProjectScope,
  seen: SeenFacts,
  changes: Changes<Said>,
  requestId: string,
  { action, find, save, weighs, reason = null, tellBoth }: Edit<Said, Row>,
): Promise<Outcome<Edited>> {
  const { kind, id } = seen;
  const work = async (context: WriteContext): Promise<Told | Refusal> => {
    const row = await find(context);
    if (!row) return gone(kind);
    const merge =
      seen.exactly && row.version - 1 !== seen.version
        ? contestAll(row.facts, changes)
        : mergeChanges(row.facts, changes);
    if (merge.kind === "nothing") return refuse("refused", NOTHING_CHANGED);
    if (merge.kind === "conflict") {
      const current: CurrentFacts = { id, version: row.version - 1, fields: merge.fields };
      return refuse("conflict", "Somebody was faster.", current);
    }
    const { before, after } = merge;
    const said = { ...row.facts, ...after };
    // What is wrong with the facts themselves is told first.
    const isWeighed = weighs?.names.some((name) => name in after);
    const edit = { id, changed: after, reason };
    const whyNot = isWeighed ? await weighs?.whyNot(context, scope, edit) : null;
    const answer = await save(context, { row, said, changed: after });
    if (answer !== null && "ok" in answer) return atChanges(answer);
    if (whyNot) return whyNot;
    const told = { action, before: before as Facts, after: after as Facts, ...answer };
    return reason === null ? told : { ...told, after: { ...told.after, reason } };
  };
  const anyVersion = { kind, id, version: null };
  const outcome = await writeRow(scope, anyVersion, requestId, work, (conflict) =>
    tellBoth(scope, conflict.detail as CurrentFacts),
  );
  if (!outcome.ok) return outcome;
  return done({ ...outcome.data, merged: outcome.data.version !== seen.version + 1 });
}

function contestAll<Said extends object>(now: Said, changes: Changes<Said>): Merge<Said> {
  const names = Object.keys(changes) as (keyof Said)[];
  const fields = names.map((name) => [
    name,
    { theirs: now[name], base: changes[name]?.from, mine: changes[name]?.to },
  ]);
  return { kind: "conflict", fields: Object.fromEntries(fields) as object };
}

const NOTHING_CHANGED = "Not saved. Nothing of it has changed.";

/** The same at the paths of an edit: `rule.metricKey` becomes `changes.rule.to.metricKey`. */
function atChanges(refusal: Refusal): Refusal {
  if (refusal.reason !== "invalid") return refusal;
  const detail = (refusal.detail as { path: string; message: string }[]).map((one) => {
    const [name = "", ...rest] = one.path.split(".");
    return { ...one, path: ["changes", name, "to", ...rest].join(".") };
  });
  return { ...refusal, detail };
}
