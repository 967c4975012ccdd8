import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { type OptionUses, usesOfOption } from "@/lib/domain/economics/option-uses";
import { changedFacts, pickFacts } from "@/lib/domain/facts";
import { nextKey } from "@/lib/domain/next-key";
import type { MoneyLine } from "@/lib/domain/project";
import { readProject } from "@/lib/features/projects/data";
import { db, type Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import { type Changed, gone, type RowKind, takeTurn, writeRow } from "@/lib/platform/row-write";
import { type Facts, holdProject, write, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import {
  nextOptionKey,
  whyNotLine,
  whyNotOption,
  whyNotRemoveOption,
  whyNotUnlink,
  whyNotWrite,
} from "./access";
import {
  findTerms,
  isRefusal,
  type LineColumns,
  lineColumns,
  listMoneyLines,
  listOptions,
  mayWriteMoney,
  type OptionColumns,
  optionColumns,
  type Placed,
  tellWhatStands,
} from "./data";
import type {
  AddLineInput,
  AddOptionInput,
  ChangeLineInput,
  ChangeOptionInput,
  ChangeTermsInput,
  RemoveLineInput,
  RemoveOptionInput,
} from "./schema";
import {
  linksOf,
  MONEY_LINE_FACTS,
  type MoneyLineFacts,
  OPTION_FACTS,
  type OptionFacts,
  type StillNamed,
  TERMS_FACTS,
} from "./types";

type Work = Parameters<typeof writeRow>[3];
type Added = Changed & { key: string };
type Keyed = Pick<MoneyLine, "id" | "version" | "key">;

/** What lines and options have in common: each is a row in a list, with a key and facts. */
export interface Noun<Said extends object, Columns extends object> {
  kind: RowKind;
  /** As its events begin. */
  event: string;
  names: readonly (keyof Said)[];
  /** By which two of them are told apart. */
  identity: readonly (keyof Said)[];
  nextKey: (keys: readonly string[]) => string;
  list: (tx: Transaction, scope: ProjectScope) => Promise<Placed<Said & Keyed>[]>;
  /** What only the rows together can say; null where nothing speaks against it. */
  whyNot: (said: Said, others: readonly (Said & Keyed)[]) => string | null;
  /** The columns that hold the facts, or which of them names what there is not. */
  columnsOf: (
    tx: Transaction,
    scope: ProjectScope,
    said: Said,
    past: Said | null,
  ) => Promise<Columns | Refusal>;
  create: (tx: Transaction, data: Columns & RowColumns) => Promise<{ id: string; version: number }>;
  update: (tx: Transaction, id: string, data: Columns) => Promise<unknown>;
  remove: (tx: Transaction, id: string) => Promise<unknown>;
}

interface RowColumns {
  id?: string;
  version?: number;
  projectId: string;
  key: string;
  position: string;
}

export const LINES: Noun<MoneyLineFacts, LineColumns> = {
  kind: "money line",
  event: "money-line",
  names: MONEY_LINE_FACTS,
  identity: ["kind", "name", "optionKey"],
  nextKey: (keys) => nextKey("M", keys),
  list: listMoneyLines,
  whyNot: whyNotLine,
  columnsOf: lineColumns,
  create: (tx, data) => tx.moneyLine.create({ data, select: { id: true, version: true } }),
  update: (tx, id, data) => tx.moneyLine.update({ where: { id }, data }),
  remove: (tx, id) => tx.moneyLine.delete({ where: { id } }),
};

export const OPTIONS: Noun<OptionFacts, OptionColumns> = {
  kind: "option",
  event: "option",
  names: OPTION_FACTS,
  identity: ["name"],
  nextKey: nextOptionKey,
  list: listOptions,
  whyNot: whyNotOption,
  columnsOf: optionColumns,
  create: (tx, data) => tx.option.create({ data, select: { id: true, version: true } }),
  update: (tx, id, data) => tx.option.update({ where: { id }, data }),
  remove: (tx, id) => tx.option.delete({ where: { id } }),
};

/** A line of money, at the end of its list and under a key of its own. */
export function addMoneyLine(scope: ProjectScope, input: AddLineInput, requestId: string) {
  return addRow(LINES, scope, pickFacts(input, MONEY_LINE_FACTS), requestId);
}

export function changeMoneyLine(scope: ProjectScope, input: ChangeLineInput, requestId: string) {
  return changeRow(LINES, scope, input.line, pickFacts(input, MONEY_LINE_FACTS), requestId);
}

export function removeMoneyLine(scope: ProjectScope, { line }: RemoveLineInput, requestId: string) {
  return removeRow(LINES, scope, line, requestId, () => Promise.resolve(null));
}

/** An alternative, after the others. */
export function addOption(scope: ProjectScope, input: AddOptionInput, requestId: string) {
  return addRow(OPTIONS, scope, pickFacts(input, OPTION_FACTS), requestId);
}

export function changeOption(scope: ProjectScope, input: ChangeOptionInput, requestId: string) {
  return changeRow(OPTIONS, scope, input.option, pickFacts(input, OPTION_FACTS), requestId);
}

/**
 * Takes an option away. What is of it alone, lines of money and impacts, stays and names no option any
 * more, as its remover was told; what rests on it, a decision or a criterion, keeps it.
 */
export function removeOption(
  scope: ProjectScope,
  { option, links }: RemoveOptionInput,
  requestId: string,
) {
  return removeRow(OPTIONS, scope, option, requestId, async (context, key) => {
    const { tx } = context;
    const unlinked = await unlinkAll(context, scope, option.id, key);
    await holdProject(tx, scope);
    const left = usesOfOption(await readProject(tx, scope.projectId), key);
    const uses: OptionUses = {
      ...left,
      moneyLines: [...unlinked.moneyLines, ...left.moneyLines],
      impacts: [...unlinked.impacts, ...left.impacts],
    };
    const whyNot = whyNotRemoveOption(uses) ?? whyNotUnlink(linksOf(uses), links);
    return whyNot === null ? null : refuse("refused", whyNot, { uses } satisfies StillNamed);
  });
}

/** By which rate and over how many years the returns are counted. */
export async function changeTerms(
  scope: ProjectScope,
  { project: seen, ...input }: ChangeTermsInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  if (!mayWriteMoney(scope)) return refuse("forbidden", whyNotWrite(scope.viewer.role));
  const after = pickFacts(input, TERMS_FACTS);
  const target = { kind: "project", ...seen } as const;
  const work: Work = async ({ tx }) => {
    const before = await findTerms(tx, scope);
    if (!before) return gone("project");
    const changed = changedFacts(pickFacts(before, TERMS_FACTS), after, TERMS_FACTS);
    if (changed.length === 0) return refuse("refused", NOTHING_CHANGED);
    await tx.project.update({ where: { id: scope.projectId }, data: after });
    return {
      action: "project.terms-changed",
      before: pickFacts(before, changed),
      after: pickFacts(after, changed),
    };
  };
  return writeRow(scope, target, requestId, work, async () => {
    const now = await findTerms(db(), scope);
    return tellWhatStands(scope, target, now && standing(now, TERMS_FACTS));
  });
}

const NOTHING_CHANGED = "Not saved. Nothing of it has changed.";

async function addRow<Said extends object, Columns extends object>(
  noun: Noun<Said, Columns>,
  scope: ProjectScope,
  said: Said,
  requestId: string,
): Promise<Outcome<Added>> {
  if (!mayWriteMoney(scope)) return refuse("forbidden", whyNotWrite(scope.viewer.role));
  const { kind, event } = noun;
  return write<Added>(scope, requestId, async ({ tx, record }) => {
    await holdProject(tx, scope);
    const others = await noun.list(tx, scope);
    const columns = await settle(noun, { tx, scope, said, before: null, others });
    if (isRefusal(columns)) return columns;
    const key = noun.nextKey(others.map((other) => other.key));
    const position = generateKeyBetween(others.at(-1)?.position ?? null, null);
    const place = { projectId: scope.projectId, key, position };
    const { id, version } = await noun.create(tx, { ...columns, ...place });
    const after = told({ ...said, key, position, version });
    record({ action: `${event}.added`, subject: { kind, id, key }, before: null, after });
    return done({ id, version, key });
  });
}

async function changeRow<Said extends object, Columns extends object>(
  noun: Noun<Said, Columns>,
  scope: ProjectScope,
  seen: { id: string; version: number },
  said: Said,
  requestId: string,
): Promise<Outcome<Changed>> {
  if (!mayWriteMoney(scope)) return refuse("forbidden", whyNotWrite(scope.viewer.role));
  const { kind, event, names } = noun;
  const work: Work = async ({ tx }) => {
    await holdProject(tx, scope);
    const rows = await noun.list(tx, scope);
    const before = rows.find(({ id }) => id === seen.id);
    if (!before) return gone(kind);
    const changed = changedFacts<Said>(before, said, names);
    if (changed.length === 0) return refuse("refused", NOTHING_CHANGED);
    const others = rows.filter((row) => row !== before);
    const columns = await settle(noun, { tx, scope, said, before, others });
    if (isRefusal(columns)) return columns;
    await noun.update(tx, seen.id, columns);
    return {
      action: `${event}.changed`,
      before: told(pickFacts<Said, keyof Said>(before, changed)),
      after: told(pickFacts(said, changed)),
    };
  };
  return writeRow(scope, { kind, ...seen }, requestId, work, () => tellRow(noun, scope, seen.id));
}

/** `letGo` lets go what holds on to it, or says why it stays. */
async function removeRow<Said extends object, Columns extends object>(
  noun: Noun<Said, Columns>,
  scope: ProjectScope,
  seen: { id: string; version: number },
  requestId: string,
  letGo: (context: WriteContext, key: string) => Promise<Refusal | null>,
): Promise<Outcome<Changed>> {
  if (!mayWriteMoney(scope)) return refuse("forbidden", whyNotWrite(scope.viewer.role));
  const { kind, event } = noun;
  const work: Work = async (context) => {
    const { tx } = context;
    const row = await findRow(noun, tx, scope, seen.id);
    if (!row) return gone(kind);
    const refusal = await letGo(context, row.key);
    if (refusal) return refusal;
    await noun.remove(tx, seen.id);
    return { action: `${event}.removed`, before: wholeOf(noun, row), after: null };
  };
  return writeRow(scope, { kind, ...seen }, requestId, work, () => tellRow(noun, scope, seen.id));
}

interface Settling<Said> {
  tx: Transaction;
  scope: ProjectScope;
  said: Said;
  /** As it stands; null for a row that is not there yet. */
  before: Said | null;
  /** As it once was said: what it names may be gone by now. */
  past?: Said;
  others: readonly (Said & Keyed)[];
}

/** The columns of a row, if its facts may stand beside the others. */
export async function settle<Said extends object, Columns extends object>(
  noun: Noun<Said, Columns>,
  { tx, scope, said, before, past, others }: Settling<Said>,
): Promise<Columns | Refusal> {
  const isAnother = before === null || changedFacts(before, said, noun.identity).length > 0;
  const whyNot = isAnother ? noun.whyNot(said, others) : null;
  if (whyNot !== null) return refuseField("name", whyNot);
  return noun.columnsOf(tx, scope, said, past ?? before);
}

/** Each of what names the option is held, changed and told by itself. */
async function unlinkAll(
  { tx, record }: WriteContext,
  scope: ProjectScope,
  optionId: string,
  optionKey: string,
): Promise<Pick<OptionUses, "moneyLines" | "impacts">> {
  const where = { projectId: scope.projectId, optionId };
  const listed = { where, select: { id: true }, orderBy: { position: "asc" } } as const;
  const lines = await tx.moneyLine.findMany(listed);
  const impacts = await tx.stakeholderImpact.findMany(listed);
  const links = [
    ...lines.map(({ id }) => ({ kind: "money line", id, event: "money-line.changed" }) as const),
    ...impacts.map(({ id }) => ({ kind: "impact", id, event: "impact.changed" }) as const),
  ];
  const unlinked = { moneyLines: [] as string[], impacts: [] as string[] };
  for (const { kind, id, event } of links) {
    const row = await takeTurn(tx, scope, { kind, id, version: null });
    if (!row) continue;
    const { key, version } = row;
    record({
      action: event,
      subject: { kind, id, key },
      before: { optionKey, version: version - 1 },
      after: { optionKey: null, version },
    });
    unlinked[kind === "impact" ? "impacts" : "moneyLines"].push(key ?? id);
  }
  // What has come to name it since is not among them: it keeps the option.
  const data = { optionId: null };
  await tx.moneyLine.updateMany({ where: { ...where, id: { in: ids(lines) } }, data });
  await tx.stakeholderImpact.updateMany({ where: { ...where, id: { in: ids(impacts) } }, data });
  return unlinked;
}

function ids(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

export async function findRow<Said extends object, Columns extends object>(
  noun: Noun<Said, Columns>,
  tx: Transaction,
  scope: ProjectScope,
  id: string,
): Promise<Placed<Said & Keyed> | null> {
  return (await noun.list(tx, scope)).find((row) => row.id === id) ?? null;
}

async function tellRow<Said extends object, Columns extends object>(
  noun: Noun<Said, Columns>,
  scope: ProjectScope,
  id: string,
): Promise<Refusal> {
  const row = await findRow(noun, db(), scope, id);
  return tellWhatStands(scope, { kind: noun.kind, id }, row && standing(row, noun.names));
}

function standing<Row extends { version: number }, Name extends keyof Row>(
  row: Row,
  names: readonly Name[],
) {
  return { version: row.version, facts: pickFacts(row, names) };
}

/** All that a row is made of, as its events tell it. */
export function wholeOf<Said extends object, Columns extends object>(
  noun: Noun<Said, Columns>,
  row: Placed<Said & Keyed>,
): Facts {
  return told({
    ...pickFacts<Said, keyof Said>(row, noun.names),
    key: row.key,
    position: row.position,
  });
}

/** Facts are JSON. */
function told(facts: object): Facts {
  return facts;
}
