import { describeSubject } from "@/lib/domain/plan/subject-facts";
import { isByProgram, isSamePerson } from "@/lib/domain/person";
import type { Person, Project, Subject } from "@/lib/domain/project";
import { indexProject, recordsOf } from "@/lib/domain/project-index";
import { checkResult, wasSeenFailing } from "@/lib/domain/truth/check-result";
import { isAutomatic } from "@/lib/domain/truth/reasons";
import { whyNotSaid } from "@/lib/features/evidence/access";
import type { RecordEvidenceModel } from "./contract";

export interface Recorder extends Person {
  mayRecord: boolean;
}

/** Null for what the project does not hold. */
export function prepareRecordEvidence(
  project: Project,
  subject: Subject,
  viewer: Recorder,
  now: string,
): RecordEvidenceModel | null {
  const row = rowOf(project, subject);
  const facts = describeSubject(project, subject);
  if (!row || !facts) return null;
  const { checks, evidence, standing } = recordsOf(project, subject);
  return {
    slug: project.slug,
    target: { kind: subject.kind, id: row.id, version: row.version },
    text: subject.kind === "item" ? facts.title : `${subject.key} ${facts.title}`,
    checks: checks.map((check) => ({
      key: check.key,
      name: check.command ?? check.label ?? "a person looks",
      expected: check.expected,
      automatic: isAutomatic(check),
      seenFailing: wasSeenFailing(check, evidence),
      passes: checkResult(project, check, now).result === "passed",
    })),
    claims: standing.toReversed().map(({ by }) => ({
      by: by.name,
      mine: isSamePerson(by, viewer),
      byProgram: isByProgram(by) ? true : undefined,
    })),
    mayRecord: viewer.mayRecord,
    whyNotSaid: "rule" in row ? whyNotSaid(row) : null,
  };
}

function rowOf(project: Project, { kind, key }: Subject) {
  const { tasks, items, blockers, criteria } = indexProject(project);
  return { task: tasks, item: items, blocker: blockers, criterion: criteria }[kind].get(key);
}
