import "server-only";
import type {
  Check,
  Claim,
  Evidence,
  NotApplicable,
  SourceRef,
  Subject,
  Waiver,
} from "@/lib/domain/project";
import { CHECK_KINDS, EVIDENCE_ORIGINS, OUTCOMES } from "@/lib/domain/vocabulary";
import { toDay, toInstantOrNull, toPerson, toPersonOrNull, word } from "@/lib/platform/columns";
import type { KeyIndex } from "@/lib/platform/key-index";
import type { Prisma } from "@/prisma/generated/client";

/** The truth's part of the aggregate query; append-only lists in the order they were recorded. */
export const evidenceRows = {
  checks: { orderBy: { position: "asc" } },
  claims: { orderBy: { seq: "asc" } },
  withdrawals: true,
  evidence: { orderBy: { seq: "asc" } },
  waivers: { orderBy: { seq: "asc" } },
  notApplicable: { orderBy: [{ at: "asc" }, { id: "asc" }] },
} satisfies Prisma.ProjectInclude;

type EvidenceRows = Prisma.ProjectGetPayload<{ include: typeof evidenceRows }>;

export function toTruth(rows: EvidenceRows, keys: KeyIndex) {
  const withdrawals = new Map(rows.withdrawals.map((row) => [row.claimId, row]));
  return {
    checks: rows.checks.map((row) => toCheck(row, keys)),
    claims: rows.claims.map((row) => toClaim(row, withdrawals.get(row.id), keys)),
    evidence: rows.evidence.map((row) => toEvidence(row, keys)),
    waivers: rows.waivers.map((row) => toWaiver(row, keys)),
    notApplicable: rows.notApplicable.map((row) => toNotApplicable(row, keys)),
  };
}

function toCheck(row: EvidenceRows["checks"][number], keys: KeyIndex): Check {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    subject: toSubject(row, keys),
    kind: word(CHECK_KINDS, row.kind),
    label: row.label,
    command: row.command,
    expected: row.expected,
    freshnessDays: row.freshnessDays,
    seenRed: row.seenRed,
  };
}

function toClaim(
  row: EvidenceRows["claims"][number],
  withdrawal: EvidenceRows["withdrawals"][number] | undefined,
  keys: KeyIndex,
): Claim {
  return {
    id: row.id,
    subject: toSubject(row, keys),
    statement: row.statement,
    note: row.note,
    by: toPerson(row.byName, row.byUserId),
    at: row.at.toISOString(),
    source: toSource(row.sourceId, row.section, keys),
    withdrawal: withdrawal
      ? {
          by: toPerson(withdrawal.byName, withdrawal.byUserId),
          at: withdrawal.at.toISOString(),
          reason: withdrawal.reason,
        }
      : null,
  };
}

function toEvidence(row: EvidenceRows["evidence"][number], keys: KeyIndex): Evidence {
  return {
    id: row.id,
    subject: toSubject(row, keys),
    checkKey: keys.ofOrNull(row.checkId),
    outcome: word(OUTCOMES, row.outcome),
    origin: word(EVIDENCE_ORIGINS, row.origin),
    run: row.run,
    exitCode: row.exitCode,
    excerpt: row.excerpt,
    commit: row.commit,
    url: row.url,
    by: toPerson(row.byName, row.byUserId),
    at: row.at.toISOString(),
    expiresAt: toInstantOrNull(row.expiresAt),
    source: toSource(row.sourceId, row.section, keys),
  };
}

function toWaiver(row: EvidenceRows["waivers"][number], keys: KeyIndex): Waiver {
  return {
    id: row.id,
    version: row.version,
    subject: toSubject({ ...row, blockerId: null }, keys),
    reason: row.reason,
    requestedBy: toPerson(row.requestedByName, row.requestedByUserId),
    requestedAt: row.requestedAt.toISOString(),
    approvedBy: toPersonOrNull(row.approvedByName, row.approvedByUserId),
    approvedAt: toInstantOrNull(row.approvedAt),
    expiresOn: toDay(row.expiresOn),
  };
}

function toNotApplicable(
  row: EvidenceRows["notApplicable"][number],
  keys: KeyIndex,
): NotApplicable {
  return {
    id: row.id,
    subject: toSubject({ ...row, blockerId: null }, keys),
    reason: row.reason,
    by: toPerson(row.byName, row.byUserId),
    at: row.at.toISOString(),
  };
}

interface SubjectColumns {
  taskId: string | null;
  itemId: string | null;
  blockerId: string | null;
  criterionId: string | null;
}

function toSubject(row: SubjectColumns, keys: KeyIndex): Subject {
  if (row.taskId !== null) return { kind: "task", key: keys.of(row.taskId) };
  if (row.itemId !== null) return { kind: "item", key: keys.of(row.itemId) };
  if (row.blockerId !== null) return { kind: "blocker", key: keys.of(row.blockerId) };
  if (row.criterionId !== null) return { kind: "criterion", key: keys.of(row.criterionId) };
  throw new Error("A row has no subject.");
}

function toSource(id: string | null, section: string | null, keys: KeyIndex): SourceRef | null {
  return id === null ? null : { key: keys.of(id), section };
}
