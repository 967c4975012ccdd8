import "server-only";
import { randomUUID } from "node:crypto";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import { overrideColumns } from "@/lib/features/evidence/data";
import { fromDay, fromDayOrNull, fromInstantOrNull } from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import { type Identities, placed } from "./identities";
import type { ProjectDocument } from "./schema";

export async function insertDependencies(
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

/** What is said and what is proved; append-only rows in the order of the document. */
export async function insertTruth(
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
  const claims = document.claims.map((row) => ({ ...row, id: randomUUID() }));
  await tx.claim.createMany({
    data: claims.map(({ subject, by, source, override, withdrawal: _withdrawal, ...row }) => ({
      ...row,
      ...subjectOf(subject),
      ...sourceOf(source),
      ...overrideColumns(override),
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
      startedAt: fromInstantOrNull(row.startedAt),
      endedAt: fromInstantOrNull(row.endedAt),
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

/** Meetings that were held, with what came of each item; whoever was named keeps a name and no account. */
export async function insertReviews(
  tx: Transaction,
  projectId: string,
  { reviews }: ProjectDocument,
  ids: Identities,
) {
  const idOf = ({ kind, key }: { kind: string; key: string }) =>
    kind in ids ? ids[kind as keyof Identities].find(key) : null;
  for (const { items, ...review } of placed(reviews)) {
    const { key, position, heldOn, openedAt, openedBy, sinceAt, closedAt, closedBy } = review;
    await tx.review.create({
      data: {
        ...{ projectId, key, position, stage: "closing", heldOn: fromDay(heldOn) },
        ...{ openedAt: new Date(openedAt), openedByName: openedBy },
        ...{ since: fromInstantOrNull(sinceAt), enteredAt: new Date(closedAt) },
        ...{ closedAt: new Date(closedAt), closedByName: closedBy },
        items: {
          create: placed(items).map(({ hero, caption, heads, rows, carriedText, ...item }) => {
            const { outcome, actions, ...own } = item;
            const named = rows.map(({ subject, ...row }) => ({
              ...row,
              subject: { ...subject, id: idOf(subject) ?? "" },
            }));
            return {
              ...own,
              content: { hero, caption, heads, rows: named, carriedText },
              outcomeKind: outcome && outcome.kind,
              outcomeText: outcome && outcome.text,
              outcomeByName: outcome && outcome.by,
              outcomeAt: fromInstantOrNull(outcome && outcome.at),
              actions: {
                create: placed(actions).map(({ done, dueOn, ...action }) => ({
                  ...action,
                  dueOn: fromDayOrNull(dueOn),
                  doneByName: done && done.by,
                  doneAt: fromInstantOrNull(done && done.at),
                })),
              },
            };
          }),
        },
      },
    });
  }
}
