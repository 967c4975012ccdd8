import "server-only";
import type { Blocker, IssueTally } from "@/lib/domain/project";
import { BLOCKER_STATES, PRIORITIES } from "@/lib/domain/vocabulary";
import { toDay, toDayOrNull, toEstimateOrNull, word } from "@/lib/platform/columns";
import type { KeyIndex } from "@/lib/platform/key-index";
import type { Prisma } from "@/prisma/generated/client";

export const blockerRows = {
  blockers: { orderBy: { position: "asc" } },
  tallies: { orderBy: [{ asOfOn: "asc" }, { severity: "asc" }] },
} satisfies Prisma.ProjectInclude;

type BlockerRows = Prisma.ProjectGetPayload<{ include: typeof blockerRows }>;

export function toBlockers(rows: BlockerRows, keys: KeyIndex) {
  return {
    blockers: rows.blockers.map((row) => toBlocker(row, keys)),
    tallies: rows.tallies.map(toTally),
  };
}

function toBlocker(row: BlockerRows["blockers"][number], keys: KeyIndex): Blocker {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    title: row.title,
    severity: word(PRIORITIES, row.severity),
    claimedState: word(BLOCKER_STATES, row.claimedState),
    actualState: word(BLOCKER_STATES, row.actualState),
    finding: row.finding,
    risk: row.risk,
    cause: row.cause,
    impact: row.impact,
    requiredActions: row.requiredActions,
    estimate: toEstimateOrNull(row),
    owner: row.owner,
    resolvingTaskKey: keys.ofOrNull(row.resolvingTaskId),
    resolvingPhaseKey: keys.ofOrNull(row.resolvingPhaseId),
    raisedOn: toDay(row.raisedOn),
    resolvedOn: toDayOrNull(row.resolvedOn),
  };
}

function toTally(row: BlockerRows["tallies"][number]): IssueTally {
  return {
    id: row.id,
    version: row.version,
    severity: word(PRIORITIES, row.severity),
    count: row.count,
    meaning: row.meaning,
    asOfOn: toDay(row.asOfOn),
  };
}
