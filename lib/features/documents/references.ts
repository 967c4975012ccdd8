import type { ProjectDocument } from "./schema";

interface ReferenceProblem {
  path: (string | number)[];
  message: string;
}

type Keyed = { key: string }[];

/**
 * Names every key that is used twice and every reference to a row the document does not hold.
 * A dependency may name what is missing, but only where it says so itself.
 */
export function checkReferences(document: ProjectDocument): ReferenceProblem[] {
  const keys = {
    source: keysOf(document.sources),
    component: keysOf(document.components),
    phase: keysOf(document.phases),
    task: keysOf(document.tasks),
    item: keysOf(document.items),
    check: keysOf(document.checks),
    criterion: keysOf(document.criteria),
    blocker: keysOf(document.blockers),
    metric: keysOf(document.metrics),
    option: keysOf(document.options),
    decision: keysOf(document.decisions),
  };
  type Noun = keyof typeof keys;
  const problems: ReferenceProblem[] = [];

  const refer = (noun: Noun, key: string | null | undefined, ...path: (string | number)[]) => {
    if (key == null || keys[noun].has(key)) return;
    problems.push({ path, message: `No ${noun} has the key "${key}"` });
  };

  for (const list of KEYED_LISTS) problems.push(...repeatedKeys(list, document[list]));
  problems.push(...repeatedTallies(document));

  document.tasks.forEach((row, index) => {
    refer("phase", row.phaseKey, "tasks", index, "phaseKey");
    refer("component", row.componentKey, "tasks", index, "componentKey");
  });
  document.items.forEach((row, index) => {
    refer("phase", row.phaseKey, "items", index, "phaseKey");
    refer("component", row.componentKey, "items", index, "componentKey");
    if ((row.list === "exit" || row.list === "entrance") && row.phaseKey === null) {
      problems.push({
        path: ["items", index, "phaseKey"],
        message: `An ${row.list} criterion belongs to a phase`,
      });
    }
  });
  for (const list of ["checks", "claims", "evidence", "waivers", "notApplicable"] as const) {
    document[list].forEach((row, index) => {
      refer(row.subject.kind, row.subject.key, list, index, "subject", "key");
    });
  }
  for (const list of ["claims", "evidence"] as const) {
    document[list].forEach((row, index) => {
      refer("source", row.source?.key, list, index, "source", "key");
    });
  }
  problems.push(...misplacedSubjects(document));

  const checks = new Map(document.checks.map((row) => [row.key, row]));
  document.evidence.forEach((row, index) => {
    refer("check", row.checkKey, "evidence", index, "checkKey");
    const check = row.checkKey === null ? undefined : checks.get(row.checkKey);
    if (
      check &&
      (check.subject.kind !== row.subject.kind || check.subject.key !== row.subject.key)
    ) {
      problems.push({
        path: ["evidence", index, "checkKey"],
        message: `The check "${check.key}" proves ${check.subject.kind} "${check.subject.key}", not ${row.subject.kind} "${row.subject.key}"`,
      });
    }
  });
  document.dependencies.forEach((row, index) => {
    for (const side of ["blocking", "dependent"] as const) {
      const end = row[side];
      const exists = keys[end.kind].has(end.key);
      if (!end.missing) refer(end.kind, end.key, "dependencies", index, side, "key");
      if (end.missing && exists) {
        problems.push({
          path: ["dependencies", index, side, "missing"],
          message: `The ${end.kind} "${end.key}" exists, so it is not missing`,
        });
      }
    }
  });
  document.blockers.forEach((row, index) => {
    refer("task", row.resolvingTaskKey, "blockers", index, "resolvingTaskKey");
    refer("phase", row.resolvingPhaseKey, "blockers", index, "resolvingPhaseKey");
  });
  document.samples.forEach((row, index) => {
    refer("metric", row.metricKey, "samples", index, "metricKey");
  });
  document.criteria.forEach((row, index) => {
    const at = ["criteria", index, "rule"] as const;
    if (row.rule.kind === "metric") refer("metric", row.rule.metricKey, ...at, "metricKey");
    if (row.rule.kind === "gate") refer("phase", row.rule.phaseKey, ...at, "phaseKey");
    if (row.rule.kind === "task") refer("task", row.rule.taskKey, ...at, "taskKey");
    if (row.rule.kind === "component") {
      refer("component", row.rule.componentKey, ...at, "componentKey");
    }
    refer("phase", row.consequence?.phaseKey, "criteria", index, "consequence", "phaseKey");
    refer("option", row.consequence?.optionKey, "criteria", index, "consequence", "optionKey");
  });
  document.impacts.forEach((row, index) => {
    refer("option", row.optionKey, "impacts", index, "optionKey");
  });
  document.moneyLines.forEach((row, index) => {
    refer("phase", row.phaseKey, "moneyLines", index, "phaseKey");
    refer("option", row.optionKey, "moneyLines", index, "optionKey");
  });
  for (const list of ["options", "milestones"] as const) {
    document[list].forEach((row, index) => {
      row.phaseKeys.forEach((key, at) => {
        refer("phase", key, list, index, "phaseKeys", at);
      });
    });
  }
  document.statedFigures.forEach((row, index) => {
    refer("source", row.source.key, "statedFigures", index, "source", "key");
  });
  document.decisions.forEach((row, index) => {
    row.optionKeys.forEach((key, at) => {
      refer("option", key, "decisions", index, "optionKeys", at);
    });
    refer("decision", row.replacesKey, "decisions", index, "replacesKey");
    refer("decision", row.supersededByKey, "decisions", index, "supersededByKey");
  });
  document.polls.forEach((row, index) => {
    refer("decision", row.decisionKey, "polls", index, "decisionKey");
    row.voices.forEach(({ conditions }, voice) => {
      conditions.forEach(({ taskKey }, at) => {
        refer("task", taskKey, "polls", index, "voices", voice, "conditions", at, "taskKey");
      });
    });
  });
  return problems;
}

const KEYED_LISTS = [
  "sources",
  "pillars",
  "components",
  "phases",
  "tasks",
  "items",
  "checks",
  "criteria",
  "blockers",
  "risks",
  "metrics",
  "options",
  "impacts",
  "moneyLines",
  "milestones",
  "baselines",
  "statedFigures",
  "decisions",
  "polls",
  "reviews",
] as const;

function keysOf(list: Keyed): Set<string> {
  return new Set(list.map((row) => row.key));
}

function repeatedKeys(name: string, list: Keyed): ReferenceProblem[] {
  const first = new Map<string, number>();
  const problems: ReferenceProblem[] = [];
  list.forEach((row, index) => {
    const earlier = first.get(row.key);
    if (earlier === undefined) {
      first.set(row.key, index);
      return;
    }
    problems.push({
      path: [name, index, "key"],
      message: `The key "${row.key}" is already used by ${name}[${earlier}]`,
    });
  });
  return problems;
}

function repeatedTallies(document: ProjectDocument): ReferenceProblem[] {
  const seen = new Set<string>();
  return document.tallies.flatMap((row, index) => {
    const name = `${row.severity} on ${row.asOfOn}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ path: ["tallies", index, "severity"], message: `A second tally of ${name}` }];
  });
}

/** A blocker can be claimed, proved and waived; that it does not apply nobody declares. */
function misplacedSubjects({ notApplicable }: ProjectDocument): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const seen = new Set<string>();
  notApplicable.forEach(({ subject }, index) => {
    const path = ["notApplicable", index, "subject"];
    if (subject.kind === "blocker") {
      const message = "A blocker is resolved or waived, not declared not applicable";
      problems.push({ path: [...path, "kind"], message });
    }
    const name = `${subject.kind} ${subject.key}`;
    if (seen.has(name)) {
      problems.push({ path: [...path, "key"], message: `The ${name} is already not applicable` });
    }
    seen.add(name);
  });
  return problems;
}
