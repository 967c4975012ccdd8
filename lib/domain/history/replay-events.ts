import type { Check, Dependency, Project, Subject } from "../project";
import { BLANK, isListed, LISTS, type ListedKind } from "./blank-rows";
import { type PastEvent, type Told, toldIn } from "./event";
import { changeVoices, DECIDING } from "./replay-decisions";
import { TRUTH } from "./replay-truth";

export interface Replayed {
  project: Project;
  /** What could not be replayed: a row that came back whose content no event in between tells. */
  unknown: PastEvent[];
}

/**
 * The project as these events leave it, which is as it stands behind the last of them in all that
 * `compareStates` tells of, and in its decisions and polls. The events are those of the project since then, in their order. Notes, order keys and
 * what stands in no state of a row, as comments, are not followed; nor is the order in which rows are shown.
 */
export function replayEvents(before: Project, events: readonly PastEvent[]): Replayed {
  let project = before;
  const archived = new Map<string, ListedKind>();
  const unknown: PastEvent[] = [];
  for (const event of events) {
    const { kind, id } = event.subject;
    const said = TRUTH[event.action];
    if (said) project = said(project, event);
    const decided = DECIDING[event.action];
    if (decided) project = decided(project, event);
    else if (kind === "project") project = { ...project, ...knownOf(project, event.after) };
    else if (kind === "dependency") project = replayDependency(project, event);
    else if (isListed(kind)) {
      const isArchived = becomesArchived(kind, event);
      if (isArchived === null) project = replayRow(project, kind, event);
      else if (isArchived) archived.set(id, kind);
      else if (!archived.delete(id)) unknown.push(event);
    }
  }
  return { project: withoutArchived(project, archived), unknown };
}

/** Null where an event says nothing of it. What took one back was once called as what it took back. */
function becomesArchived(kind: ListedKind, { action, after }: PastEvent): boolean | null {
  if (action !== `${kind}.archived` && action !== `${kind}.restored`) return null;
  const told = after?.["archivedAt"];
  return told === undefined ? action === `${kind}.archived` : told !== null;
}

type Row = { id: string; key: string };
const rowsOf = (project: Project, kind: ListedKind) => project[LISTS[kind]] as Row[];

function replayRow(project: Project, kind: ListedKind, event: PastEvent): Project {
  const { id } = event.subject;
  const rows = rowsOf(project, kind);
  const row = rows.find((one) => one.id === id);
  const after = kind === "metric" && event.after ? definitionIn(event.after) : event.after;
  if (after === null) return row ? remove(project, kind, row) : project;
  if (!row) return TRUTH[event.action] ? project : add(project, kind, event, after);
  const next = { ...row, ...knownOf(row, after) };
  const renamed = next.key === row.key ? project : rename(project, kind, row.key, next.key);
  const saved = {
    ...renamed,
    [LISTS[kind]]: rowsOf(renamed, kind).map((one) =>
      one.id === id ? { ...one, ...knownOf(row, after) } : one,
    ),
  };
  return holdUp(saved, kind, next.key, after);
}

/** What a metric asks for stands within its facts; null where it was taken away. */
function definitionIn(after: Told): Told | null {
  if (!("definition" in after)) return after;
  return after["definition"] === null ? null : toldIn(after, "definition");
}

/** Those of the facts told that are facts of such a row. */
function knownOf(row: object, told: Told | null): object {
  return Object.fromEntries(Object.entries(told ?? {}).filter(([name]) => name in row));
}

function add(project: Project, kind: ListedKind, event: PastEvent, after: Told): Project {
  const blank = { id: event.subject.id, version: 1, key: event.subject.key ?? "", ...BLANK[kind] };
  const row = { ...blank, ...knownOf(blank, after) };
  const stated =
    kind === "blocker"
      ? { claimedState: after["claimedState"] ?? after["actualState"] }
      : kind === "decision"
        ? { askedBy: event.by }
        : {};
  const proofs = ((after["checks"] ?? []) as Told[]).map((told): Check => {
    const { kind: how, ...check } = { ...BLANK.check, id: "", version: 1, key: "" };
    const subject = { kind: kind as Subject["kind"], key: row.key };
    return { kind: how, ...check, ...knownOf({ kind: how, ...check }, told), subject };
  });
  const added = {
    ...project,
    [LISTS[kind]]: [...rowsOf(project, kind), { ...row, ...stated }],
  };
  return holdUp({ ...added, checks: [...added.checks, ...proofs] }, kind, row.key, after);
}

function remove(project: Project, kind: ListedKind, row: Row): Project {
  return withoutArchived(project, new Map([[row.id, kind]]));
}

/** Only events of blockers say what waits for them. */
function holdUp(project: Project, kind: ListedKind, key: string, after: Told): Project {
  if (kind !== "blocker" || !("holdsUp" in after)) return project;
  const isOf = ({ blocking }: Dependency) => blocking.kind === "blocker" && blocking.key === key;
  const ends = after["holdsUp"] as { kind: "task" | "phase"; key: string }[];
  const held = ends.map((end): Dependency => {
    const dependent = { ...end, missing: false };
    const known = project.dependencies.find(
      (one) => isOf(one) && one.dependent.kind === end.kind && one.dependent.key === end.key,
    );
    const blocking = { kind: "blocker" as const, key, missing: false };
    const id = `${key} → ${end.kind} ${end.key}`;
    return known ?? { id, version: 1, blocking, dependent, statedBy: "both", note: null };
  });
  return {
    ...project,
    dependencies: [...project.dependencies.filter((one) => !isOf(one)), ...held],
  };
}

function replayDependency(project: Project, { action, subject, after }: PastEvent): Project {
  const others = project.dependencies.filter(({ id }) => id !== subject.id);
  if (action === "dependency.found") {
    const sides = (["blocking", "dependent"] as const).filter((side) => side in (after ?? {}));
    const dependencies = project.dependencies.map((row) =>
      row.id === subject.id
        ? {
            ...row,
            ...Object.fromEntries(sides.map((side) => [side, { ...row[side], missing: false }])),
          }
        : row,
    );
    return { ...project, dependencies };
  }
  if (after === null) return { ...project, dependencies: others };
  const end = (side: "blocking" | "dependent") => ({
    kind: after[`${side}Kind`] as Dependency["blocking"]["kind"],
    key: String(after[`${side}Key`]),
    missing: after[`${side}Missing`] === true,
  });
  const row: Dependency = {
    ...{ id: subject.id, version: 1, blocking: end("blocking"), dependent: end("dependent") },
    ...{ statedBy: (after["statedBy"] ?? "both") as Dependency["statedBy"], note: null },
  };
  return { ...project, dependencies: [...others, row] };
}

type Naming = Record<string, string>;

/** By which fields rows name one of another kind. */
const NAMES: Partial<Record<ListedKind, readonly string[]>> = {
  phase: ["phaseKey", "resolvingPhaseKey"],
  component: ["componentKey"],
  task: ["resolvingTaskKey"],
  metric: ["metricKey"],
  option: ["optionKey"],
  check: ["checkKey"],
};

/** Every row that names it names it so. */
function rename(project: Project, kind: ListedKind, from: string, to: string): Project {
  const calls = <Value>(value: Value): Value => {
    if (Array.isArray(value)) return value.map(calls) as Value;
    if (typeof value !== "object" || value === null) return value;
    const row = value as unknown as Naming & { subject?: Subject };
    const named = (NAMES[kind] ?? []).filter((name) => row[name] === from);
    const ends = ["subject", "blocking", "dependent"].filter((name) => {
      const end = row[name] as unknown as Subject | undefined;
      return end?.kind === kind && end.key === from;
    });
    if (named.length + ends.length === 0) return value;
    return {
      ...value,
      ...Object.fromEntries(named.map((name) => [name, to])),
      ...Object.fromEntries(
        ends.map((name) => [name, { ...(row[name] as unknown as Subject), key: to }]),
      ),
    };
  };
  const renamed = Object.fromEntries(
    Object.entries(project).map(([name, value]) => [name, calls(value as unknown)]),
  ) as unknown as Project;
  return kind === "task" ? taskOfConditions(renamed, (key) => (key === from ? to : key)) : renamed;
}

function taskOfConditions(project: Project, calls: (key: string) => string | null): Project {
  return changeVoices(project, (voice) => ({
    ...voice,
    conditions: voice.conditions.map((one) => ({
      ...one,
      taskKey: one.taskKey && calls(one.taskKey),
    })),
  }));
}

/** As the aggregate leaves out what is archived: with all that is recorded of it, and named by nobody. */
function withoutArchived(project: Project, archived: ReadonlyMap<string, ListedKind>): Project {
  if (archived.size === 0) return project;
  const gone = new Set<string>();
  const lists: Partial<Record<string, Row[]>> = {};
  for (const kind of Object.keys(LISTS) as ListedKind[]) {
    lists[LISTS[kind]] = rowsOf(project, kind).filter(({ id, key }) => {
      if (!archived.has(id)) return true;
      gone.add(`${kind} ${key}`);
      return false;
    });
  }
  const isKept = (kind: string, key: string | null) => !gone.has(`${kind} ${key ?? ""}`);
  const orNull = (kind: string, key: string | null) => (isKept(kind, key) ? key : null);
  const ofKept = ({ subject }: { subject: Subject }) => isKept(subject.kind, subject.key);
  const kept = {
    ...project,
    ...lists,
    polls: taskOfConditions(project, (key) => orNull("task", key)).polls,
  };
  for (const { key } of kept.checks.filter((one) => !ofKept(one))) gone.add(`check ${key}`);
  return {
    ...kept,
    checks: kept.checks.filter(ofKept),
    claims: kept.claims.filter(ofKept),
    evidence: kept.evidence
      .filter(ofKept)
      .map((row) => ({ ...row, checkKey: orNull("check", row.checkKey) })),
    waivers: kept.waivers.filter(ofKept),
    notApplicable: kept.notApplicable.filter(ofKept),
    dependencies: kept.dependencies.filter(({ blocking, dependent }) =>
      [blocking, dependent].every((end) => isKept(end.kind, end.key)),
    ),
    samples: kept.samples.filter(({ metricKey }) => isKept("metric", metricKey)),
    tasks: kept.tasks.map((row) => ({ ...row, ...placesOf(row, orNull) })),
    items: kept.items.map((row) => ({ ...row, ...placesOf(row, orNull) })),
    blockers: kept.blockers.map((row) => ({
      ...row,
      resolvingTaskKey: orNull("task", row.resolvingTaskKey),
      resolvingPhaseKey: orNull("phase", row.resolvingPhaseKey),
    })),
    moneyLines: kept.moneyLines.map((row) => ({ ...row, phaseKey: orNull("phase", row.phaseKey) })),
  };
}

function placesOf(
  row: { componentKey: string | null },
  orNull: (kind: string, key: string | null) => string | null,
) {
  return { componentKey: orNull("component", row.componentKey) };
}
