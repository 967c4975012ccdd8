import type { Project } from "@/lib/domain/project";
import { isSameCommand } from "@/lib/domain/checks/same-command";
import { indexProject } from "@/lib/domain/project-index";
import type { RunRow } from "@/lib/features/runs/types";
import { formatCount } from "@/lib/format/counts";
import { hrefOf } from "../words/href-of";
import { wordSubject } from "../words/subject-name";
import type { RunLine, RunModel, RunsModel } from "./contract";

interface Page {
  items: readonly RunRow[];
  total: number;
  nextCursor: string | null;
  hasAny: boolean;
  /** Under what they prove: each shows what it printed. */
  isInside: boolean;
}

export function prepareRuns(project: Project, page: Page, now: string): RunsModel {
  const { items, total, nextCursor, hasAny, isInside } = page;
  return {
    slug: project.slug,
    now,
    rows: items.map((run) => lineOf(project, isInside ? run : { ...run, excerpt: null })),
    total,
    next: nextCursor,
    hasAny,
  };
}

export function prepareRun(project: Project, run: RunRow, now: string): RunModel {
  const { startedAt, endedAt, expiresAt } = run;
  return {
    now,
    run: lineOf(project, run),
    expected: checkOf(project, run)?.expected ?? null,
    startedAt,
    endedAt,
    took: startedAt && endedAt && wordDuration(Date.parse(endedAt) - Date.parse(startedAt)),
    expiresAt,
  };
}

function lineOf(project: Project, run: RunRow): RunLine {
  const { id, subject, outcome, exitCode, origin, commit, branch, url, at } = run;
  const { command, excerpt, excerptLength, checkKey } = run;
  const check = checkOf(project, run);
  const isKnown = indexProject(project)[PLACES[subject.kind]].has(subject.key);
  return {
    id,
    outcome,
    exitCode,
    // What is archived stands on no page.
    text: isKnown ? wordSubject(project, subject) : `${subject.key}, archived`,
    href: isKnown ? hrefOf(project.slug, subject) : null,
    check: check ? (check.command ?? check.label ?? "a person looks") : checkKey,
    ran: command === null ? null : { command, isOther: isOther(command, check?.command ?? null) },
    origin,
    by: run.run ?? run.by.name,
    commit,
    branch,
    url,
    at,
    marks: marksOf(run),
    excerpt,
    isCut: excerpt !== null && excerptLength > excerpt.length,
  };
}

const PLACES = {
  task: "tasks",
  item: "items",
  blocker: "blockers",
  criterion: "criteria",
} as const;

function checkOf(project: Project, { checkKey }: RunRow) {
  return checkKey === null ? undefined : indexProject(project).checks.get(checkKey);
}

/** A check that names no command is proved by any. */
function isOther(ran: string, told: string | null): boolean {
  return told !== null && !isSameCommand(ran, told);
}

function marksOf({ clockSkewed, masked, current }: RunRow): string[] {
  return [
    ...(clockSkewed ? ["clock disagreed: counts from when it came"] : []),
    ...(masked > 0 ? [`${formatCount(masked, "secret")} masked`] : []),
    ...(current ? [] : ["newer runs took over"]),
  ];
}

/** "850 ms", "12 s", "4 min 12 s", "2 h 5 min". */
export function wordDuration(ms: number): string {
  if (ms < 1000) return `${String(ms)}\u00a0ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${String(seconds)}\u00a0s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return join(minutes, "min", seconds % 60, "s");
  return join(Math.floor(minutes / 60), "h", minutes % 60, "min");
}

function join(whole: number, unit: string, rest: number, smaller: string): string {
  const first = `${String(whole)}\u00a0${unit}`;
  return rest === 0 ? first : `${first} ${String(rest)}\u00a0${smaller}`;
}
