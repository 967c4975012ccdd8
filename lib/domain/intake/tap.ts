import type { Outcome } from "../vocabulary";
import {
  type CaseReading,
  LONGEST_DETAIL,
  MOST_CASES,
  type ReadReport,
  readCases,
  unreadable,
} from "./readings";
import { counted, detailText, nameText, nested, readNumber } from "./report-text";
import { readTapLine, type TapLine, type TapPoint } from "./tap-line";
import { textLines } from "./text-lines";

/** A test point with what is told of it, and the subtest that it sums up. */
interface Result {
  point: TapPoint;
  detail: string;
  within: Level | null;
}

/** One run of test points: the whole, or a subtest. */
interface Level {
  depth: number;
  /** What it said it is called before it began. */
  name: string | null;
  results: Result[];
  plan: Extract<TapLine, { kind: "plan" }> | null;
  /** The subtest that has ended, until the point comes that sums it up. */
  ended: Level | null;
  /** What the next subtest says it is called. */
  coming: string | null;
  /** Subtests whose point never came. */
  lost: Level[];
}

interface Run {
  open: Level[];
  points: number;
  bailedOut: string | null;
  isTap: boolean;
}

const WHOLE = "TAP";
const INDENT = 4;
const MOST_DEPTH = 64;

/**
 * TAP 13 and 14. A case is a test point that sums up no subtest; subtests are suites. What is to do yet
 * (TODO) counts as skipped, also where it says ok: some tools write that of tests that never ran. A plan
 * that is missing or not kept, and a run that bailed out, are an error of their own, and nothing in the
 * file shows that a check has passed.
 */
export function readTap(text: string): ReadReport {
  const top = newLevel(0, null);
  const run: Run = { open: [top], points: 0, bailedOut: null, isTap: false };
  const problem = readLines(run, text);
  if (problem !== null) return unreadable(problem);
  leaveTo(run, 0);
  const hasBailedOut = run.bailedOut !== null;
  const cases = casesOf(top, "", hasBailedOut);
  if (cases.length === 0 && top.plan?.count === 0) {
    cases.push(newCase("", "all of it", "skipped", top.plan.skip));
  }
  const incomplete =
    run.bailedOut === null ? whyNotKept(top) : withReason("The run bailed out", run.bailedOut);
  if (incomplete !== null) {
    cases.push(newCase("", hasBailedOut ? "Bail out!" : "plan", "error", incomplete));
  }
  return readCases("tap", cases, incomplete);
}

/** Null, or why the file is not read. */
function readLines(run: Run, text: string): string | null {
  let last: Result | null = null;
  let lastIndent = 0;
  let diagnosis: number | null = null;
  for (const line of textLines(text)) {
    const told = line.trim();
    const indent = line.length - line.trimStart().length;
    if (diagnosis !== null && last !== null) {
      if (told === "..." && indent <= diagnosis) diagnosis = null;
      else addDetail(last, line.slice(Math.min(indent, diagnosis)));
      continue;
    }
    const read = readTapLine(told);
    if (read.kind === "diagnosis") {
      if (last !== null && indent > lastIndent) diagnosis = indent;
    } else if (read.kind === "comment") {
      if (last !== null && !last.point.ok) addDetail(last, read.text);
    } else if (read.kind !== "other" && indent % INDENT === 0) {
      const depth = indent / INDENT;
      if (depth > MOST_DEPTH) return `Its subtests are more than ${MOST_DEPTH} deep`;
      last = take(run, depth, read);
      lastIndent = indent;
      if (run.points > MOST_CASES) return "It has more than 100,000 tests";
      if (run.bailedOut !== null) return null;
    }
  }
  return run.isTap ? null : "It has no line of TAP: no plan (1..N) and no test (ok, not ok)";
}

function newLevel(depth: number, name: string | null): Level {
  return { depth, name, results: [], plan: null, ended: null, coming: null, lost: [] };
}

/** The result that what follows tells more about, if it is one. */
function take(run: Run, depth: number, line: TapLine): Result | null {
  run.isTap ||= line.kind !== "subtest" && line.kind !== "end of subtest";
  leaveTo(run, depth);
  const level = enter(run, depth);
  if (line.kind === "subtest") {
    // Some say it before the subtest, some as the first line of it.
    if (level.depth > 0 && level.name === null) level.name = line.name;
    else level.coming = line.name;
  } else if (line.kind === "plan") level.plan ??= line;
  else if (line.kind === "bail out") run.bailedOut = line.reason;
  else if (line.kind === "point") {
    const result: Result = { point: line, detail: "", within: level.ended };
    level.results.push(result);
    level.ended = null;
    level.coming = null;
    run.points += 1;
    return result;
  }
  return null;
}

/** Ends the subtests that are deeper; their point comes next, or came before their braces. */
function leaveTo({ open }: Run, depth: number): void {
  for (let level = open.at(-1); level !== undefined && level.depth > depth; level = open.at(-1)) {
    open.pop();
    const around = open.at(-1);
    if (!around) return;
    const before = around.results.at(-1);
    if (before?.point.opens && before.within === null) before.within = level;
    else {
      loseEnded(around);
      around.ended = level;
    }
  }
}

function enter(run: Run, depth: number): Level {
  let level = run.open.at(-1) ?? newLevel(0, null);
  while (level.depth < depth) {
    loseEnded(level);
    level = newLevel(level.depth + 1, level.coming);
    run.open.push(level);
  }
  return level;
}

function loseEnded(level: Level): void {
  if (level.ended === null) return;
  level.lost.push(level.ended);
  level.ended = null;
}

function addDetail(result: Result, line: string): void {
  if (result.detail.length < LONGEST_DETAIL) result.detail += `${line}\n`;
}

function casesOf(level: Level, around: string, bailedOut: boolean): CaseReading[] {
  const cases = level.results.flatMap((result) => casesOfResult(result, around, bailedOut));
  loseEnded(level);
  for (const within of level.lost) {
    const inner = nested([around, nameText(within.name ?? "subtest")]);
    for (const one of casesOf(within, inner, bailedOut)) cases.push(one);
    if (!bailedOut) {
      cases.push(newCase(inner, "result", "error", "No test point says how the subtest ended"));
    }
  }
  return cases;
}

function casesOfResult(
  { point, detail, within }: Result,
  around: string,
  bailedOut: boolean,
): CaseReading[] {
  const brace = point.opens && within === null ? " {" : "";
  const name =
    nameText(`${point.description}${brace}`) || `test ${point.number ?? "without a number"}`;
  const suite = nested([around, name]);
  const inner = within ? casesOf(within, suite, bailedOut) : [];
  const broken = within && !bailedOut ? whyNotKept(within) : null;
  if (broken !== null) inner.push(newCase(suite, "plan", "error", broken));
  if (inner.length === 0) {
    return [
      { ...leafCase(around, name, point, detail, within), seconds: secondsOf(point, detail) },
    ];
  }
  if (point.directive) return inner.map((one) => excused(one, point.directive));
  const told = point.ok || inner.some(isFailing);
  return told ? inner : [...inner, newCase(around, name, "failed", detail)];
}

function leafCase(
  around: string,
  name: string,
  { ok, directive }: TapPoint,
  detail: string,
  within: Level | null,
): CaseReading {
  if (directive?.kind === "skip") return newCase(around, name, "skipped", directive.reason);
  if (directive?.kind === "todo") {
    return newCase(around, name, "skipped", withReason("To do", directive.reason));
  }
  if (ok && within?.plan?.count === 0) {
    return newCase(around, name, "skipped", within.plan.skip);
  }
  return ok ? newCase(around, name, "passed", null) : newCase(around, name, "failed", detail);
}

/** What is skipped or to do as a whole has nothing in it that fails. */
function excused(one: CaseReading, directive: TapPoint["directive"]): CaseReading {
  if (!isFailing(one) || directive === null) return one;
  const why = directive.kind === "todo" ? "To do" : "Skipped";
  return { ...one, outcome: "skipped", detail: detailText(withReason(why, directive.reason)) };
}

/** Why a plan does not vouch for what came; null where it does. */
function whyNotKept({ plan, results }: Level): string | null {
  const came = `${counted(results.length, "test")} came`;
  if (plan === null) return `There is no plan, so nothing says how many tests there are; ${came}`;
  if (results.length !== plan.count) {
    return `The plan announces ${counted(plan.count, "test")}, and ${came}`;
  }
  const numbers = new Set<number>();
  for (const { point } of results) {
    if (point.number === null) continue;
    if (point.number > plan.count)
      return `Test ${point.number} is beyond the plan 1..${plan.count}`;
    if (numbers.has(point.number)) return `Test ${point.number} came twice`;
    numbers.add(point.number);
  }
  return null;
}

function newCase(
  around: string,
  name: string,
  outcome: Outcome,
  detail: string | null,
): CaseReading {
  return { suite: around || WHOLE, name, outcome, seconds: null, detail: detailText(detail) };
}

function secondsOf({ milliseconds }: TapPoint, detail: string): number | null {
  const told = milliseconds ?? readNumber(/^duration_ms: (\S+)$/m.exec(detail)?.[1]);
  return told === null ? null : told / 1000;
}

function withReason(what: string, reason: string): string {
  return reason === "" ? what : `${what}: ${reason}`;
}

function isFailing({ outcome }: CaseReading): boolean {
  return outcome === "failed" || outcome === "error";
}
