import "server-only";
import { randomUUID } from "node:crypto";
import {
  fromDay,
  fromDayOrNull,
  fromEstimate,
  fromInstantOrNull,
  fromMinorOrNull,
} from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { type Identities, identities, placed } from "./identities";
import { insertDependencies, insertReviews, insertTruth } from "./insert-truth";
import type { ProjectDocument } from "./schema";

/** Writes every row of a document under a new project, and answers its id. */
export async function insertDocument(tx: Transaction, document: ProjectDocument): Promise<string> {
  const projectId = randomUUID();
  const { startOn, targetOn, holidays, pollRules, ...project } = document.project;
  await tx.project.create({
    data: {
      ...project,
      id: projectId,
      startOn: fromDayOrNull(startOn),
      targetOn: fromDayOrNull(targetOn),
      holidays: holidays.map(fromDay),
      pollRules: {
        ...pollRules,
        functions: pollRules.functions.map((one) => ({
          ...one,
          person: namedOrNull(one.person),
          deputy: namedOrNull(one.deputy),
        })),
      },
    },
  });
  const ids = identities(document);
  await insertDocuments(tx, projectId, document, ids);
  await insertPlan(tx, projectId, document, ids);
  await insertReadiness(tx, projectId, document, ids);
  await insertMoney(tx, projectId, document, ids);
  await insertDecisions(tx, projectId, document, ids);
  await insertDependencies(tx, projectId, document, ids);
  await insertTruth(tx, projectId, document, ids);
  await insertReviews(tx, projectId, document, ids);
  return projectId;
}

/** Accounts stay behind where a document comes from. */
function namedOrNull(name: string | null) {
  return name === null ? null : { name, userId: null };
}

async function insertDocuments(
  tx: Transaction,
  projectId: string,
  document: ProjectDocument,
  ids: Identities,
) {
  await tx.sourceDocument.createMany({
    data: placed(document.sources).map((row) => ({
      ...row,
      id: ids.source.get(row.key),
      projectId,
      statedOn: fromDayOrNull(row.statedOn),
    })),
  });
  await tx.qualityPillar.createMany({
    data: placed(document.pillars).map((row) => ({ ...row, projectId })),
  });
  await tx.statedFigure.createMany({
    data: placed(document.statedFigures).map(({ source, explanation, ...row }) => ({
      ...row,
      projectId,
      sourceId: ids.source.get(source.key),
      section: source.section,
      explanation: explanation?.text ?? null,
      explainedBy: explanation?.by ?? null,
      explainedAt: fromInstantOrNull(explanation?.at ?? null),
    })),
  });
}

async function insertPlan(
  tx: Transaction,
  projectId: string,
  document: ProjectDocument,
  ids: Identities,
) {
  await tx.component.createMany({
    data: placed(document.components).map((row) => ({
      ...row,
      id: ids.component.get(row.key),
      projectId,
    })),
  });
  await tx.phase.createMany({
    data: placed(document.phases).map(({ estimate, cost, ...row }) => ({
      ...row,
      ...fromEstimate(estimate),
      id: ids.phase.get(row.key),
      projectId,
      costLowMinor: fromMinorOrNull(cost?.lowMinor ?? null),
      costLikelyMinor: fromMinorOrNull(cost?.likelyMinor ?? null),
      costHighMinor: fromMinorOrNull(cost?.highMinor ?? null),
      plannedStartOn: fromDayOrNull(row.plannedStartOn),
      plannedEndOn: fromDayOrNull(row.plannedEndOn),
      baselineStartOn: fromDayOrNull(row.baselineStartOn),
      baselineEndOn: fromDayOrNull(row.baselineEndOn),
      notBeforeOn: fromDayOrNull(row.notBeforeOn),
    })),
  });
  await tx.task.createMany({
    data: placed(document.tasks).map(({ phaseKey, componentKey, estimate, ...row }) => ({
      ...row,
      ...fromEstimate(estimate),
      id: ids.task.get(row.key),
      projectId,
      phaseId: ids.phase.getOrNull(phaseKey),
      componentId: ids.component.getOrNull(componentKey),
      dueOn: fromDayOrNull(row.dueOn),
      plannedStartOn: fromDayOrNull(row.plannedStartOn),
      plannedEndOn: fromDayOrNull(row.plannedEndOn),
      startedOn: fromDayOrNull(row.startedOn),
      finishedOn: fromDayOrNull(row.finishedOn),
    })),
  });
  await tx.checklistItem.createMany({
    data: placed(document.items).map(({ phaseKey, componentKey, ...row }) => ({
      ...row,
      id: ids.item.get(row.key),
      projectId,
      phaseId: ids.phase.getOrNull(phaseKey),
      componentId: ids.component.getOrNull(componentKey),
      dueOn: fromDayOrNull(row.dueOn),
    })),
  });
  await tx.baseline.createMany({
    data: placed(document.baselines).map(({ takenBy, ...row }) => ({
      ...row,
      projectId,
      takenAt: new Date(row.takenAt),
      takenByName: takenBy,
    })),
  });
}

async function insertReadiness(
  tx: Transaction,
  projectId: string,
  document: ProjectDocument,
  ids: Identities,
) {
  await tx.blocker.createMany({
    data: placed(document.blockers).map(
      ({ resolvingTaskKey, resolvingPhaseKey, estimate, ...row }) => ({
        ...row,
        ...fromEstimate(estimate),
        id: ids.blocker.get(row.key),
        projectId,
        resolvingTaskId: ids.task.getOrNull(resolvingTaskKey),
        resolvingPhaseId: ids.phase.getOrNull(resolvingPhaseKey),
        raisedOn: fromDay(row.raisedOn),
        resolvedOn: fromDayOrNull(row.resolvedOn),
      }),
    ),
  });
  await tx.risk.createMany({
    data: placed(document.risks).map(({ loss, ...row }) => ({
      ...row,
      projectId,
      lossLowMinor: fromMinorOrNull(loss?.lowMinor ?? null),
      lossLikelyMinor: fromMinorOrNull(loss?.likelyMinor ?? null),
      lossHighMinor: fromMinorOrNull(loss?.highMinor ?? null),
      reviewOn: fromDayOrNull(row.reviewOn),
    })),
  });
  await tx.issueTally.createMany({
    data: document.tallies.map((row) => ({ ...row, projectId, asOfOn: fromDay(row.asOfOn) })),
  });
  await tx.metric.createMany({
    data: placed(document.metrics).map((row) => ({
      ...row,
      id: ids.metric.get(row.key),
      projectId,
    })),
  });
  await tx.sample.createMany({
    data: document.samples.map(({ metricKey, by, ...row }) => ({
      ...row,
      projectId,
      metricId: ids.metric.get(metricKey),
      byName: by,
      takenOn: fromDay(row.takenOn),
    })),
  });
  await tx.criterion.createMany({
    data: placed(document.criteria).map((row) => ({
      ...row,
      id: ids.criterion.get(row.key),
      projectId,
      dueOn: fromDayOrNull(row.dueOn),
      consequence: row.consequence ?? Prisma.DbNull,
    })),
  });
}

async function insertMoney(
  tx: Transaction,
  projectId: string,
  document: ProjectDocument,
  ids: Identities,
) {
  await tx.option.createMany({
    data: placed(document.options).map(({ weeks, cost, incidentCost, ...row }) => ({
      ...row,
      id: ids.option.get(row.key),
      projectId,
      weeksLow: weeks?.low ?? null,
      weeksHigh: weeks?.high ?? null,
      costLowMinor: fromMinorOrNull(cost?.lowMinor ?? null),
      costLikelyMinor: fromMinorOrNull(cost?.likelyMinor ?? null),
      costHighMinor: fromMinorOrNull(cost?.highMinor ?? null),
      incidentCostLowMinor: fromMinorOrNull(incidentCost?.lowMinor ?? null),
      incidentCostLikelyMinor: fromMinorOrNull(incidentCost?.likelyMinor ?? null),
      incidentCostHighMinor: fromMinorOrNull(incidentCost?.highMinor ?? null),
    })),
  });
  await tx.stakeholderImpact.createMany({
    data: placed(document.impacts).map(({ optionKey, ...row }) => ({
      ...row,
      projectId,
      optionId: ids.option.getOrNull(optionKey),
    })),
  });
  await tx.moneyLine.createMany({
    data: placed(document.moneyLines).map(
      ({ amount, actualMinor, phaseKey, optionKey, ...row }) => ({
        ...row,
        projectId,
        lowMinor: BigInt(amount.lowMinor),
        likelyMinor: fromMinorOrNull(amount.likelyMinor),
        highMinor: BigInt(amount.highMinor),
        actualMinor: fromMinorOrNull(actualMinor),
        phaseId: ids.phase.getOrNull(phaseKey),
        optionId: ids.option.getOrNull(optionKey),
      }),
    ),
  });
  await tx.milestone.createMany({
    data: placed(document.milestones).map((row) => ({
      ...row,
      projectId,
      startsOn: fromDayOrNull(row.startsOn),
      endsOn: fromDayOrNull(row.endsOn),
      baselineOn: fromDayOrNull(row.baselineOn),
      actualOn: fromDayOrNull(row.actualOn),
    })),
  });
}

async function insertDecisions(
  tx: Transaction,
  projectId: string,
  document: ProjectDocument,
  ids: Identities,
) {
  // In one statement: which one takes over from which is asked when all are there.
  await tx.decision.createMany({
    data: placed(document.decisions).map(
      ({ optionKeys: _options, replacesKey, supersededByKey, ...row }) => ({
        ...decisionColumns(row),
        id: ids.decision.get(row.key),
        projectId,
        replacesId: replacesKey === null ? null : ids.decision.get(replacesKey),
        supersededById: supersededByKey === null ? null : ids.decision.get(supersededByKey),
      }),
    ),
  });
  await tx.decisionOption.createMany({
    data: document.decisions.flatMap((row) =>
      row.optionKeys.map((key) => ({
        projectId,
        decisionId: ids.decision.get(row.key),
        optionId: ids.option.get(key),
      })),
    ),
  });
  await insertPolls(tx, projectId, document, ids);
}

type DecisionRow = Omit<
  ProjectDocument["decisions"][number],
  "optionKeys" | "replacesKey" | "supersededByKey"
> & { position: string };

function decisionColumns({ withdrawal, decidedBy, decidedAt, inputs, ...row }: DecisionRow) {
  return {
    ...row,
    inputs: inputs ?? Prisma.DbNull,
    dueOn: fromDayOrNull(row.dueOn),
    decidedByName: decidedBy,
    decidedAt: fromInstantOrNull(decidedAt),
    withdrawnByName: withdrawal && withdrawal.by,
    withdrawnAt: fromInstantOrNull(withdrawal && withdrawal.at),
    withdrawnReason: withdrawal && withdrawal.reason,
  };
}

async function insertPolls(
  tx: Transaction,
  projectId: string,
  document: ProjectDocument,
  ids: Identities,
) {
  await tx.poll.createMany({
    data: placed(document.polls).map(({ voices: _voices, decisionKey, ...row }) => ({
      ...row,
      id: ids.poll.get(row.key),
      projectId,
      decisionId: ids.decision.get(decisionKey),
      openedAt: new Date(row.openedAt),
      closedAt: fromInstantOrNull(row.closedAt),
    })),
  });
  await tx.pollVoice.createMany({
    data: document.polls.flatMap((row) =>
      placed(row.voices).map(({ answeredBy, conditions, ...voice }) => ({
        ...voice,
        pollId: ids.poll.get(row.key),
        at: fromInstantOrNull(voice.at),
        answeredByName: answeredBy,
        conditions: conditions.map(({ taskKey, ...one }) => ({
          ...one,
          taskId: taskKey === null ? null : ids.task.get(taskKey),
        })),
      })),
    ),
  });
}
