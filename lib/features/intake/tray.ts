import "server-only";
import { OUTCOMES } from "@/lib/domain/vocabulary";
import { word } from "@/lib/platform/columns";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import type { WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { type KnownCheck, type KnownMetric, listRunChecks, listRunMetrics } from "./data";
import { insertEvidence, type Recorded } from "./keep";
import { takeReading } from "./samples";
import type { RuleTarget } from "./types";

export type FoundTarget =
  | { kind: "check"; check: KnownCheck }
  | { kind: "metric"; metric: KnownMetric }
  | { kind: "nothing" };

/** Null where there is nothing of this key that a program can speak of. */
export async function findTarget(
  tx: WriteContext["tx"],
  projectId: string,
  target: RuleTarget,
): Promise<FoundTarget | null> {
  if (target.kind === "nothing") return { kind: "nothing" };
  if (target.kind === "check") {
    const check = (await listRunChecks(tx, projectId)).find(({ key }) => key === target.key);
    return check ? { kind: "check", check } : null;
  }
  const metric = (await listRunMetrics(tx, projectId)).find(({ key }) => key === target.key);
  return metric ? { kind: "metric", metric } : null;
}

type Rows = WriteContext["tx"]["waitingResult"];
type WaitingRow = Awaited<ReturnType<Rows["findMany"]>>[number];

/**
 * All that waits under these names becomes evidence of the check, or a sample of the metric, from the moment
 * on at which it was measured; or it is put aside. How many it was; a refusal where they are of another kind.
 */
export async function settle(
  context: WriteContext,
  scope: ProjectScope,
  names: readonly { format: string; name: string }[],
  target: RuleTarget,
): Promise<number | Refusal> {
  const { tx, at, record } = context;
  const { projectId, viewer } = scope;
  const settledAs = target.kind === "nothing" ? "dismissed" : "assigned";
  const rows = await settleRows(tx, projectId, names, {
    ...{ settledAs, settledAt: at },
    ...{ settledByName: viewer.name, settledByUserId: viewer.userId },
  });
  if (rows.length === 0) return 0;
  const found = await findTarget(tx, projectId, target);
  if (found === null) return refuse("not found", "What it was assigned to is not there any more.");
  const wrong = await become(context, scope, rows, found);
  if (wrong !== null) return wrong;
  for (const { id, name, format } of rows) {
    record({
      action: `result.${settledAs}`,
      subject: { kind: "result", id, key: name },
      before: { format, waits: true },
      after: { format, waits: false, speaksOf: target.kind === "nothing" ? null : target.key },
    });
  }
  return rows.length;
}

/** Of two who settle the same at once one finds nothing. Oldest first. */
async function settleRows(
  tx: WriteContext["tx"],
  projectId: string,
  names: readonly { format: string; name: string }[],
  data: Parameters<Rows["updateManyAndReturn"]>[0]["data"],
): Promise<WaitingRow[]> {
  if (names.length === 0) return [];
  const rows = await tx.waitingResult.updateManyAndReturn({
    where: {
      ...{ projectId, settledAt: null },
      OR: names.map(({ format, name }) => ({ format, name })),
    },
    data,
  });
  return rows.sort((one, other) => Number(one.seq - other.seq));
}

async function become(
  context: WriteContext,
  scope: ProjectScope,
  rows: readonly WaitingRow[],
  found: FoundTarget,
): Promise<Refusal | null> {
  if (found.kind === "check") {
    const runs = rows.flatMap((row) => runOfRow(row, found.check));
    if (runs.length < rows.length) {
      return refuse("refused", "Not assigned. A figure speaks of a metric, not of a check.");
    }
    await insertEvidence(context, scope.projectId, runs);
  }
  if (found.kind === "metric") {
    for (const { value, at, url, commit, byName } of rows) {
      if (value === null) {
        return refuse("refused", "Not assigned. A result speaks of a check, not of a metric.");
      }
      const sample = await takeReading(context, scope, {
        metricId: found.metric.id,
        value: value.toNumber(),
        takenOn: at.toISOString().slice(0, 10),
        proof: url ?? commit ?? `sent by ${byName}`,
      });
      if ("ok" in sample) return sample;
    }
  }
  return null;
}

/** Under an id of its own: the waiting result stays on record. */
function runOfRow(row: WaitingRow, check: KnownCheck): Recorded[] {
  if (row.outcome === null) return [];
  const { exitCode, excerpt, commit, branch, url, byName, at, startedAt, endedAt } = row;
  const { projectId, clockSkewed, masked } = row;
  const told = { exitCode, excerpt, commit, branch, url, byName, at, startedAt, endedAt };
  const id: string = crypto.randomUUID();
  const outcome = word(OUTCOMES, row.outcome);
  return [{ check, run: { id, projectId, outcome, ...told, clockSkewed, masked } }];
}
