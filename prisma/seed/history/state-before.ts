import { addDays, dayOf } from "@/lib/domain/instant";
import type { Project } from "@/lib/domain/project";

/** So many weekly states lead to the one of the report; the first holds least. */
export const WEEKS = 6;

/** From which week on each list begins to be there, and from which it is whole. What a report dates comes by its date. */
const COMES = {
  tasks: [1, 5],
  items: [1, 6],
  milestones: [2, 2],
  checks: [2, 4],
  metrics: [3, 3],
  risks: [3, 5],
  options: [4, 4],
  impacts: [4, 4],
  criteria: [5, 6],
  moneyLines: [5, 6],
} satisfies { [List in keyof Project]?: [first: number, whole: number] };

/** By so many days earlier than now the end was promised, week by week: it slipped three times. */
const EARLIER_DAYS = [21, 21, 14, 7, 7, 0];

/**
 * An example as it stood in one of the weeks before its report: what is known of it now without what came later. The
 * plan is written first, then how it is proved, then what decides and what it costs; what the report found, said and
 * counted comes with the report. The end was promised three weeks earlier at first. Invented, but for what it leads to.
 */
export function stateBefore(project: Project, week: number, at: string): Project {
  const day = dayOf(at);
  const grown = Object.fromEntries(
    Object.entries(COMES).map(([list, [first, whole]]) => {
      const rows: readonly unknown[] = project[list as keyof typeof COMES];
      return [list, beginning(rows, (week - first + 1) / (whole - first + 1))];
    }),
  ) as Pick<Project, keyof typeof COMES>;
  const there = new Set([
    ...grown.tasks.map(({ key }) => `task ${key}`),
    ...grown.items.map(({ key }) => `item ${key}`),
    ...project.phases.map(({ key }) => `phase ${key}`),
  ]);
  const isThere = ({ kind, key }: { kind: string; key: string }) => there.has(`${kind} ${key}`);
  const decisions = project.decisions.filter(
    ({ decidedAt }) => decidedAt !== null && decidedAt <= at,
  );
  const decided = new Set(decisions.map(({ key }) => key));
  const isKept = (key: string | null) => key !== null && decided.has(key);
  const options = new Set(grown.options.map(({ key }) => key));
  return promisedEarlier(EARLIER_DAYS[week - 1] ?? 0, {
    ...project,
    ...grown,
    checks: grown.checks.filter(({ subject }) => isThere(subject)),
    dependencies: project.dependencies.filter(({ blocking, dependent }) =>
      [blocking, dependent].every((end) => end.missing || isThere(end)),
    ),
    claims: project.claims.filter((row) => row.at <= at),
    evidence: project.evidence.filter((row) => row.at <= at),
    notApplicable: project.notApplicable.filter((row) => row.at <= at),
    waivers: project.waivers.filter(({ requestedAt }) => requestedAt <= at),
    blockers: project.blockers.filter(({ raisedOn }) => raisedOn <= day),
    tallies: project.tallies.filter(({ asOfOn }) => asOfOn <= day),
    samples: project.samples.filter(({ takenOn }) => takenOn <= day),
    baselines: project.baselines.filter(({ takenAt }) => takenAt <= at),
    statedFigures: [],
    decisions: decisions.map((row) => ({
      ...row,
      optionKeys: row.optionKeys.filter((key) => options.has(key)),
      replacesKey: isKept(row.replacesKey) ? row.replacesKey : null,
      supersededByKey: isKept(row.supersededByKey) ? row.supersededByKey : null,
    })),
    polls: project.polls.filter(({ decisionKey }) => decided.has(decisionKey)),
  });
}

function beginning<Row>(rows: readonly Row[], share: number): readonly Row[] {
  return rows.slice(0, Math.max(0, Math.ceil(rows.length * share)));
}

function promisedEarlier(days: number, project: Project): Project {
  const earlier = (day: string | null) => (day === null ? null : dayOf(addDays(day, -days)));
  return {
    ...project,
    targetOn: notBefore(project.startOn, earlier(project.targetOn)),
    phases: project.phases.map((row) => ({
      ...row,
      plannedStartOn: earlier(row.plannedStartOn),
      plannedEndOn: earlier(row.plannedEndOn),
    })),
    tasks: project.tasks.map((row) => ({
      ...row,
      plannedStartOn: earlier(row.plannedStartOn),
      plannedEndOn: earlier(row.plannedEndOn),
      dueOn: earlier(row.dueOn),
    })),
    milestones: project.milestones.map((row) => ({
      ...row,
      startsOn: earlier(row.startsOn),
      endsOn: earlier(row.endsOn),
    })),
  };
}

function notBefore(start: string | null, day: string | null): string | null {
  return start !== null && day !== null && day < start ? start : day;
}
