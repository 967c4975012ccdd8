import { PERIOD_OF_KIND } from "@/lib/domain/economics/line-terms";
import type { Check, MoneyLine, Person, Project, Subject } from "@/lib/domain/project";
import type { MoneyPeriod, SubjectKind } from "@/lib/domain/vocabulary";
import type { ProjectDocument } from "@/lib/features/documents/schema";
import { ITEM, LISTS, type ListName, PROJECT, ROW, type Row } from "./default-rows";

export { NOW, daysAgo } from "./default-rows";

/** Any part of a project; rows name only what the test is about. */
export type ProjectParts = {
  [K in keyof Project]?: K extends ListName ? Partial<Row<K>>[] : Project[K];
};

/**
 * A whole aggregate from what a test is about. Ids are `<list>-<n>`, keys the same unless given. A run of
 * which a test says neither check nor origin is one of a command that was seen failing: CI's word on
 * anything else proves nothing by itself (R3).
 */
export function buildProject(parts: ProjectParts = {}): Project {
  const project = { ...emptyProject(), ...withRunChecks(parts) };
  const rows = Object.fromEntries(
    LISTS.map((list) => [
      list,
      project[list].map((row, index) => {
        const id = `${list}-${index + 1}`;
        return { ...ROW[list](id), ...termsOf(list, row), ...row };
      }),
    ]),
  );
  return frozen({ ...project, ...rows } as Project);
}

/** A line of money is paid or gained as often as its kind says. */
function termsOf(list: ListName, row: object): { per?: MoneyPeriod } {
  if (list !== "moneyLines") return {};
  const { kind } = row as Partial<MoneyLine>;
  return kind === undefined ? {} : { per: PERIOD_OF_KIND[kind] };
}

/** Requests share an aggregate: a rule that changes one in place fails here. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

function withRunChecks(parts: ProjectParts): ProjectParts {
  const given = parts.checks ?? [];
  const about = ({ subject: { kind, key } = ITEM }: { subject?: Subject }) => `${kind} ${key}`;
  const made = new Map<string, Partial<Check>>();
  const evidence = parts.evidence?.map((row) => {
    const name = about(row);
    const isPlainRun = row.checkKey === undefined && row.origin === undefined;
    if (!isPlainRun || given.some((check) => about(check) === name)) {
      return row;
    }
    const check = { key: `runs of ${name}`, subject: row.subject ?? ITEM };
    made.set(name, check);
    return { ...row, checkKey: check.key };
  });
  return made.size === 0 ? parts : { ...parts, checks: [...given, ...made.values()], evidence };
}

function emptyProject(): Project {
  const lists = Object.fromEntries(LISTS.map((list) => [list, []]));
  return { ...PROJECT, ...lists } as unknown as Project;
}

/** The project with more rows of one list, numbered on. */
export function withRows<K extends ListName>(
  project: Project,
  list: K,
  ...rows: Partial<Row<K>>[]
): Project {
  const before = project[list].length;
  const added = rows.map((row, index) => ({
    ...ROW[list](`${list}-${before + index + 1}`),
    ...row,
  }));
  return frozen({ ...project, [list]: [...project[list], ...added] });
}

export function person(name: string, userId: string | null = null): Person {
  return { name, userId };
}

export function subject(kind: SubjectKind, key: string): Subject {
  return { kind, key };
}

/** A document as the database would hold it: ids from keys, version 1, nobody has an account. */
export function projectFromDocument(document: ProjectDocument): Project {
  const named = (name: string): Person => ({ name, userId: null });
  const namedOrNull = (name: string | null) => (name === null ? null : named(name));
  const versioned = <T extends object>(list: string, rows: T[]) =>
    rows.map((row, index) => ({
      id: "key" in row ? `${list}-${String(row.key)}` : `${list}-${index + 1}`,
      version: 1,
      ...row,
    }));
  const { project } = document;
  return {
    id: `project-${project.slug}`,
    version: 1,
    archivedAt: null,
    hidesMoney: false,
    ...project,
    pollRules: {
      ...project.pollRules,
      functions: project.pollRules.functions.map((one) => ({
        ...one,
        person: namedOrNull(one.person),
        deputy: namedOrNull(one.deputy),
      })),
    },
    sources: versioned("source", document.sources),
    pillars: versioned("pillar", document.pillars),
    components: versioned("component", document.components),
    phases: versioned("phase", document.phases),
    tasks: versioned("task", document.tasks),
    items: versioned("item", document.items),
    checks: versioned("check", document.checks),
    claims: versioned("claim", document.claims).map((row) => ({
      ...row,
      by: named(row.by),
      withdrawal: row.withdrawal && { ...row.withdrawal, by: named(row.withdrawal.by) },
    })),
    evidence: versioned("evidence", document.evidence).map((row) => ({
      ...row,
      by: named(row.by),
    })),
    waivers: versioned("waiver", document.waivers).map((row) => ({
      ...row,
      requestedBy: named(row.requestedBy),
      approvedBy: namedOrNull(row.approvedBy),
    })),
    notApplicable: versioned("not-applicable", document.notApplicable).map((row) => ({
      ...row,
      by: named(row.by),
    })),
    dependencies: versioned("dependency", document.dependencies),
    blockers: versioned("blocker", document.blockers),
    risks: versioned("risk", document.risks),
    tallies: versioned("tally", document.tallies),
    metrics: versioned("metric", document.metrics),
    samples: versioned("sample", document.samples).map((row) => ({ ...row, by: named(row.by) })),
    criteria: versioned("criterion", document.criteria),
    options: versioned("option", document.options),
    impacts: versioned("impact", document.impacts),
    moneyLines: versioned("money-line", document.moneyLines),
    milestones: versioned("milestone", document.milestones),
    baselines: versioned("baseline", document.baselines).map((row) => ({
      ...row,
      takenBy: named(row.takenBy),
    })),
    statedFigures: versioned("stated-figure", document.statedFigures),
    decisions: versioned("decision", document.decisions).map((row) => ({
      ...row,
      askedBy: namedOrNull(row.askedBy),
      decidedBy: namedOrNull(row.decidedBy),
      withdrawal: row.withdrawal && { ...row.withdrawal, by: named(row.withdrawal.by) },
    })),
    polls: versioned("poll", document.polls).map((row) => ({
      ...row,
      openedBy: named(row.openedBy),
      voices: versioned(`voice-${row.key}`, row.voices).map((voice) => ({
        ...voice,
        person: namedOrNull(voice.person),
        deputy: namedOrNull(voice.deputy),
        answeredBy: namedOrNull(voice.answeredBy),
      })),
    })),
  };
}
