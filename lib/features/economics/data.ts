import "server-only";
import type {
  Baseline,
  Milestone,
  MoneyLine,
  Option,
  StakeholderImpact,
} from "@/lib/domain/project";
import { MONEY_KINDS, MONEY_PERIODS, RISK_LEVELS } from "@/lib/domain/vocabulary";
import { baselineRows, recommendations } from "@/lib/features/documents/readiness-rows";
import {
  toDayOrNull,
  toMinorOrNull,
  toPerson,
  toRangeOrNull,
  word,
  wordOrNull,
} from "@/lib/platform/columns";
import type { KeyIndex } from "@/lib/platform/key-index";
import type { Prisma } from "@/prisma/generated/client";

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
    recommendedBy: recommendations.parse(row.recommendedBy),
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

function toMilestone(row: EconomicsRows["milestones"][number]): Milestone {
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
    rows: baselineRows.parse(row.rows),
  };
}
