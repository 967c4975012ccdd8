import "server-only";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { thread } from "@/lib/platform/thread";
import { write, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { isFileAgain, KEY_OF_ANOTHER, whyNoRoom } from "./access";
import { MOST_WAITING } from "./constants";
import {
  countWaitingNames,
  findTaken,
  type KnownCheck,
  type KnownMetric,
  readGround,
} from "./data";
import { insertEvidence, insertWaiting, type NewRun, runOf, takeKeys, type Waiting } from "./keep";
import type { ReportInput } from "./schema";
import { takeReadings } from "./samples";
import { type Sorted, type SortedReport, type SortJob, sortReport } from "./sort-report";
import type { TakenReport } from "./types";
import type { SortWork } from "./worker";

/**
 * A file that a test runner or a measuring tool has left behind, as it is. The rules of the project say of
 * which checks and metrics it speaks; what no rule names waits. All of it is recorded, or nothing.
 */
export async function recordReport(
  scope: ProjectScope,
  input: ReportInput,
  requestId: string,
): Promise<Outcome<TakenReport>> {
  const { projectId } = scope;
  const { rules, checks, metrics } = await readGround(projectId);
  const { format, text } = input;
  const checkKeys = checks.map(({ key }) => key);
  const sorted = await sort({ format, text, rules, known: { checkKeys, metrics } });
  if (!sorted.ok) {
    return refuse("invalid", sorted.problem, [{ path: "body", message: sorted.problem }]);
  }
  const before = () => answerBefore(projectId, input, sorted);
  const answered = await before();
  if (answered) return answered;
  if (sorted.checks.length + sorted.samples.length + sorted.waiting.length === 0) {
    return done({ ...TAKEN_BEFORE, status: "recorded" });
  }
  const outcome = await write<TakenReport>(scope, requestId, (context) =>
    take(context, scope, { input, sorted, checks, metrics }),
  );
  // Sent twice at the same moment: the first was written.
  const wasOutrun = !outcome.ok && outcome.reason === "conflict";
  return wasOutrun ? ((await before()) ?? outcome) : outcome;
}

/** A long file would keep every other request waiting; for a short one a thread is the longer way. */
function sort(job: SortJob): SortedReport | Promise<SortedReport> {
  return job.text.length > SHORT ? inThread(job) : sortReport(job);
}

const SHORT = 50_000;
const inThread = thread<SortWork>("lib/features/intake/worker.ts", { atMostMs: 60_000 });

/** Where its key was used before: that it is taken already, or that the key is of something else. */
async function answerBefore(
  projectId: string,
  { idempotencyKey: key, format, commit }: ReportInput,
  { checks, names }: Sorted,
): Promise<Outcome<TakenReport> | null> {
  if (key === null) return null;
  const taken = (await findTaken(projectId, [key])).get(key);
  if (taken === undefined) return null;
  const isSame =
    taken.said === null
      ? taken.rowId !== projectId || checks.length === 0
      : isFileAgain(taken.said, { format, commit, checks, names });
  return isSame
    ? done(TAKEN_BEFORE)
    : refuse("invalid", "Nothing is recorded.", [
        { path: "idempotencyKey", message: KEY_OF_ANOTHER },
      ]);
}

const TAKEN_BEFORE: TakenReport = {
  status: "already recorded",
  results: [],
  samples: [],
  waiting: [],
  notKept: 0,
};

interface Ground {
  input: ReportInput;
  sorted: Sorted;
  checks: readonly KnownCheck[];
  metrics: readonly KnownMetric[];
}

async function take(
  context: WriteContext,
  scope: ProjectScope,
  { input, sorted, checks, metrics }: Ground,
): Promise<Outcome<TakenReport>> {
  const { tx, at } = context;
  const { projectId } = scope;
  const { format, idempotencyKey: key } = input;
  const { waiting, samples: figures } = sorted;
  const run = (one: { outcome: NewRun["outcome"]; excerpt: string | null }) =>
    runOf(scope, { ...input, ...one, command: null, exitCode: null }, at);

  const recorded = sorted.checks.flatMap(({ checkKey, outcome, excerpt }) => {
    const check = checks.find((one) => one.key === checkKey);
    return check ? [{ check, run: { ...run({ outcome, excerpt }), outcome } }] : [];
  });
  const names = await countWaitingNames(
    tx,
    projectId,
    waiting.map(({ name }) => ({ format, name })),
  );
  const room = Math.max(0, MOST_WAITING - names.before);
  const fresh = waiting.filter(({ name }) => !names.known.has(name));
  const left = new Set(fresh.slice(room));
  const kept = waiting.filter((one) => !left.has(one) && Math.abs(one.figure?.value ?? 0) < 1e17);
  const held = kept.map(({ name, outcome, excerpt, figure }): Waiting => {
    return { format, name, figure, run: run({ outcome, excerpt }) };
  });
  if (recorded.length + held.length + figures.length === 0) {
    return refuse("refused", whyNoRoom());
  }
  const [first] = [...recorded, ...held];
  const rowId = first?.run.id ?? projectId;
  if (!(await takeKeys(tx, projectId, [{ key, rowId }], at))) {
    return refuse("conflict", "Another request sends the same.");
  }
  await insertEvidence(context, recorded);
  const whole = run({ outcome: null, excerpt: null });
  const takenOn = whole.at.toISOString().slice(0, 10);
  const proof = whole.url ?? input.commit ?? `${format} report of ${scope.viewer.name}`;
  const idOf = new Map(metrics.map(({ id, key }) => [key, id]));
  const measured = figures.map(({ metricKey, value }) => {
    return { metricId: idOf.get(metricKey) ?? "", value, takenOn, proof };
  });
  const ids = await takeReadings(context, scope, measured);
  if ("ok" in ids) {
    return refuse("invalid", "Nothing is recorded.", [{ path: "body", message: ids.message }]);
  }
  const samples = figures.map(({ metricKey, figure, value, unit }, index) => {
    return { metric: metricKey, figure, value, unit, id: ids[index] ?? "" };
  });
  await insertWaiting(context, projectId, held);
  return done({
    status: "recorded",
    results: recorded.map(({ check, run: made }) => ({
      ...{ check: check.key, status: "recorded" as const, id: made.id, note: null },
      ...{ outcome: made.outcome, countsFrom: made.at.toISOString() },
      ...{ clockSkewed: made.clockSkewed, masked: made.masked },
    })),
    samples,
    waiting: kept.map(({ name, why }) => ({ name, why })),
    notKept: waiting.length - kept.length,
  });
}
