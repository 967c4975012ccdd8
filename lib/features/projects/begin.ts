import {
  DOCUMENT_FORMAT,
  DOCUMENT_VERSION,
  type ProjectDocument,
  projectDocument,
} from "@/lib/features/documents/schema";
import { shiftDocument } from "@/lib/features/documents/shift";
import type { CreateInput } from "./schema";

/** What is said of a project that is made, beside what it begins with. */
export type Founding = Omit<CreateInput, "from">;

export function emptyDocument(founding: Founding): ProjectDocument {
  return projectDocument.parse({
    format: DOCUMENT_FORMAT,
    formatVersion: DOCUMENT_VERSION,
    project: founding,
  });
}

/**
 * The document of a project that begins as another is planned. What was planned comes along: phases,
 * tasks, lists, checks, components, criteria, risks, what is measured, milestones, and money where the
 * maker may see it. What came of it stays behind: whatever anybody claimed, proved, measured, waived,
 * decided or stated, and how far anything is. Where both say when they start, every day moves by what lies
 * between them; holidays stay, the calendar is the same.
 */
export function copyDocument(
  source: ProjectDocument,
  founding: Founding,
  { withMoney }: { withMoney: boolean },
): ProjectDocument {
  const planned = withMoney ? unbegun(source) : moneyless(unbegun(source));
  const from = source.project.startOn;
  const to = founding.startOn;
  const moved = from === null || to === null ? planned : shiftDocument(planned, from, to);
  const { holidays } = source.project;
  return { ...moved, project: { ...moved.project, ...founding, holidays, isExample: false } };
}

/** Whether it names an amount, which only means something in its currency. */
export function holdsAmounts({ phases, moneyLines, options, risks }: ProjectDocument): boolean {
  return (
    moneyLines.length > 0 ||
    phases.some(({ cost }) => cost !== null) ||
    options.some(({ cost, incidentCost }) => cost !== null || incidentCost !== null) ||
    risks.some(({ loss }) => loss !== null)
  );
}

/** As it was planned, before anything came of it. */
function unbegun(source: ProjectDocument): ProjectDocument {
  return {
    ...source,
    sources: [],
    statedFigures: [],
    components: source.components.map((row) => ({ ...row, statedPercent: null, note: null })),
    phases: source.phases.map((row) => ({ ...row, baselineStartOn: null, baselineEndOn: null })),
    tasks: source.tasks.map((row) => ({
      ...row,
      statedKey: null,
      status: "to do",
      actualHours: null,
      startedOn: null,
      finishedOn: null,
    })),
    items: source.items.map((row) => ({ ...row, status: "to do" })),
    checks: source.checks
      .filter(({ subject }) => subject.kind !== "blocker")
      .map((row) => ({ ...row, seenRed: false })),
    blockers: [],
    // Which of two documents said so stays behind with them.
    dependencies: source.dependencies
      .filter(({ blocking, dependent }) => ![blocking.kind, dependent.kind].includes("blocker"))
      .map((row) => ({ ...row, statedBy: "both" })),
    claims: [],
    evidence: [],
    waivers: [],
    notApplicable: [],
    tallies: [],
    metrics: source.metrics.map((row) => ({ ...row, baseline: null })),
    samples: [],
    options: source.options.map((row) => ({ ...row, statedLabel: null, recommendedBy: [] })),
    moneyLines: source.moneyLines.map((row) => ({ ...row, actualMinor: null })),
    milestones: source.milestones.map((row) => ({ ...row, baselineOn: null, actualOn: null })),
    baselines: [],
    decisions: [],
    polls: [],
    reviews: [],
  };
}

/** Without amounts and without what they were weighed for. */
function moneyless(source: ProjectDocument): ProjectDocument {
  return {
    ...source,
    phases: source.phases.map((row) => ({ ...row, cost: null })),
    risks: source.risks.map((row) => ({ ...row, loss: null })),
    criteria: source.criteria.map((row) => ({
      ...row,
      consequence: row.consequence && { ...row.consequence, optionKey: null },
    })),
    options: [],
    impacts: [],
    moneyLines: [],
  };
}
