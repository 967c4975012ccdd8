import "server-only";
import type {
  Baseline,
  Milestone,
  MoneyLine,
  MoneyRange,
  Option,
  StakeholderImpact,
} from "@/lib/domain/project";
import { MONEY_KINDS, MONEY_PERIODS, RISK_LEVELS } from "@/lib/domain/vocabulary";
import { baselineRows, recommendations } from "@/lib/features/documents/readiness-rows";
import {
  fromMinorOrNull,
  stored,
  toDayOrNull,
  toMinorOrNull,
  toNumberOrNull,
  toPerson,
  toRangeOrNull,
  word,
  wordOrNull,
} from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import { indexKeys, type KeyIndex } from "@/lib/platform/key-index";
import { type Refusal, refuseField } from "@/lib/platform/outcome";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { MoneyLineFacts, MoneyTerms, OptionFacts } from "./types";

export const economicsRows = {
  options: { orderBy: { position: "asc" } },
  impacts: { orderBy: { position: "asc" } },
  moneyLines: { orderBy: { position: "asc" } },
  milestones: { orderBy: { position: "asc" } },
  baselines: { orderBy: { position: "asc" } },
} satisfies Prisma.ProjectInclude;

type EconomicsRows = Prisma.ProjectGetPayload<{ include: typeof economicsRows }>;

export function toEconomics(rows: EconomicsRows, keys: KeyIndex) {
  return {
    options: rows.options.map(toOption),
    impacts: rows.impacts.map((row) => toImpact(row, keys)),
    moneyLines: rows.moneyLines.map((row) => toMoneyLine(row, keys)),
    milestones: rows.milestones.map(toMilestone),
    baselines: rows.baselines.map(toBaseline),
  };
}

function toOption(row: EconomicsRows["options"][number]): Option {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    name: row.name,
    weeks:
      row.weeksLow === null || row.weeksHigh === null
        ? null
        : { low: row.weeksLow.toNumber(), high: row.weeksHigh.toNumber() },
    cost: toRangeOrNull(row.costLowMinor, row.costLikelyMinor, row.costHighMinor),
    incidentCost: toRangeOrNull(
      row.incidentCostLowMinor,
      row.incidentCostLikelyMinor,
      row.incidentCostHighMinor,
    ),
    risk: wordOrNull(RISK_LEVELS, row.risk),
    riskNote: row.riskNote,
    probabilityPercent: row.probabilityPercent,
    deliverable: row.deliverable,
    phaseKeys: row.phaseKeys,
    deferredScope: row.deferredScope,
    impact: row.impact,
    statedLabel: row.statedLabel,
    recommendedBy: stored(recommendations, row.recommendedBy),
  };
}

function toImpact(row: EconomicsRows["impacts"][number], keys: KeyIndex): StakeholderImpact {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    stakeholder: row.stakeholder,
    scenario: row.scenario,
    optionKey: keys.ofOrNull(row.optionId),
    impact: row.impact,
  };
}

function toMoneyLine(row: EconomicsRows["moneyLines"][number], keys: KeyIndex): MoneyLine {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    kind: word(MONEY_KINDS, row.kind),
    name: row.name,
    per: word(MONEY_PERIODS, row.per),
    amount: {
      lowMinor: Number(row.lowMinor),
      likelyMinor: toMinorOrNull(row.likelyMinor),
      highMinor: Number(row.highMinor),
    },
    actualMinor: toMinorOrNull(row.actualMinor),
    probabilityPercent: row.probabilityPercent,
    phaseKey: keys.ofOrNull(row.phaseId),
    optionKey: keys.ofOrNull(row.optionId),
    note: row.note,
  };
}

export function toMilestone(row: EconomicsRows["milestones"][number]): Milestone {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    name: row.name,
    startsOn: toDayOrNull(row.startsOn),
    endsOn: toDayOrNull(row.endsOn),
    criteria: row.criteria,
    phaseKeys: row.phaseKeys,
    baselineOn: toDayOrNull(row.baselineOn),
    actualOn: toDayOrNull(row.actualOn),
  };
}

function toBaseline(row: EconomicsRows["baselines"][number]): Baseline {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    name: row.name,
    takenAt: row.takenAt.toISOString(),
    takenBy: toPerson(row.takenByName, row.takenByUserId),
    rows: stored(baselineRows, row.rows),
  };
}

/** Whoever writes down money has to be shown it. */
export function mayWriteMoney(scope: ProjectScope): boolean {
  return mayDo(scope, "project:edit") && mayDo(scope, "money:read");
}

/** A row with its place in its list. */
export type Placed<Row> = Row & { position: string };

export async function listMoneyLines(
  tx: Pick<Transaction, "moneyLine">,
  { projectId }: Pick<ProjectScope, "projectId">,
): Promise<Placed<MoneyLine>[]> {
  const named = { select: { id: true, key: true } } as const;
  const rows = await tx.moneyLine.findMany({
    where: { projectId },
    orderBy: economicsRows.moneyLines.orderBy,
    include: { phase: named, option: named },
  });
  return rows.map(({ phase, option, ...row }) => {
    const keys = indexKeys({ phases: phase ? [phase] : [], options: option ? [option] : [] });
    return { ...toMoneyLine(row, keys), position: row.position };
  });
}

export async function listOptions(
  tx: Pick<Transaction, "option">,
  { projectId }: Pick<ProjectScope, "projectId">,
): Promise<Placed<Option>[]> {
  const rows = await tx.option.findMany({
    where: { projectId },
    orderBy: economicsRows.options.orderBy,
  });
  return rows.map((row) => ({ ...toOption(row), position: row.position }));
}

export async function findTerms(
  tx: Pick<Transaction, "project">,
  { projectId }: Pick<ProjectScope, "projectId">,
): Promise<{ version: number; facts: MoneyTerms } | null> {
  const row = await tx.project.findUnique({
    where: { id: projectId },
    select: { version: true, discountRatePercent: true, returnYears: true },
  });
  if (!row) return null;
  const { version, discountRatePercent, returnYears } = row;
  return {
    version,
    facts: { discountRatePercent: toNumberOrNull(discountRatePercent), returnYears },
  };
}

export type LineColumns = Extract<Awaited<ReturnType<typeof lineColumns>>, { kind: unknown }>;

/** The columns that hold what is said of a line, or which of it names what there is not. */
export async function lineColumns(tx: Transaction, scope: ProjectScope, said: MoneyLineFacts) {
  const { amount, actualMinor, phaseKey, optionKey, ...columns } = said;
  const phase = await findPlace(tx.phase, scope, "phaseKey", phaseKey, { archivedAt: null });
  if (isRefusal(phase)) return phase;
  const option = await findPlace(tx.option, scope, "optionKey", optionKey);
  if (isRefusal(option)) return option;
  return {
    ...columns,
    lowMinor: BigInt(amount.lowMinor),
    likelyMinor: fromMinorOrNull(amount.likelyMinor),
    highMinor: BigInt(amount.highMinor),
    actualMinor: fromMinorOrNull(actualMinor),
    phaseId: phase.id,
    optionId: option.id,
  };
}

interface Places {
  findFirst: (of: {
    where: { projectId: string; key: string; archivedAt?: null };
    select: { id: true };
  }) => Promise<{ id: string } | null>;
}

/** What is named by key, or at the field that names it that it is not there. */
export async function findPlace(
  table: Places,
  { projectId }: ProjectScope,
  field: "phaseKey" | "optionKey",
  key: string | null,
  inUse: { archivedAt?: null } = {},
): Promise<{ id: string | null } | Refusal> {
  if (key === null) return { id: null };
  const row = await table.findFirst({ where: { projectId, key, ...inUse }, select: { id: true } });
  return row ?? refuseField(field, `There is no ${field.replace("Key", "")} ${key}`);
}

export type OptionColumns = Extract<Awaited<ReturnType<typeof optionColumns>>, { name: unknown }>;

/** The same of an option; of the phases it may keep those it has, whether they are there or not. */
export async function optionColumns(
  tx: Transaction,
  { projectId }: ProjectScope,
  { weeks, cost, incidentCost, recommendedBy, ...columns }: OptionFacts,
  past: OptionFacts | null,
) {
  const where = { projectId, archivedAt: null };
  const phases = await tx.phase.findMany({ where, select: { key: true } });
  const keys = [...phases.map(({ key }) => key), ...(past?.phaseKeys ?? [])];
  const unknown = columns.phaseKeys.find((key) => !keys.includes(key));
  if (unknown !== undefined) return refuseField("phaseKeys", `There is no phase ${unknown}`);
  const [own, failure] = [rangeColumns(cost), rangeColumns(incidentCost)];
  return {
    ...columns,
    weeksLow: weeks?.low ?? null,
    weeksHigh: weeks?.high ?? null,
    costLowMinor: own.low,
    costLikelyMinor: own.likely,
    costHighMinor: own.high,
    incidentCostLowMinor: failure.low,
    incidentCostLikelyMinor: failure.likely,
    incidentCostHighMinor: failure.high,
    recommendedBy: recommendedBy.map((one) => ({ ...one })),
  };
}

function rangeColumns(range: MoneyRange | null) {
  return {
    low: fromMinorOrNull(range?.lowMinor ?? null),
    likely: fromMinorOrNull(range?.likelyMinor ?? null),
    high: fromMinorOrNull(range?.highMinor ?? null),
  };
}

export function isRefusal(answer: object): answer is Refusal {
  return "ok" in answer;
}
