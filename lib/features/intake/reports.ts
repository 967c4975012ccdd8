import "server-only";
import type { Mapping } from "@/lib/domain/intake/map-readings";
import { mapReadings } from "@/lib/domain/intake/map-readings";
import type { Readings } from "@/lib/domain/intake/readings";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { write, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import {
  isFileAgain,
  KEY_OF_ANOTHER,
  mappingRules,
  namesNothing,
  whyLeft,
  whyNoRoom,
} from "./access";
import { MOST_WAITING } from "./constants";
import {
  countWaitingNames,
  findTaken,
  type KnownCheck,
  type KnownMetric,
  readGround,
} from "./data";
import { insertEvidence, insertWaiting, type NewRun, runOf, takeKeys, type Waiting } from "./keep";
import { parseReport } from "./parse";
import type { ReportInput } from "./schema";
import { takeReadings } from "./samples";
import type { TakenReport } from "./types";

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
  const { format, text } = input;
  const read = parseReport(format, text);
  if (!read.ok) return refuse("invalid", read.problem, [{ path: "body", message: read.problem }]);
  const { rules, checks, metrics } = await readGround(projectId);
  const known = { checkKeys: checks.map(({ key }) => key), metrics };
  const mapping = mapReadings(read.readings, mappingRules(rules), known);
  const waiting = waitingOf(mapping, namesNothing(rules, format));
  const before = () => answerBefore(projectId, input, read.readings, mapping);
  const answered = await before();
  if (answered) return answered;
  if (mapping.checks.length + mapping.samples.length + waiting.length === 0) {
    return done({ ...TAKEN_BEFORE, status: "recorded" });
  }
  const outcome = await write<TakenReport>(scope, requestId, (context) =>
    take(context, scope, { input, mapping, waiting, checks, metrics }),
  );
  // Sent twice at the same moment: the first was written.
  const wasOutrun = !outcome.ok && outcome.reason === "conflict";
  return wasOutrun ? ((await before()) ?? outcome) : outcome;
}

/** Where its key was used before: that it is taken already, or that the key is of something else. */
async function answerBefore(
  projectId: string,
  { idempotencyKey: key, format, commit }: ReportInput,
  { cases, figures }: Readings,
  { checks }: Mapping,
): Promise<Outcome<TakenReport> | null> {
  if (key === null) return null;
  const taken = (await findTaken(projectId, [key])).get(key);
  if (taken === undefined) return null;
  const names = new Set([...cases.map(({ suite }) => suite), ...figures.map(({ name }) => name)]);
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
  mapping: Mapping;
  waiting: readonly Unknown[];
  checks: readonly KnownCheck[];
  metrics: readonly KnownMetric[];
}

async function take(
  context: WriteContext,
  scope: ProjectScope,
  { input, mapping, waiting, checks, metrics }: Ground,
): Promise<Outcome<TakenReport>> {
  const { tx, at } = context;
  const { projectId } = scope;
  const { format, idempotencyKey: key } = input;
  const run = (one: { outcome: NewRun["outcome"]; excerpt: string | null }) =>
    runOf(scope, { ...input, ...one, command: null, exitCode: null }, at);

  const recorded = mapping.checks.flatMap(({ checkKey, outcome, excerpt }) => {
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
  if (recorded.length + held.length + mapping.samples.length === 0) {
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
  const measured = mapping.samples.map(({ metricKey, value }) => {
    return { metricId: idOf.get(metricKey) ?? "", value, takenOn, proof };
  });
  const ids = await takeReadings(context, scope, measured);
  if ("ok" in ids) {
    return refuse("invalid", "Nothing is recorded.", [{ path: "body", message: ids.message }]);
  }
  const samples = mapping.samples.map(({ metricKey, figure, value, unit }, index) => {
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

interface Unknown {
  name: string;
  why: string;
  outcome: NewRun["outcome"];
  excerpt: string | null;
  figure: Waiting["figure"];
}

/** What no rule takes, but for what a rule says nobody waits for. */
function waitingOf(
  { unmatched: { suites, figures } }: Mapping,
  isNothing: (name: string) => boolean,
): Unknown[] {
  const results = suites.map(({ suite, outcome, excerpt }) => ({
    ...{ name: suite, outcome, excerpt, figure: null },
    why: "No rule says for which check it speaks",
  }));
  const measured = figures.flatMap(({ name, value, unit, why }) =>
    value === null
      ? []
      : [{ name, outcome: null, excerpt: null, figure: { value, unit }, why: whyLeft(why, unit) }],
  );
  return [...results, ...measured].filter(({ name }) => name !== "" && !isNothing(name));
}
