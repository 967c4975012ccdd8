import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import type { Calendar } from "./calendar";
import type { Plan } from "./plan";
import type { Random } from "./random";
import { METRICS, PEOPLE, TROUBLES } from "./words";

type Rows<K extends keyof ProjectDocumentInput> = Exclude<ProjectDocumentInput[K], undefined>;

export interface Readiness {
  blockers: Rows<"blockers">;
  risks: Rows<"risks">;
  tallies: Rows<"tallies">;
  metrics: Rows<"metrics">;
  samples: Rows<"samples">;
  criteria: Rows<"criteria">;
  moneyLines: Rows<"moneyLines">;
  milestones: Rows<"milestones">;
}

const LEVELS = ["low", "medium", "high", "critical"] as const;

/** What decides: blockers, risks, figures, criteria with their rules, money and dates. */
export function makeReadiness(random: Random, calendar: Calendar, plan: Plan): Readiness {
  const metrics = random
    .some(METRICS, random.int(4, 6))
    .map((metric, index) => ({ ...metric, key: `metric-${String(index + 1)}`, cadenceDays: 30 }));
  return {
    blockers: makeBlockers(random, calendar, plan),
    risks: makeRisks(random, calendar),
    tallies: random.chance(0.3) ? makeTallies(random, calendar) : [],
    metrics,
    samples: metrics.flatMap((metric) => makeSamples(random, calendar, metric)),
    criteria: makeCriteria(random, calendar, plan, metrics),
    moneyLines: random.chance(0.8) ? makeMoney(random) : [],
    milestones: plan.phases.map(({ key, name, plannedEndOn }) => ({
      key: `milestone-${key}`,
      name: `${name} is done`,
      endsOn: plannedEndOn,
      baselineOn: plannedEndOn,
      phaseKeys: [key],
    })),
  };
}

function makeBlockers(random: Random, calendar: Calendar, { tasks }: Plan): Readiness["blockers"] {
  return random.some(TROUBLES, random.int(1, 4)).map((title, index) => {
    const age = random.int(3, 90);
    const isGone = random.chance(0.4);
    return {
      key: `B${String(index + 1)}`,
      title,
      severity: random.weighted({ P0: 1, P1: 3, P2: 2 }),
      claimedState: isGone ? "done" : random.pick(["in progress", "fragile", "done"] as const),
      actualState: isGone ? "done" : random.pick(["in progress", "blocked", "incomplete"] as const),
      cause: "It was never anybody's task",
      requiredActions: ["Name an owner", "Prove it in a drill"],
      owner: random.pick(PEOPLE),
      resolvingTaskKey: random.chance(0.5) ? random.pick(tasks).key : null,
      raisedOn: calendar.dayIn(-age),
      resolvedOn: isGone ? calendar.dayIn(-random.int(0, age)) : null,
    };
  });
}

function makeRisks(random: Random, calendar: Calendar): Readiness["risks"] {
  return random.some(TROUBLES, random.int(2, 5)).map((title, index) => {
    const lowMinor = random.int(5, 50) * 100_000;
    return {
      key: `R${String(index + 1)}`,
      title: `${title}, again`,
      level: random.pick(LEVELS),
      probability: random.pick(LEVELS),
      impact: random.pick(LEVELS),
      loss: { lowMinor, highMinor: lowMinor * random.int(2, 4) },
      mitigation: "A drill every quarter",
      owner: random.pick(PEOPLE),
      reviewOn: calendar.dayIn(random.int(-5, 40)),
    };
  });
}

function makeTallies(random: Random, calendar: Calendar): Readiness["tallies"] {
  return (["P0", "P1", "P2", "P3"] as const).map((severity, index) => ({
    severity,
    count: random.int(0, 6) * (index + 1),
    meaning: "Open in the tracker",
    asOfOn: calendar.dayIn(-random.int(0, 9)),
  }));
}

/** Eight weekly figures that wander towards the target. */
function makeSamples(
  random: Random,
  calendar: Calendar,
  { key, target }: { key: string; target: number },
): Readiness["samples"] {
  const start = (target === 0 ? 8 : target) * (0.6 + random.next() * 0.5);
  return Array.from({ length: 8 }, (_, week) => {
    const figure = Number((start + ((target - start) * week) / random.int(7, 10)).toFixed(2));
    return {
      metricKey: key,
      basis: random.weighted({ measured: 9, stated: 1 }),
      low: figure,
      high: figure,
      takenOn: calendar.dayIn(-7 * (7 - week) - random.int(0, 4)),
      by: random.pick(PEOPLE),
    };
  });
}

function makeCriteria(
  random: Random,
  calendar: Calendar,
  { phases, tasks, components }: Plan,
  metrics: { key: string; name: string }[],
): Readiness["criteria"] {
  const last = phases.at(-1)?.key ?? "0";
  const { key: metricKey, name } = random.pick(metrics);
  const { key: componentKey, name: part } = random.pick(components);
  const { key: taskKey, title } = random.pick(tasks);
  return [
    {
      key: "M1",
      kind: "must-have",
      text: "The last gate has passed",
      rule: { kind: "gate", phaseKey: last },
    },
    { key: "M2", kind: "must-have", text: `${title}: done`, rule: { kind: "task", taskKey } },
    { key: "M3", kind: "must-have", text: "The people on call have practised" },
    {
      key: "G1",
      kind: "go",
      text: "No P0 is open",
      rule: { kind: "blockers", severity: "P0", max: 0 },
    },
    { key: "G2", kind: "go", text: `${name} is on target`, rule: { kind: "metric", metricKey } },
    {
      key: "G3",
      kind: "go",
      text: `${part} is mature`,
      rule: { kind: "component", componentKey, minPercent: 80 },
    },
    { key: "D1", kind: "can-defer", text: "Reports for partners" },
    {
      key: "N1",
      kind: "no-go",
      text: "The pilot has lost data",
      dueOn: calendar.dayIn(random.int(-10, 60)),
      consequence: { kind: "stop", text: "Nothing is opened before the cause is known" },
    },
    {
      key: "N2",
      kind: "no-go",
      text: "More than two P1 are open",
      rule: { kind: "blockers", severity: "P1", max: 2 },
      dueOn: calendar.dayIn(random.int(5, 90)),
      consequence: { kind: "extend", text: "The pilot goes on", weeks: 2 },
    },
  ];
}

function makeMoney(random: Random): Readiness["moneyLines"] {
  const amount = (thousands: number) => ({
    lowMinor: thousands * 100_000,
    likelyMinor: thousands * 120_000,
    highMinor: thousands * 160_000,
  });
  return [
    { key: "people", kind: "investment", name: "People", amount: amount(random.int(40, 400)) },
    { key: "machines", kind: "investment", name: "Machines", amount: amount(random.int(5, 40)) },
    { key: "reserve", kind: "contingency", name: "Reserve", amount: amount(random.int(5, 60)) },
    {
      key: "outages",
      kind: "annual-return",
      name: "Fewer outages",
      per: "year",
      amount: amount(random.int(20, 300)),
    },
    {
      key: "loss",
      kind: "annual-loss",
      name: "Customers who leave",
      per: "year",
      amount: amount(random.int(10, 200)),
    },
  ];
}
