import type { Person, Project, Subject } from "@/lib/domain/project";
import type { HeldReview, ReviewedItem } from "@/lib/domain/review/held-review";
import type { ReviewRow } from "./review-rows";
import { DOCUMENT_FORMAT, DOCUMENT_VERSION, type ProjectDocument } from "./schema";

/**
 * The aggregate as the document in which it travels. Row identities, versions and accounts stay
 * behind: elsewhere they mean nothing. People keep their names. Of its reviews, which no aggregate holds, those that
 * were held.
 */
export function documentFromProject(
  project: Project,
  reviews: readonly HeldReview[] = [],
): ProjectDocument {
  return {
    format: DOCUMENT_FORMAT,
    formatVersion: DOCUMENT_VERSION,
    project: {
      slug: project.slug,
      name: project.name,
      summary: project.summary,
      owner: project.owner,
      sponsor: project.sponsor,
      startOn: project.startOn,
      targetOn: project.targetOn,
      currency: project.currency,
      reviewCadenceDays: project.reviewCadenceDays,
      hoursPerDay: project.hoursPerDay,
      people: project.people,
      workingDays: project.workingDays,
      holidays: project.holidays,
      freshnessDays: project.freshnessDays,
      readinessTargetPercent: project.readinessTargetPercent,
      qualityStandard: project.qualityStandard,
      discountRatePercent: project.discountRatePercent,
      returnYears: project.returnYears,
      pollRules: {
        ...project.pollRules,
        functions: project.pollRules.functions.map((one) => ({
          ...one,
          person: nameOf(one.person),
          deputy: nameOf(one.deputy),
        })),
      },
      membersOnly: project.membersOnly,
      isExample: project.isExample,
    },
    sources: project.sources.map(bare),
    pillars: project.pillars.map(bare),
    components: project.components.map(bare),
    phases: project.phases.map(bare),
    tasks: project.tasks.map(bare),
    items: project.items.map(bare),
    checks: project.checks.map(bare),
    criteria: project.criteria.map(bare),
    blockers: project.blockers.map(bare),
    dependencies: project.dependencies.map(bare),
    claims: project.claims.map(({ id: _id, by, withdrawal, ...claim }) => ({
      ...claim,
      by: by.name,
      withdrawal: withdrawal && { ...withdrawal, by: withdrawal.by.name },
    })),
    evidence: project.evidence.map(({ id: _id, by, ...evidence }) => ({
      ...evidence,
      by: by.name,
    })),
    waivers: project.waivers.map((waiver) => ({
      ...bare(waiver),
      requestedBy: waiver.requestedBy.name,
      approvedBy: nameOf(waiver.approvedBy),
    })),
    notApplicable: project.notApplicable
      .map(({ id: _id, by, ...row }) => ({ ...row, by: by.name }))
      .sort((a, b) => compare(subjectName(a.subject), subjectName(b.subject))),
    risks: project.risks.map(bare),
    tallies: project.tallies.map(bare),
    metrics: project.metrics.map(bare),
    samples: project.samples.map((sample) => ({ ...bare(sample), by: sample.by.name })),
    options: project.options.map(bare),
    impacts: project.impacts.map(bare),
    moneyLines: project.moneyLines.map(bare),
    milestones: project.milestones.map(bare),
    baselines: project.baselines.map((baseline) => ({
      ...bare(baseline),
      takenBy: baseline.takenBy.name,
    })),
    statedFigures: project.statedFigures.map(bare),
    decisions: project.decisions.map((decision) => ({
      ...bare(decision),
      askedBy: nameOf(decision.askedBy),
      decidedBy: nameOf(decision.decidedBy),
      inputs: decision.inputs && decision.inputs.map(({ hidden: _hidden, ...input }) => input),
      withdrawal: decision.withdrawal && {
        ...decision.withdrawal,
        by: decision.withdrawal.by.name,
      },
    })),
    polls: project.polls.map((poll) => ({
      ...bare(poll),
      openedBy: poll.openedBy.name,
      voices: poll.voices.map((voice) => ({
        ...bare(voice),
        person: nameOf(voice.person),
        deputy: nameOf(voice.deputy),
        answeredBy: nameOf(voice.answeredBy),
      })),
    })),
    reviews: reviews.flatMap(heldRow),
  };
}

/** Field by field in the order of the schema: JSON in a column comes back in another. */
function heldRow(review: HeldReview): ReviewRow[] {
  const { key, heldOn, openedBy, openedAt, since, closedBy, closedAt, items } = review;
  if (closedBy === null || closedAt === null) return [];
  const opened = { openedBy: openedBy.name, openedAt, sinceAt: since };
  const closed = { closedBy: closedBy.name, closedAt };
  return [{ key, heldOn, ...opened, ...closed, items: items.map(itemRow) }];
}

function itemRow(item: ReviewedItem): ReviewRow["items"][number] {
  const { kind, hero, caption, heads, rows, carriedText, question, carriedFrom } = item;
  const { notes, outcome, spentSeconds, actions } = item;
  return {
    ...{ kind, hero, caption, heads },
    rows: rows.map(({ subject, title, said, found, mark }) => ({
      ...{ subject: { kind: subject.kind, key: subject.key }, title, said, found, mark },
    })),
    ...{ carriedText, question, carriedFrom, notes },
    outcome: outcome && { ...outcome, by: outcome.by.name },
    spentSeconds,
    actions: actions.map(({ text, owner, dueOn, done }) => ({
      ...{ text, owner, dueOn, done: done && { by: done.by.name, at: done.at } },
    })),
  };
}

/** Two exports of the same project are equal byte for byte. */
export function documentText(document: ProjectDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function bare<Row extends { id: string; version: number }>(row: Row): Omit<Row, "id" | "version"> {
  const { id: _id, version: _version, ...rest } = row;
  return rest;
}

function subjectName(subject: Subject): string {
  return `${subject.kind} ${subject.key}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf(person: Person | null): string | null {
  return person && person.name;
}
