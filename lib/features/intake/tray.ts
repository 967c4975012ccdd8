import "server-only";
import { OUTCOMES } from "@/lib/domain/vocabulary";
import { word } from "@/lib/platform/columns";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import type { WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { asSampleOf } from "./access";
import { type KnownCheck, type KnownMetric, listRunChecks, listRunMetrics } from "./data";
import { insertEvidence, type Recorded } from "./keep";
import { takeReadings } from "./samples";
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
 * on at which it was measured; or it is put aside. How many it was. What cannot become that, as a figure of a check or
 * one in another unit, refuses all of it, or `stays` where it is.
 */
export async function settle(
  context: WriteContext,
  scope: ProjectScope,
  names: readonly { format: string; name: string }[],
  { target, misfits }: { target: RuleTarget; misfits: "refuse" | "stay" },
): Promise<number | Refusal> {
  const { tx, record } = context;
  const found = await findTarget(tx, scope.projectId, target);
  if (found === null) return refuse("not found", "What it was assigned to is not there any more.");
  const fits = (await listRowsOf(tx, scope, names)).map((row) => fit(row, found));
  const misfit = fits.find((one) => "whyNot" in one);
  if (misfit && misfits === "refuse") return refuse("refused", `Not assigned. ${misfit.whyNot}.`);
  const settledAs = target.kind === "nothing" ? "dismissed" : "assigned";
  const left = fits.flatMap((one) => ("whyNot" in one ? [] : [one]));
  const ids = await settleRows(context, scope, left, settledAs);
  const taken = left.filter(({ row }) => ids.has(row.id));
  const refusal = await become(context, scope, taken, found);
  if (refusal !== null) return refusal;
  for (const { row } of taken) {
    const { id, name, format } = row;
    record({
      action: `result.${settledAs}`,
      subject: { kind: "result", id, key: name },
      before: { format, waits: true },
      after: { format, waits: false, speaksOf: target.kind === "nothing" ? null : target.key },
    });
  }
  return taken.length;
}

/** Oldest first. */
async function listRowsOf(
  tx: WriteContext["tx"],
  { projectId }: ProjectScope,
  names: readonly { format: string; name: string }[],
): Promise<WaitingRow[]> {
  if (names.length === 0) return [];
  return tx.waitingResult.findMany({
    where: {
      ...{ projectId, settledAt: null },
      OR: names.map(({ format, name }) => ({ format, name })),
    },
    orderBy: { seq: "asc" },
  });
}

/** A row as what it becomes: a run, or a figure in the unit of the metric; nothing of a row that is put aside. */
type Fit = { row: WaitingRow; run: Recorded | null; value: number | null };

function fit(row: WaitingRow, found: FoundTarget): Fit | { whyNot: string } {
  if (found.kind === "nothing") return { row, run: null, value: null };
  if (found.kind === "check") {
    const run = runOfRow(row, found.check);
    return run
      ? { row, run, value: null }
      : { whyNot: "A figure speaks of a metric, not of a check" };
  }
  if (row.value === null) return { whyNot: "A result speaks of a check, not of a metric" };
  const sample = asSampleOf(found.metric, row.value.toNumber(), row.unit);
  return "whyNot" in sample ? sample : { row, run: null, value: sample.value };
}

/** Of two who settle the same at once one finds nothing. */
async function settleRows(
  { tx, at }: WriteContext,
  { projectId, viewer }: ProjectScope,
  fits: readonly Fit[],
  settledAs: "dismissed" | "assigned",
): Promise<ReadonlySet<string>> {
  if (fits.length === 0) return new Set();
  const rows = await tx.waitingResult.updateManyAndReturn({
    where: { id: { in: fits.map(({ row }) => row.id) }, projectId, settledAt: null },
    data: {
      ...{ settledAs, settledAt: at },
      ...{ settledByName: viewer.name, settledByUserId: viewer.userId },
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

async function become(
  context: WriteContext,
  scope: ProjectScope,
  taken: readonly Fit[],
  found: FoundTarget,
): Promise<Refusal | null> {
  await insertEvidence(
    context,
    taken.flatMap(({ run }) => run ?? []),
  );
  if (found.kind !== "metric") return null;
  const measured = taken.flatMap(({ row, value }) => {
    const { at, url, commit, byName } = row;
    const [takenOn] = at.toISOString().split("T");
    if (value === null || takenOn === undefined) return [];
    const proof = url ?? commit ?? `sent by ${byName}`;
    return [{ metricId: found.metric.id, value, takenOn, proof }];
  });
  const samples = await takeReadings(context, scope, measured);
  return "ok" in samples ? samples : null;
}

/** Under an id of its own: the waiting result stays on record. */
function runOfRow(row: WaitingRow, check: KnownCheck): Recorded | null {
  if (row.outcome === null) return null;
  const { command, exitCode, excerpt, commit, branch, url, byName, at, startedAt, endedAt } = row;
  const { projectId, clockSkewed, masked } = row;
  const told = { command, exitCode, excerpt, commit, branch, url, byName, at, startedAt, endedAt };
  const id: string = crypto.randomUUID();
  const outcome = word(OUTCOMES, row.outcome);
  return { check, run: { id, projectId, outcome, ...told, clockSkewed, masked } };
}
