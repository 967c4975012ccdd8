import type { CriterionRule, Project } from "../project";
import { figureSubject } from "./figure-subject";
import type { RowNoun, RowRef } from "./row-ref";

/** One row points at another by its key. */
export interface Reference {
  from: RowRef;
  field: string;
  to: RowRef;
}

/** Every reference of a project, whether or not it leads anywhere. */
export function referencesOf(project: Project): Reference[] {
  return [
    ...planReferences(project),
    ...truthReferences(project),
    ...readinessReferences(project),
    ...moneyReferences(project),
    ...decidingReferences(project),
  ];
}

function planReferences(project: Project): Reference[] {
  const placed = (kind: "task" | "item") => (row: Placed) => [
    ...refer(kind, row.key, "phase", "phase", row.phaseKey),
    ...refer(kind, row.key, "component", "component", row.componentKey),
  ];
  return [
    ...project.tasks.flatMap(placed("task")),
    ...project.items.flatMap(placed("item")),
    ...project.dependencies.flatMap(({ id, blocking, dependent }) => [
      ...refer("dependency", id, "blocking", blocking.kind, blocking.key),
      ...refer("dependency", id, "dependent", dependent.kind, dependent.key),
    ]),
    ...project.blockers.flatMap((row) => [
      ...refer("blocker", row.key, "resolving task", "task", row.resolvingTaskKey),
      ...refer("blocker", row.key, "resolving phase", "phase", row.resolvingPhaseKey),
    ]),
  ];
}

function truthReferences(project: Project): Reference[] {
  const about = (kind: RowNoun, keyOf: (row: About) => string) => (row: About) =>
    refer(kind, keyOf(row), "subject", row.subject.kind, row.subject.key);
  const byId = (row: About) => row.id;
  return [
    ...project.checks.flatMap((row) =>
      refer("check", row.key, "subject", row.subject.kind, row.subject.key),
    ),
    ...project.claims.flatMap(about("claim", byId)),
    ...project.evidence.flatMap(about("evidence", byId)),
    ...project.waivers.flatMap(about("waiver", byId)),
    ...project.notApplicable.flatMap(about("not applicable", byId)),
    ...project.evidence.flatMap((row) => refer("evidence", row.id, "check", "check", row.checkKey)),
    ...project.claims.flatMap(({ id, source }) => fromSource("claim", id, source)),
    ...project.evidence.flatMap(({ id, source }) => fromSource("evidence", id, source)),
  ];
}

function readinessReferences(project: Project): Reference[] {
  return [
    ...project.samples.flatMap((row) => refer("sample", row.id, "metric", "metric", row.metricKey)),
    ...project.criteria.flatMap(({ key, rule, consequence }) => [
      ...ruleReference(key, rule),
      ...refer("criterion", key, "consequence", "phase", consequence?.phaseKey),
      ...refer("criterion", key, "consequence", "option", consequence?.optionKey),
    ]),
    ...project.options.flatMap(({ key, phaseKeys }) =>
      phaseKeys.flatMap((phaseKey) => refer("option", key, "phases", "phase", phaseKey)),
    ),
    ...project.milestones.flatMap(({ key, phaseKeys }) =>
      phaseKeys.flatMap((phaseKey) => refer("milestone", key, "phases", "phase", phaseKey)),
    ),
    ...project.statedFigures.flatMap((figure) => {
      const subject = figureSubject(figure);
      return [
        ...fromSource("stated figure", figure.key, figure.source),
        ...refer("stated figure", figure.key, "subject", subject?.kind, subject?.key),
      ];
    }),
  ];
}

function moneyReferences(project: Project): Reference[] {
  return [
    ...project.impacts.flatMap((row) =>
      refer("impact", row.key, "option", "option", row.optionKey),
    ),
    ...project.moneyLines.flatMap((row) => [
      ...refer("money line", row.key, "phase", "phase", row.phaseKey),
      ...refer("money line", row.key, "option", "option", row.optionKey),
    ]),
  ];
}

function decidingReferences(project: Project): Reference[] {
  return [
    ...project.decisions.flatMap(({ key, optionKeys, supersededByKey }) => [
      ...optionKeys.flatMap((option) => refer("decision", key, "options", "option", option)),
      ...refer("decision", key, "superseded by", "decision", supersededByKey),
    ]),
    ...project.polls.flatMap((row) =>
      refer("poll", row.key, "decision", "decision", row.decisionKey),
    ),
  ];
}

interface Placed {
  key: string;
  phaseKey: string | null;
  componentKey: string | null;
}

interface About {
  id: string;
  subject: { kind: RowNoun; key: string };
}

function ruleReference(key: string, rule: CriterionRule): Reference[] {
  switch (rule.kind) {
    case "metric":
      return refer("criterion", key, "rule", "metric", rule.metricKey);
    case "gate":
      return refer("criterion", key, "rule", "phase", rule.phaseKey);
    case "task":
      return refer("criterion", key, "rule", "task", rule.taskKey);
    case "component":
      return refer("criterion", key, "rule", "component", rule.componentKey);
    case "manual":
    case "blockers":
    case "tally":
      return [];
  }
}

function fromSource(kind: RowNoun, key: string, source: { key: string } | null): Reference[] {
  return refer(kind, key, "source", "source", source?.key);
}

/** None where nothing is named. */
function refer(
  kind: RowNoun,
  key: string,
  field: string,
  toKind: RowNoun | undefined,
  toKey: string | null | undefined,
): Reference[] {
  if (toKind === undefined || toKey === null || toKey === undefined) return [];
  return [{ from: { kind, key }, field, to: { kind: toKind, key: toKey } }];
}
