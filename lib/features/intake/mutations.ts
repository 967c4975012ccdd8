import "server-only";
import { randomUUID } from "node:crypto";
import { maskSecrets } from "@/lib/domain/intake/mask-secrets";
import { whenItCounts } from "@/lib/domain/intake/when-it-counts";
import { inTimeOrder } from "@/lib/domain/instant";
import { type Run, supersededRuns } from "@/lib/domain/truth/current-runs";
import { subjectColumn } from "@/lib/features/evidence/data";
import { fromInstantOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { write, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { addresseeOf } from "./access";
import { MOST_WAITING, PLAIN } from "./constants";
import {
  countWaiting,
  findTaken,
  type KnownCheck,
  listClaimMoments,
  listCurrentRuns,
  listNamedChecks,
} from "./data";
import type { IntakeInput, Result } from "./schema";
import type { Taken } from "./types";

/**
 * Results that a program sends, all or none. Each speaks for a check that runs by itself; one of which nobody
 * knows for what it speaks waits. What was sent before under the same key is answered, and not written again.
 */
export async function recordResults(
  scope: ProjectScope,
  input: IntakeInput,
  requestId: string,
): Promise<Outcome<Taken[]>> {
  const { projectId } = scope;
  const names = input.results.flatMap(({ idempotencyKey }) => idempotencyKey ?? []);
  for (let tries = 1; ; tries += 1) {
    const taken = await findTaken(db(), projectId, names);
    const isNew = ({ idempotencyKey }: Result) =>
      idempotencyKey === null || !taken.has(idempotencyKey);
    if (!input.results.some(isNew))
      return done(input.results.map((one) => answerAgain(one, taken)));
    const outcome = await write<Taken[]>(scope, requestId, (context) =>
      takeNew(context, scope, input, taken),
    );
    const wasOutrun = !outcome.ok && outcome.reason === "conflict";
    if (!wasOutrun || tries === MOST_TRIES) return outcome;
  }
}

/** Requests with the same keys at the same moment: the first of them that commits is found by the others. */
const MOST_TRIES = 4;

type Known = ReadonlyMap<string, string>;

/** A conflict where another request took one of them meanwhile: then it is looked at anew. */
async function takeNew(
  context: WriteContext,
  scope: ProjectScope,
  { results, sentAt }: IntakeInput,
  taken: Known,
): Promise<Outcome<Taken[]>> {
  const { tx, at } = context;
  const { projectId } = scope;
  const checks = await listNamedChecks(tx, projectId, [
    ...new Set(results.map(({ check }) => check)),
  ]);
  const rows = results.map((result) => {
    const before = taken.get(result.idempotencyKey ?? "");
    const addressee = addresseeOf(result.check, checks);
    return { result, before, addressee, run: runOf(scope, result, sentAt, at) };
  });
  const problems = rows.flatMap(({ addressee, before }, index) =>
    "problem" in addressee && before === undefined
      ? [{ path: `results.${String(index)}.check`, message: addressee.problem }]
      : [],
  );
  if (problems.length > 0) return refuse("invalid", "Nothing is recorded.", problems);

  const fresh = rows.filter(({ before }) => before === undefined);
  if (!(await takeKeys(tx, projectId, fresh, at))) {
    return refuse("conflict", "Another request sends the same.");
  }
  const recorded = fresh.flatMap(({ addressee, run }) =>
    "check" in addressee ? [{ check: addressee.check, run }] : [],
  );
  const waiting = fresh.flatMap(({ addressee, run, result }) =>
    "waits" in addressee ? [{ name: result.check, run }] : [],
  );
  if (waiting.length > 0) {
    const before = await countWaiting(tx, projectId);
    if (before + waiting.length > MOST_WAITING) {
      return refuse(
        "refused",
        `Nothing is recorded. ${String(before)} results wait already to be assigned to a check; settle some first.`,
      );
    }
  }
  await insertEvidence(context, scope, recorded);
  await insertWaiting(context, waiting);
  return done(
    rows.map(({ result, before, addressee, run }) =>
      before === undefined
        ? {
            check: result.check,
            status: "check" in addressee ? "recorded" : "waiting",
            id: run.id,
            note: "waits" in addressee ? addressee.waits : null,
            countsFrom: run.at.toISOString(),
            clockSkewed: run.clockSkewed,
            masked: run.masked,
          }
        : answerAgain(result, taken),
    ),
  );
}

function answerAgain({ check, idempotencyKey }: Result, taken: Known): Taken {
  const id = taken.get(idempotencyKey ?? "") ?? "";
  const before = { note: null, countsFrom: null, clockSkewed: false, masked: 0 };
  return { check, status: "already recorded", id, ...before };
}

/** Whether all keys were free; each is taken together with the row it stands for. */
async function takeKeys(
  tx: Transaction,
  projectId: string,
  rows: readonly { result: Result; run: NewRun }[],
  at: Date,
): Promise<boolean> {
  const data = rows.flatMap(({ result: { idempotencyKey: key }, run }) =>
    key === null ? [] : [{ projectId, key, rowId: run.id, at }],
  );
  if (data.length === 0) return true;
  const { count } = await tx.intakeKey.createMany({ data, skipDuplicates: true });
  return count === data.length;
}

type NewRun = ReturnType<typeof runOf>;

/** What evidence and a waiting result keep alike. */
function runOf(scope: ProjectScope, result: Result, sentAt: string | null, arrived: Date) {
  const { outcome, exitCode, excerpt, commit, branch, runUrl, startedAt, endedAt } = result;
  const { text, masked } = maskSecrets(excerpt ?? "");
  const { at, clockSkewed } = whenItCounts({ sentAt, startedAt, endedAt }, arrived.toISOString());
  return {
    id: randomUUID(),
    projectId: scope.projectId,
    outcome,
    exitCode,
    excerpt: excerpt === null ? null : text,
    commit,
    branch,
    url: runUrl,
    byName: scope.viewer.name,
    at: new Date(at),
    startedAt: fromInstantOrNull(startedAt),
    endedAt: fromInstantOrNull(endedAt),
    clockSkewed,
    masked,
  };
}

interface Recorded {
  check: KnownCheck;
  run: NewRun;
}

/** The runs, less those of before that they take over from. */
export async function insertEvidence(
  { tx, record }: WriteContext,
  { projectId }: ProjectScope,
  recorded: readonly Recorded[],
): Promise<void> {
  if (recorded.length === 0) return;
  const checks = [...new Map(recorded.map(({ check }) => [check.id, check])).values()];
  const checkIds = checks.map(({ id }) => id);
  // One batch at a time for each check, or two would take over from each other's.
  await tx.$queryRaw`
    SELECT "id" FROM "Check" WHERE "id" = ANY(${checkIds}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
  const before = await listCurrentRuns(tx, projectId, checkIds);
  const claims = await listClaimMoments(
    tx,
    projectId,
    checks.map(({ subject }) => subject),
  );
  const gone = new Set(
    checks.flatMap(({ id, subject, passesNeeded }) => {
      const added = recorded.filter(({ check }) => check.id === id).map(({ run }) => asRun(run));
      const runs = inTimeOrder([...(before.get(id) ?? []), ...added], (run) => run.at);
      return supersededRuns(runs, { passesNeeded, claimedAt: claims.get(subject.id) ?? [] });
    }),
  );
  const added = new Set<string>(recorded.map(({ run }) => run.id));
  await tx.evidence.createMany({
    data: recorded.map(({ check, run }) => ({
      ...run,
      ...subjectColumn(check.subject),
      checkId: check.id,
      origin: "ci",
      current: !gone.has(run.id),
    })),
  });
  const outdated = [...gone].filter((id) => !added.has(id));
  if (outdated.length > 0) {
    await tx.evidence.updateMany({ where: { id: { in: outdated } }, data: { current: false } });
  }
  for (const { check, run } of recorded) {
    record({
      action: "evidence.recorded",
      subject: check.subject,
      before: {},
      after: { evidence: { ...told(run), checkKey: check.key } },
    });
  }
}

function asRun({ id, outcome, commit, at }: NewRun): Run {
  return { id, outcome, commit, at: at.toISOString(), origin: "ci" };
}

async function insertWaiting(
  { tx, record }: WriteContext,
  waiting: readonly { name: string; run: NewRun }[],
): Promise<void> {
  if (waiting.length === 0) return;
  await tx.waitingResult.createMany({
    data: waiting.map(({ name, run }) => ({ ...run, format: PLAIN, name })),
  });
  for (const { name, run } of waiting) {
    record({
      action: "result.waits",
      subject: { kind: "result", id: run.id, key: name },
      before: {},
      after: { result: told(run) },
    });
  }
}

/** A run as an event keeps it; what it printed stands with the run. */
function told({ id, byName, outcome, exitCode, commit, branch, url, clockSkewed, masked }: NewRun) {
  return { id, by: byName, outcome, exitCode, commit, branch, url, clockSkewed, masked };
}
