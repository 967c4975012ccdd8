import "server-only";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { db } from "@/lib/platform/db";
import { write, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import {
  type Addressee,
  addresseeOf,
  isSaidAgain,
  KEY_OF_ANOTHER,
  type PlainRule,
  plainRules,
  ruleFor,
  whyNoRoom,
} from "./access";
import { MOST_WAITING, PLAIN } from "./constants";
import { countWaitingNames, findTaken, type KnownCheck, listNamedChecks, listRules } from "./data";
import { insertEvidence, insertWaiting, type NewRun, runOf, takeKeys } from "./keep";
import type { IntakeInput, Result } from "./schema";
import type { Taken } from "./types";

/** Requests with the same keys at the same moment: the first of them that commits is found by the others. */
const MOST_TRIES = 4;

/**
 * Results that a program sends, all or none. Each speaks for a check that runs by itself; one of which nobody
 * knows for what it speaks waits. What was sent before under the same key is answered, and not written again; the key
 * of another result is refused.
 */
export async function recordResults(
  scope: ProjectScope,
  input: IntakeInput,
  requestId: string,
): Promise<Outcome<Taken[]>> {
  const { projectId } = scope;
  for (let tries = 1; ; tries += 1) {
    const rows = await addressed(projectId, input.results);
    const isSettled = rows.every(({ to }) => "before" in to || "ignored" in to);
    if (isSettled) return done(rows.map(({ result, to }) => answer(result, to, null)));
    const outcome = await write<Taken[]>(scope, requestId, (context) =>
      take(context, scope, rows, input.sentAt),
    );
    const wasOutrun = !outcome.ok && outcome.reason === "conflict";
    if (!wasOutrun || tries === MOST_TRIES) return outcome;
  }
}

interface Addressed {
  result: Result;
  to: Spoken | { before: string } | { reused: true };
}

/** For what it speaks by its name; a rule may say for nothing that anybody waits for. */
type Spoken = Addressee<KnownCheck> | { ignored: true };

/** For what each result speaks, by its own name or by a rule of the project. */
async function addressed(projectId: string, results: readonly Result[]): Promise<Addressed[]> {
  const sentAs = results.flatMap(({ idempotencyKey }) => idempotencyKey ?? []);
  const names = [...new Set(results.map(({ check }) => check))];
  const [before, all, named] = await Promise.all([
    findTaken(projectId, sentAs),
    listRules(db(), projectId),
    listNamedChecks(db(), projectId, names),
  ]);
  const rules = plainRules(all);
  const byRule = rules.flatMap(({ target }) => (target.kind === "check" ? [target.key] : []));
  const checks =
    byRule.length === 0 ? named : await listNamedChecks(db(), projectId, [...names, ...byRule]);
  return results.map((result) => {
    const to = speaksOf(result, checks, rules);
    const taken = before.get(result.idempotencyKey ?? "");
    if (taken === undefined) return { result, to };
    const checkId = "check" in to ? to.check.id : null;
    const isSame = taken.said === null || isSaidAgain(taken.said, { ...result, checkId });
    return { result, to: isSame ? { before: taken.rowId } : { reused: true } };
  });
}

function speaksOf(
  { check }: Result,
  checks: readonly KnownCheck[],
  rules: readonly PlainRule[],
): Spoken {
  const own = addresseeOf(check, checks);
  if (!("waits" in own)) return own;
  const target = ruleFor(check, rules);
  if (target?.kind === "nothing") return { ignored: true };
  const byRule = target && addresseeOf(target.key, checks);
  return byRule && "check" in byRule ? byRule : own;
}

/** A conflict where another request took one of them meanwhile: then they are looked at anew. */
async function take(
  context: WriteContext,
  scope: ProjectScope,
  rows: readonly Addressed[],
  sentAt: string | null,
): Promise<Outcome<Taken[]>> {
  const { tx, at } = context;
  const { projectId } = scope;
  const problems = rows.flatMap(({ to }, index) => {
    const path = `results.${String(index)}`;
    if ("reused" in to) return [{ path: `${path}.idempotencyKey`, message: KEY_OF_ANOTHER }];
    return "problem" in to ? [{ path: `${path}.check`, message: to.problem }] : [];
  });
  if (problems.length > 0) return refuse("invalid", "Nothing is recorded.", problems);
  const runs = rows.map(({ result, to }) => ({
    result,
    to,
    run: { ...runOf(scope, { ...result, sentAt }, at), outcome: result.outcome },
  }));
  const keys = runs.flatMap(({ result, to, run }) =>
    "before" in to ? [] : [{ key: result.idempotencyKey, rowId: run.id }],
  );
  if (!(await takeKeys(tx, projectId, keys, at))) {
    return refuse("conflict", "Another request sends the same.");
  }
  const waiting = runs.flatMap(({ result, to, run }) =>
    "waits" in to ? [{ format: PLAIN, name: result.check, run, figure: null }] : [],
  );
  const names = await countWaitingNames(tx, projectId, waiting);
  if (names.all > MOST_WAITING) {
    return refuse("refused", whyNoRoom());
  }
  await insertEvidence(
    context,
    runs.flatMap(({ to, run }) => ("check" in to ? [{ check: to.check, run }] : [])),
  );
  await insertWaiting(context, projectId, waiting);
  return done(runs.map(({ result, to, run }) => answer(result, to, run)));
}

function answer({ check }: Result, to: Addressed["to"], run: NewRun | null): Taken {
  if ("before" in to) return { ...NOTHING_NEW, check, status: "already recorded", id: to.before };
  if ("ignored" in to || run === null)
    return { ...NOTHING_NEW, check, status: "ignored", id: null };
  const { id, at, clockSkewed, masked } = run;
  const countsFrom = at.toISOString();
  const told = { check, id, countsFrom, clockSkewed, masked };
  if ("waits" in to) return { ...told, status: "waiting", note: to.waits };
  return { ...told, status: "recorded", note: null };
}

const NOTHING_NEW = { note: null, countsFrom: null, clockSkewed: false, masked: 0 };
