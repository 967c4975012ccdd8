import "server-only";
import { factsTold } from "@/lib/domain/facts";
import { generateKeyBetween } from "fractional-indexing";
import { compilePattern } from "@/lib/domain/intake/match-pattern";
import { word } from "@/lib/platform/columns";
import { done, type Outcome, type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, holdProject, write, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { tellBoth } from "@/lib/features/history/data";
import { isFor } from "./access";
import { MOST_RULES, RULE_FORMATS } from "./constants";
import { findRule, listRules, listWaiting } from "./data";
import type { AddRuleInput, AssignInput, ChangeRuleInput } from "./schema";
import { findTarget, settle } from "./tray";
import type { RuleRow, RuleTarget } from "./types";

/** A rule behind the others. What waits and matches it is settled by it at once. */
export function addRule(
  scope: ProjectScope,
  { id, ...said }: AddRuleInput,
  requestId: string,
): Promise<Outcome<Changed & { settled: number }>> {
  return write(scope, requestId, async (context) => {
    const added = await insertRule(context, scope, { id, ...said });
    if (added !== null) return added;
    const settled = await settleMatching(context, scope, said);
    return typeof settled === "number" ? done({ id, version: 1, settled }) : settled;
  });
}

/** What waits under one name speaks of this; with `remember`, what comes under it later too. */
export function assign(
  scope: ProjectScope,
  { format, name, target, remember }: AssignInput,
  requestId: string,
): Promise<Outcome<{ settled: number }>> {
  return write(scope, requestId, async (context) => {
    if (remember) {
      const id = crypto.randomUUID();
      const added = await insertRule(context, scope, { id, format, pattern: name, target });
      if (added !== null) return added;
    }
    const asked = { target, misfits: "refuse" } as const;
    const settled = await settle(context, scope, [{ format, name }], asked);
    if (typeof settled !== "number") return settled;
    if (settled === 0) return refuse("not found", `Nothing waits under ${name} any more.`);
    return done({ settled });
  });
}

export async function changeRule(
  scope: ProjectScope,
  { rule: seen, format, pattern, target }: ChangeRuleInput,
  requestId: string,
): Promise<Outcome<Changed & { settled: number }>> {
  let settled = 0;
  const outcome = await onRule(scope, seen, requestId, async (context, before, all) => {
    const others = all.filter(({ id }) => id !== seen.id);
    const isSame = whyNotTwice(others, { format, pattern, target });
    if (isSame !== null) return isSame;
    const columns = await columnsOf(context, scope, { format, pattern, target });
    if ("ok" in columns) return columns;
    await context.tx.mappingRule.update({ where: { id: seen.id }, data: columns });
    const matching = await settleMatching(context, scope, { format, pattern, target });
    if (typeof matching !== "number") return matching;
    settled = matching;
    return {
      action: "rule.changed",
      before: told(before),
      after: told({ ...before, format, pattern, target }),
    };
  });
  return outcome.ok ? done({ ...outcome.data, settled }) : outcome;
}

export function removeRule(
  scope: ProjectScope,
  { rule: seen }: { rule: { id: string; version: number } },
  requestId: string,
): Promise<Outcome<Changed>> {
  return onRule(scope, seen, requestId, async ({ tx }, before) => {
    await tx.mappingRule.delete({ where: { id: seen.id } });
    return { action: "rule.removed", before: tellAll(before), after: null };
  });
}

export function moveRule(
  scope: ProjectScope,
  { rule: seen, before }: { rule: { id: string; version: number }; before: string | null },
  requestId: string,
): Promise<Outcome<Changed>> {
  return onRule(scope, seen, requestId, async ({ tx }, row, all) => {
    const others = all.filter(({ id }) => id !== seen.id);
    const at = before === null ? others.length : others.findIndex(({ id }) => id === before);
    if (at < 0) return refuse("not found", "The rule before which it goes is not there any more.");
    const place = generateKeyBetween(
      others[at - 1]?.position ?? null,
      others[at]?.position ?? null,
    );
    await tx.mappingRule.update({ where: { id: seen.id }, data: { position: place } });
    return {
      action: "rule.moved",
      before: told(row),
      after: told({ ...row, position: place }),
    };
  });
}

type Said = Pick<RuleRow, "format" | "pattern" | "target">;

function onRule(
  scope: ProjectScope,
  seen: { id: string; version: number },
  requestId: string,
  work: (
    context: WriteContext,
    rule: RuleRow,
    all: readonly RuleRow[],
  ) => Promise<{ action: string; before: Told; after: Told | null } | Refusal>,
): Promise<Outcome<Changed>> {
  return writeRow(
    scope,
    { kind: "rule", ...seen },
    requestId,
    async (context) => {
      // Their order is one thing.
      await holdProject(context.tx, scope);
      const all = await listRules(context.tx, scope.projectId);
      const rule = all.find(({ id }) => id === seen.id);
      return rule ? work(context, rule, all) : gone("rule");
    },
    async () => {
      const rule = await findRule(scope.projectId, seen.id);
      return rule ? tellBoth(scope, rule) : gone("rule");
    },
  );
}

async function insertRule(
  context: WriteContext,
  scope: ProjectScope,
  { id, ...said }: Said & { id: string },
): Promise<Refusal | null> {
  const { tx, at, record } = context;
  const { projectId, viewer } = scope;
  await holdProject(tx, scope);
  const rules = await listRules(tx, projectId);
  if (rules.length >= MOST_RULES) {
    return refuse("refused", `Not added. A project has ${String(MOST_RULES)} rules at most.`);
  }
  const isSame = whyNotTwice(rules, said);
  if (isSame !== null) return isSame;
  const columns = await columnsOf(context, scope, said);
  if ("ok" in columns) return columns;
  const position = generateKeyBetween(rules.at(-1)?.position ?? null, null);
  const [row] = await tx.mappingRule.createManyAndReturn({
    data: [
      {
        ...{ id, projectId, position, ...columns },
        ...{ byName: viewer.name, byUserId: viewer.userId, createdAt: at },
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) return refuse("refused", "This rule is added already.");
  record({
    action: "rule.added",
    subject: { kind: "rule", id, key: said.pattern },
    before: null,
    after: { ...told({ ...said, position }), version: 1 },
  });
  return null;
}

/** What is called nothing may still be something by another rule, which then takes it. */
function whyNotTwice(others: readonly RuleRow[], { format, pattern, target }: Said) {
  const isNothing = (one: RuleTarget) => one.kind === "nothing";
  const isSame = others.some(
    (one) =>
      one.format === format &&
      one.pattern === pattern &&
      isNothing(one.target) === isNothing(target),
  );
  return isSame ? refuseField("pattern", "A rule for these names is there already") : null;
}

async function columnsOf(
  { tx }: Pick<WriteContext, "tx">,
  scope: ProjectScope,
  { format, pattern, target }: Said,
) {
  const found = await findTarget(tx, scope.projectId, target);
  if (found === null) return refuseField("target.key", `There is no ${target.kind} of this key`);
  return {
    format,
    pattern,
    checkId: found.kind === "check" ? found.check.id : null,
    metricId: found.kind === "metric" ? found.metric.id : null,
  };
}

async function settleMatching(
  context: WriteContext,
  scope: ProjectScope,
  { format, pattern, target }: Said,
): Promise<number | Refusal> {
  const matches = compilePattern(pattern);
  const waiting = await listWaiting(context.tx, scope.projectId);
  const names = waiting.filter((one) => isFor(one.format, format) && matches(one.name));
  return settle(context, scope, names, { target, misfits: "stay" });
}

/** What a rule says and where it stands, as its events tell it. */
interface Told {
  [name: string]: string | null;
  format: string;
  pattern: string;
  speaksOf: string;
  position: string;
}

function told({ format, pattern, target, position }: Said & { position: string }): Told {
  return { format, pattern, speaksOf: wordTarget(target), position };
}

/** With who has made it and when, by which one that is removed comes back as it was. */
function tellAll(rule: RuleRow): Told {
  const { by, at } = rule;
  return { ...told(rule), byName: by.name, byUserId: by.userId, createdAt: at };
}

export async function findTold(
  tx: WriteContext["tx"],
  { projectId }: ProjectScope,
  id: string,
): Promise<Told | null> {
  const rule = (await listRules(tx, projectId)).find((one) => one.id === id);
  return rule ? tellAll(rule) : null;
}

/** The columns of a rule as its events told it; a refusal where what it speaks of is gone. */
export async function columnsTold(
  context: Pick<WriteContext, "tx">,
  scope: ProjectScope,
  facts: Facts,
) {
  const { format, pattern, speaksOf, position } = factsTold<Told>(facts);
  const target = readTarget(speaksOf);
  const columns = await columnsOf(context, scope, {
    format: word(RULE_FORMATS, format),
    pattern,
    target,
  });
  if (!("ok" in columns)) return { ...columns, position };
  return refuse("conflict", `Not taken back. ${wordTarget(target)} is not there any more.`);
}

/** Who made a rule and when, as its removal told; null of a removal that did not tell it. */
export function makerTold(facts: Facts) {
  const { byName, byUserId = null, createdAt } = factsTold<Told>(facts);
  if (!byName || !createdAt) return null;
  return { byName, byUserId, createdAt: new Date(createdAt) };
}

function wordTarget(target: RuleTarget): string {
  return target.kind === "nothing" ? "nothing" : `${target.kind} ${target.key}`;
}

/** As it was worded; a key has no blank. */
function readTarget(speaksOf: string): RuleTarget {
  const [kind, key = ""] = speaksOf.split(" ");
  return kind === "check" || kind === "metric" ? { kind, key } : { kind: "nothing" };
}
