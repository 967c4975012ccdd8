import "server-only";
import { randomUUID } from "node:crypto";
import { generateNKeysBetween } from "fractional-indexing";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import {
  fromDay,
  fromDayOrNull,
  fromEstimate,
  fromInstantOrNull,
  fromMinorOrNull,
} from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { write } from "@/lib/platform/transaction";
import { mayDo, type Scope } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { ProjectDocument } from "./schema";

/** Makes a project from a document, in one transaction: all of it or nothing. */
export async function importProject(
  scope: Scope,
  document: ProjectDocument,
  requestId: string,
): Promise<Outcome<{ projectId: string; slug: string }>> {
  if (!mayDo(scope, "project:import")) {
    return refuse("forbidden", `Your role, ${scope.viewer.role}, may not import projects.`);
  }
  const { slug } = document.project;
  return write(scope, requestId, async ({ tx, record }) => {
    const taken = await tx.project.findUnique({ where: { slug }, select: { id: true } });
    if (taken) {
      return refuse("conflict", `A project "${slug}" exists already. Choose another slug.`);
    }
    const projectId = await insertDocument(tx, document);
    record({
      action: "project.imported",
      subject: { kind: "project", id: projectId, key: slug },
      before: null,
      after: { slug, name: document.project.name, rows: countRows(document) },
      projectId,
    });
    return done({ projectId, slug });
  });
}

async function insertDocument(tx: Transaction, document: ProjectDocument): Promise<string> {
  const projectId = randomUUID();
  const { startOn, targetOn, ...project } = document.project;
  await tx.project.create({
    data: {
      ...project,
      id: projectId,
      startOn: fromDayOrNull(startOn),
      targetOn: fromDayOrNull(targetOn),
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
  return projectId;
}

type Identities = ReturnType<typeof identities>;

function identities(document: ProjectDocument) {
  const of = (rows: { key: string }[]) => {
    const ids = new Map(rows.map((row) => [row.key, randomUUID() as string]));
    return {
      get(key: string): string {
        const id = ids.get(key);
        if (id === undefined) throw new Error(`The document has no row "${key}".`);
        return id;
      },
      getOrNull(key: string | null): string | null {
        return key === null ? null : this.get(key);
      },
    };
  };
  return {
    source: of(document.sources),
    component: of(document.components),
    phase: of(document.phases),
    task: of(document.tasks),
    item: of(document.items),
    check: of(document.checks),
    criterion: of(document.criteria),
    blocker: of(document.blockers),
    metric: of(document.metrics),
    option: of(document.options),
    decision: of(document.decisions),
    poll: of(document.polls),
  };
}

function placed<Row>(rows: Row[]): (Row & { position: string })[] {
  const positions = generateNKeysBetween(null, null, rows.length);
  return rows.map((row, index) => ({ ...row, position: positions[index] ?? "" }));
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
  await tx.decision.createMany({
    data: placed(document.decisions).map(
      ({ optionKeys: _options, decidedBy, decidedAt, supersededByKey: _superseded, ...row }) => ({
        ...row,
        id: ids.decision.get(row.key),
        projectId,
        dueOn: fromDayOrNull(row.dueOn),
        decidedByName: decidedBy,
        decidedAt: fromInstantOrNull(decidedAt),
      }),
    ),
  });
  await tx.decisionOption.createMany({
    data: document.decisions.flatMap((row) =>
      row.optionKeys.map((key) => ({
        decisionId: ids.decision.get(row.key),
        optionId: ids.option.get(key),
      })),
    ),
  });
  for (const row of document.decisions) {
    if (row.supersededByKey === null) continue;
    await tx.decision.update({
      where: { id: ids.decision.get(row.key) },
      data: { supersededById: ids.decision.get(row.supersededByKey) },
    });
  }
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
      placed(row.voices).map((voice) => ({
        ...voice,
        pollId: ids.poll.get(row.key),
        at: fromInstantOrNull(voice.at),
      })),
    ),
  });
}

async function insertDependencies(
  tx: Transaction,
  projectId: string,
  document: ProjectDocument,
  ids: Identities,
) {
  const idOf = (end: ProjectDocument["dependencies"][number]["blocking"], kind: string) =>
    end.kind === kind && !end.missing ? ids[end.kind].get(end.key) : null;
  await tx.dependency.createMany({
    data: placed(document.dependencies).map(({ blocking, dependent, ...row }) => ({
      ...row,
      projectId,
      blockingKind: blocking.kind,
      blockingTaskId: idOf(blocking, "task"),
      blockingPhaseId: idOf(blocking, "phase"),
      blockingBlockerId: idOf(blocking, "blocker"),
      blockingMissingKey: blocking.missing ? blocking.key : null,
      dependentKind: dependent.kind,
      dependentTaskId: idOf(dependent, "task"),
      dependentPhaseId: idOf(dependent, "phase"),
      dependentBlockerId: idOf(dependent, "blocker"),
      dependentMissingKey: dependent.missing ? dependent.key : null,
    })),
  });
}

async function insertTruth(
  tx: Transaction,
  projectId: string,
  document: ProjectDocument,
  ids: Identities,
) {
  const subjectOf = (subject: { kind: SubjectKind; key: string }) => ({
    [`${subject.kind}Id`]: ids[subject.kind].get(subject.key),
  });
  const sourceOf = (source: { key: string; section: string | null } | null) => ({
    sourceId: ids.source.getOrNull(source?.key ?? null),
    section: source?.section ?? null,
  });
  await tx.check.createMany({
    data: placed(document.checks).map(({ subject, ...row }) => ({
      ...row,
      ...subjectOf(subject),
      id: ids.check.get(row.key),
      projectId,
    })),
  });
  const claims = document.claims.map((row) => ({ ...row, id: randomUUID() as string }));
  await tx.claim.createMany({
    data: claims.map(({ subject, by, source, withdrawal: _withdrawal, ...row }) => ({
      ...row,
      ...subjectOf(subject),
      ...sourceOf(source),
      projectId,
      byName: by,
      at: new Date(row.at),
    })),
  });
  await tx.claimWithdrawal.createMany({
    data: claims.flatMap(({ id, withdrawal }) =>
      withdrawal
        ? [
            {
              claimId: id,
              projectId,
              reason: withdrawal.reason,
              byName: withdrawal.by,
              at: new Date(withdrawal.at),
            },
          ]
        : [],
    ),
  });
  await tx.evidence.createMany({
    data: document.evidence.map(({ subject, checkKey, by, source, ...row }) => ({
      ...row,
      ...subjectOf(subject),
      ...sourceOf(source),
      projectId,
      checkId: ids.check.getOrNull(checkKey),
      byName: by,
      at: new Date(row.at),
      expiresAt: fromInstantOrNull(row.expiresAt),
    })),
  });
  await tx.waiver.createMany({
    data: document.waivers.map(({ subject, requestedBy, approvedBy, ...row }) => ({
      ...row,
      ...subjectOf(subject),
      projectId,
      requestedByName: requestedBy,
      requestedAt: new Date(row.requestedAt),
      approvedByName: approvedBy,
      approvedAt: fromInstantOrNull(row.approvedAt),
      expiresOn: fromDay(row.expiresOn),
    })),
  });
  await tx.notApplicable.createMany({
    data: document.notApplicable.map(({ subject, by, ...row }) => ({
      ...row,
      ...subjectOf(subject),
      projectId,
      byName: by,
      at: new Date(row.at),
    })),
  });
}

function countRows(document: ProjectDocument): Record<string, number> {
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, rows]) =>
      Array.isArray(rows) && rows.length > 0 ? [[name, rows.length]] : [],
    ),
  );
}
