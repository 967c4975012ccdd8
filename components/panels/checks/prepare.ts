import { standingOf } from "@/lib/domain/checks/check-standing";
import type { Check, Evidence, Project } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import { type CheckOutcome, type CheckResult, checkResult } from "@/lib/domain/truth/check-result";
import { isAutomatic } from "@/lib/domain/truth/reasons";
import { wordCommandFlaw, wordFlawsOfRun } from "../words/command-flaws";
import { hrefOf } from "../words/href-of";
import { wordSubject } from "../words/subject-name";
import type { CheckRow, ChecksModel } from "./contract";

/** What asks for somebody stands first; else the order of the plan. */
const ORDER: readonly CheckOutcome[] = ["failed", "stale", "unproven", "unknown", "passed"];

export interface CheckViewer {
  mayRecord: boolean;
  mayEdit: boolean;
}

/** `runs` counts by the id of a check all that were recorded of it: the project has those that count. */
export function prepareChecks(
  project: Project,
  runs: ReadonlyMap<string, number>,
  { mayRecord, mayEdit }: CheckViewer,
  now: string,
): ChecksModel {
  const rows = project.checks.map((check) => toRow(project, check, runs, now));
  rows.sort((one, other) => ORDER.indexOf(one.result) - ORDER.indexOf(other.result));
  return { slug: project.slug, now, mayRecord, mayEdit, rows };
}

function toRow(
  project: Project,
  check: Check,
  counts: ReadonlyMap<string, number>,
  now: string,
): CheckRow {
  const { key, subject, command, label, expected } = check;
  const latest = runsOf(project, check).at(-1);
  const { result, holdsUntil, reasons } = checkResult(project, check, now);
  const { standing, flaws } = standingOf(project, check);
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
    flaws: [...flaws.map(wordCommandFlaw), ...flawsOfRun(reasons)],
    isAutomatic: isAutomatic(check),
    runs: counts.get(check.id) ?? 0,
  };
}

function flawsOfRun([reason]: CheckResult["reasons"]): string[] {
  return reason?.kind === "ran what cannot fail" ? wordFlawsOfRun(reason) : [];
}

/** Oldest first. */
function runsOf(project: Project, { key, subject }: Check): readonly Evidence[] {
  const { evidenceOf } = indexProject(project);
  return listed(evidenceOf, subjectId(subject)).filter((one) => one.checkKey === key);
}

function whoRan({ run, by }: Evidence): string {
  return run ?? by.name;
}
