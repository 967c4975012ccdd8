import "server-only";
import { type OptionUses, usesOfOption } from "@/lib/domain/economics/option-uses";
import { changedFacts, pickFacts } from "@/lib/domain/facts";
import { nextKey } from "@/lib/domain/next-key";
import { tellBoth } from "@/lib/features/history/data";
import { readProject } from "@/lib/features/projects/data";
import { editFacts } from "@/lib/platform/fact-edit";
import {
  addListed,
  editListed,
  type Listing,
  moveListed,
  removeListed,
} from "@/lib/platform/listed-rows";
import { type Outcome, refuse, refuseField } from "@/lib/platform/outcome";
import { takeTurn } from "@/lib/platform/row-write";
import { holdProject, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import {
  nextOptionKey,
  whyNotLine,
  whyNotOption,
  whyNotRemoveOption,
  whyNotTerms,
  whyNotUnlink,
  whyNotWrite,
} from "./access";
import {
  findTerms,
  type LineColumns,
  lineColumns,
  listMoneyLines,
  listOptions,
  mayWriteMoney,
  type OptionColumns,
  optionColumns,
} from "./data";
import type {
  AddLineInput,
  AddOptionInput,
  ChangeLineInput,
  ChangeOptionInput,
  ChangeTermsInput,
  MoveInput,
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
} from "./types";

/** Two lines are told apart by what they are for, and in which option. */
const IDENTITY = ["kind", "name", "optionKey"] as const;

export const LINES: Listing<MoneyLineFacts, LineColumns> = {
  kind: "money line",
  event: "money-line",
  names: MONEY_LINE_FACTS,
  nextKey: (keys) => nextKey("M", keys),
  list: listMoneyLines,
  settle: async (tx, scope, { said, before, past, others }) => {
    const isAnother = before === null || changedFacts(before, said, IDENTITY).length > 0;
    const whyNot = isAnother ? whyNotLine(said, others) : null;
    if (whyNot !== null) return refuseField("name", whyNot);
    const [uncounted] = past ? [] : whyNotTerms(said);
    return uncounted ? refuseField(uncounted.field, uncounted.words) : lineColumns(tx, scope, said);
  },
  create: (tx, data) => tx.moneyLine.create({ data, select: { id: true, version: true } }),
  update: (tx, id, data) => tx.moneyLine.update({ where: { id }, data }),
  remove: (tx, id) => tx.moneyLine.delete({ where: { id } }),
  tellBoth,
};

export const OPTIONS: Listing<OptionFacts, OptionColumns> = {
  kind: "option",
  event: "option",
  names: OPTION_FACTS,
  nextKey: nextOptionKey,
  list: listOptions,
  settle: async (tx, scope, { said, before, past, others }) => {
    const whyNot = before?.name === said.name ? null : whyNotOption(said, others);
    return whyNot === null
      ? optionColumns(tx, scope, said, past ?? before)
      : refuseField("name", whyNot);
  },
  create: (tx, data) => tx.option.create({ data, select: { id: true, version: true } }),
  update: (tx, id, data) => tx.option.update({ where: { id }, data }),
  remove: (tx, id) => tx.option.delete({ where: { id } }),
  tellBoth,
};

/** A line of money, where it is wanted and under a key of its own. */
export function addMoneyLine(scope: ProjectScope, input: AddLineInput, requestId: string) {
  const { id, place } = input;
  const said = pickFacts(input, MONEY_LINE_FACTS);
  return unlessHidden(scope, () => addListed(LINES, scope, { id, said, place }, requestId));
}

export function changeMoneyLine(
  scope: ProjectScope,
  { line, changes }: ChangeLineInput,
  requestId: string,
) {
  return unlessHidden(scope, () => editListed(LINES, scope, line, { changes }, requestId));
}

export function moveMoneyLine(scope: ProjectScope, input: MoveInput, requestId: string) {
  return unlessHidden(scope, () => moveListed(LINES, scope, input, requestId));
}

export function removeMoneyLine(scope: ProjectScope, { line }: RemoveLineInput, requestId: string) {
  const nothing = () => Promise.resolve(null);
  return unlessHidden(scope, () => removeListed(LINES, scope, line, requestId, nothing));
}

/** An alternative to the others. */
export function addOption(scope: ProjectScope, input: AddOptionInput, requestId: string) {
  const { id, place } = input;
  const said = pickFacts(input, OPTION_FACTS);
  return unlessHidden(scope, () => addListed(OPTIONS, scope, { id, said, place }, requestId));
}

export function changeOption(
  scope: ProjectScope,
  { option, changes }: ChangeOptionInput,
  requestId: string,
) {
  return unlessHidden(scope, () => editListed(OPTIONS, scope, option, { changes }, requestId));
}

export function moveOption(scope: ProjectScope, input: MoveInput, requestId: string) {
  return unlessHidden(scope, () => moveListed(OPTIONS, scope, input, requestId));
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
  const letGo = async (context: WriteContext, key: string) => {
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
  };
  return unlessHidden(scope, () => removeListed(OPTIONS, scope, option, requestId, letGo));
}

/** By which rate and over how many years the returns are counted. */
export function changeTerms(
  scope: ProjectScope,
  { project, changes }: ChangeTermsInput,
  requestId: string,
) {
  const seen = { kind: "project", ...project } as const;
  return unlessHidden(scope, () =>
    editFacts(scope, seen, changes, requestId, {
      action: "project.terms-changed",
      find: ({ tx }) => findTerms(tx, scope),
      save: async ({ tx }, { said }) => {
        await tx.project.update({ where: { id: scope.projectId }, data: said });
        return null;
      },
      tellBoth,
    }),
  );
}

/** Whoever writes down money has to be shown it. */
async function unlessHidden<Data>(
  scope: ProjectScope,
  writeIt: () => Promise<Outcome<Data>>,
): Promise<Outcome<Data>> {
  if (mayWriteMoney(scope)) return writeIt();
  return refuse("forbidden", whyNotWrite(scope.viewer.role));
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
