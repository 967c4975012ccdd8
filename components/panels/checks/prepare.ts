import { standingOf } from "@/lib/domain/checks/check-standing";
import type { Check, Evidence, Project } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import { type CheckOutcome, checkResult } from "@/lib/domain/truth/check-result";
import { wordCommandFlaw } from "../words/command-flaws";
import { hrefOf } from "../words/href-of";
import { wordSubject } from "../words/subject-name";
import type { CheckRow, CheckRun, ChecksModel } from "./contract";

/** What asks for somebody stands first; else the order of the plan. */
const ORDER: readonly CheckOutcome[] = ["failed", "stale", "unproven", "unknown", "passed"];

/** All checks, or the one of that key with all its runs. */
export function prepareChecks(
  project: Project,
  mayRecord: boolean,
  now: string,
  of: string | null,
): ChecksModel {
  const checks = of === null ? project.checks : project.checks.filter(({ key }) => key === of);
  const rows = checks.map((check) => toRow(project, check, now, of !== null));
  rows.sort((one, other) => ORDER.indexOf(one.result) - ORDER.indexOf(other.result));
  return { slug: project.slug, now, mayRecord, rows };
}

function toRow(project: Project, check: Check, now: string, withRuns: boolean): CheckRow {
  const { key, subject, command, label, expected } = check;
  const runs = runsOf(project, check);
  const { result, holdsUntil } = checkResult(project, check, now);
  const { standing, flaws } = standingOf(project, check);
  const latest = runs.at(-1);
  return {
    key,
    subject,
    text: wordSubject(project, subject),
    href: hrefOf(project.slug, subject),
    check: command ?? label ?? "a person looks",
    isCommand: command !== null,
    expected,
    result,
    latest: latest ? { outcome: latest.outcome, by: whoRan(latest), at: latest.at } : null,
    holdsUntil,
    standing,
    flaws: flaws.map(wordCommandFlaw),
    runs: runs.length,
    ...(withRuns && { all: runs.toReversed().map(toRun) }),
  };
}

/** Oldest first. */
function runsOf(project: Project, { key, subject }: Check): readonly Evidence[] {
  const { evidenceOf } = indexProject(project);
  return listed(evidenceOf, subjectId(subject)).filter((one) => one.checkKey === key);
}

function toRun(evidence: Evidence): CheckRun {
  const { id, outcome, at, exitCode, commit, excerpt, url } = evidence;
  return { id, outcome, by: whoRan(evidence), at, exitCode, commit, excerpt, url };
}

function whoRan({ run, by }: Evidence): string {
  return run ?? by.name;
}
