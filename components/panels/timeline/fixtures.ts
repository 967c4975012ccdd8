import { factsTold } from "@/lib/domain/facts";
import type { TimelineModel, TimelineRow } from "./contract";
import { toDay } from "./days";

const NOW = "2025-12-02T09:40:00.000Z";
const START = toDay("2025-12-01");

/** From one week of the plan to the end of another, Monday to Friday. */
const weeks = (from: number, to: number): [number, number] => [
  START + from * 7,
  START + to * 7 - 3,
];
const before = ([first, last]: [number, number]): [number, number] => [first - 49, last - 49];

function action(key: string, name: string, due: number, state: TimelineRow["state"]): TimelineRow {
  return {
    id: `item-${key}`,
    kind: "action",
    key,
    name,
    due: START + due,
    state,
    owner: "Lena Lead",
  };
}

function phase(key: string, name: string, from: number, to: number, note: string): TimelineRow {
  const expected = weeks(from, to);
  const end = expected[1];
  const days = (to - from) * 5;
  return {
    id: `phase-${key}`,
    kind: "phase",
    key,
    name,
    note,
    expected,
    late: expected,
    slack: 0,
    freeSlack: 0,
    critical: true,
    length: days,
    planned: expected,
    was: [{ days: before(expected), slip: 35 }],
    estimate: `${to - from} weeks`,
    percentiles: [end + Math.ceil(to / 3), end + Math.ceil(to / 1.6), end + to + 2],
    criticality: 1,
    href: "#",
  };
}

function task(key: string, name: string, from: number, parts: Partial<TimelineRow>): TimelineRow {
  return {
    id: `task-${key}`,
    kind: "task",
    key,
    name,
    parent: `phase-${key.slice(0, key.lastIndexOf("."))}`,
    state: "to do",
    expected: [START + from, START + from + 4],
    late: [START + from + 7, START + from + 11],
    slack: 5,
    length: 5,
    estimate: "40\u00a0h",
    criticality: 0.12,
    sensitivity: 0.08,
    href: "#",
    ...parts,
  };
}

function milestone(key: string, name: string, phaseRow: TimelineRow, chance: number): TimelineRow {
  const end = phaseRow.expected?.[1] ?? START;
  return {
    id: `milestone-${key}`,
    kind: "milestone",
    key,
    name,
    expected: [end, end],
    slack: 0,
    planned: [end, end],
    was: [{ days: [end - 49, end - 49], slip: 35 }],
    percentiles: phaseRow.percentiles,
    chance,
  };
}

const phases = [
  phase("0", "Foundation", 0, 2, "Gateway is the default"),
  phase("0.5", "Validation", 2, 4, "three providers"),
  phase("1", "Tooling", 4, 10, "ToolBridge v2, 12 tools"),
  phase("2", "Enterprise", 10, 18, "traces, cost, secrets"),
  phase("3", "Breadth", 18, 22, "optional"),
  phase("4", "Hardening", 22, 26, "optional"),
] as const;

const [first, , tooling, enterprise, , hardening] = phases;
const end = hardening.expected?.[1] ?? START;

const CALENDAR = "Working calendar: from 1 Dec, Mon–Fri, 8\u00a0h a day, 4.5 people, 5 holidays.";

const full: TimelineModel = {
  slug: "execution-platform",
  now: NOW,
  today: toDay(NOW),
  verdict: "NO-GO",
  verdictHref: "#",
  lead: "expected to end 29 May 2026",
  sentence: "4 of 5 runs end by 16 Jun 2026, 18 days after the target.",
  weeks: {
    whose: "Minimum viable production: its phases add up to",
    computed: "18 weeks",
    stated: "20 weeks",
    unknownHref: null,
    difference: {
      sides: [
        { whose: "Computed", value: "18 weeks", from: "Phases 0, 0.5, 1 and 2" },
        { whose: "Stated", value: "20 weeks", from: "Executive Summary, Scope" },
      ],
      explained: null,
      explainHref: "#findings",
    },
  },
  facts: [
    "The target of 29 May 2026 has a 3\u00a0% chance.",
    "The MVP has an 81\u00a0% chance of week 20.",
    "Half of all runs end by 8 Jun 2026, 19 of 20 by 26 Jun 2026.",
    "Forecast from 10,000 runs, seed 1; 6 estimates are single figures, so a spread of −10 to +30\u00a0% is assumed.",
    "If every claim held, it would end 4 working days sooner: the reality gap.",
    CALENDAR,
  ],
  range: [START - 56, end + 62],
  weekZero: START,
  daysPerWeek: 5,
  baselines: [
    {
      key: "stated",
      name: "As stated",
      lead: "baseline 10 Apr 2026 (stated), expected to end 29 May 2026, slipped 7 weeks",
    },
    {
      key: "kick-off",
      name: "Kick-off",
      lead: "baseline 24 Apr 2026 (Kick-off), expected to end 29 May 2026, slipped 5 weeks",
    },
  ],
  rows: [
    action("key", "Obtain the Anthropic key", 11, "refuted"),
    action("team", "Assign a team of 4.5 FTE", 4, "claimed"),
    action("budget", "Budget approved", -3, "to do"),
    action("tracking", "Set up project tracking", 1, "in progress"),
    { ...first, actual: [START, null] },
    task("0.1", "Make the Gateway the default path in Hive", 0, {
      state: "in progress",
      critical: true,
      slack: 0,
      late: [START, START + 4],
      actual: [START, null],
      criticality: 0.97,
      sensitivity: 0.34,
    }),
    task("0.2", "Retire the direct client", 7, {
      driver: { id: "task-0.1", because: "dependency" },
      planned: [START, START + 4],
    }),
    ...phases.slice(1, 3),
    task("1.1", "Implement ToolBridge v2", 28, { driver: { id: "phase-0.5", because: "phase" } }),
    task("1.2", "Bring the tools to 12 or more", 35, {
      driver: { id: "task-1.1", because: "people" },
      owner: "Otto Owner",
    }),
    task("1.3", "Become compatible with MCP", 28, {
      length: 0,
      estimate: undefined,
      lacks: "no estimate",
    }),
    ...phases.slice(3),
    {
      id: "blocker-3",
      kind: "blocker",
      key: "3",
      name: "No observability",
      state: "blocked",
      expected: [START, START + 11],
      late: [START + 21, START + 32],
      slack: 15,
      length: 10,
      estimate: "2 weeks",
    },
    milestone("tooling", "Months 2–3: ToolBridge v2 with 12 tools and MCP", tooling, 0.31),
    milestone("enterprise", "Months 4–5: observability, cost, secrets", enterprise, 0.12),
    { ...milestone("finish", "Everything is done", hardening, 0.03), id: "finish", kind: "finish" },
  ],
  links: [
    ["task-0.1", "task-0.2"],
    ["task-1.1", "task-1.2"],
    ...phases.slice(1).map(({ id }, at): [string, string] => [phases[at]?.id ?? "", id]),
  ],
  critical: phases.map(({ id }) => id),
  marks: [
    {
      id: "target",
      kind: "target",
      day: end,
      label: "target 29 May 2026",
      words: "target 29 May 2026",
    },
    {
      id: "option-mvp",
      kind: "stated",
      day: START + 139,
      label: "MVP, week 20",
      words: "MVP is stated to take 20 weeks, until 19 Apr 2026",
    },
    {
      id: "due team",
      kind: "trigger",
      day: START + 6,
      label: "5 days left: the team is smaller than 3 full-time people",
      words:
        "7 Dec, 5 days left: the team is smaller than 3 full-time people. Then: four weeks more.",
    },
    {
      id: "then team",
      kind: "consequence",
      day: end + 28,
      label: "26 Jun 2026 if the team is smaller than 3 full-time people",
      words:
        "If it fires: the team is smaller than 3. Four weeks more. The plan would end 26 Jun 2026.",
    },
  ],
  edits: null,
  hasForecast: true,
};

/** The same without what somebody could tell of it. */
function without(parts: (keyof TimelineRow)[], row: TimelineRow): TimelineRow {
  const names = Object.keys(row) as (keyof TimelineRow)[];
  return factsTold<TimelineRow>(
    row,
    names.filter((name) => !parts.includes(name)),
  );
}

const empty: TimelineModel = {
  ...full,
  lead: "no baseline, no end is known",
  sentence: "There is no plan, so there is nothing to lay out.",
  weeks: null,
  facts: [CALENDAR],
  range: null,
  baselines: [],
  rows: [],
  links: [],
  critical: [],
  marks: [],
  hasForecast: false,
  edits: { hoursPerDay: 8, workingDays: [1, 2, 3, 4, 5], holidays: [] },
};

export const timelineFixtures: Record<string, TimelineModel> = {
  full,
  "no estimates": {
    ...full,
    sentence: "No date can be given: nothing that is left has an estimate.",
    weeks: null,
    facts: ["All dates are the earliest that can be: 25 rows have no estimate."],
    rows: full.rows
      .filter(({ kind }) => kind === "phase" || kind === "task")
      .map((row) => ({
        ...without(
          [
            "percentiles",
            "criticality",
            "sensitivity",
            "late",
            "slack",
            "critical",
            "estimate",
            "was",
          ],
          row,
        ),
        expected: [START, START],
        length: 0,
        lacks: "no estimate",
      })),
    marks: full.marks.slice(0, 1),
    hasForecast: false,
  },
  "no dates": {
    ...full,
    lead: "no baseline, expected to end 29 May 2026",
    sentence: "4 of 5 runs end by 16 Jun 2026; no target is set.",
    weeks: null,
    rows: full.rows
      .filter(({ kind }) => kind === "phase" || kind === "task")
      .map((row) => without(["was", "planned"], row)),
    baselines: [],
    marks: [],
  },
  "a circle": {
    ...full,
    weeks: {
      whose: "The tasks add up to",
      computed: "at least 20\u00a0h, 2 rows say nothing",
      stated: "28–38\u00a0h",
      unknownHref: "#",
      difference: null,
    },
    facts: [
      "All dates are the earliest that can be: 2 rows have no estimate, 1 dependency names what is not there and 1 circle of dependencies.",
    ],
    links: [...full.links, ["task-0.2", "task-0.1"]],
  },
  "all done": {
    ...full,
    verdict: "GO",
    lead: "expected to end 28 Nov",
    sentence: "Nothing is left to do: the last of it ended 28 Nov.",
    weeks: null,
    facts: [],
    rows: full.rows
      .filter(({ kind }) => kind === "phase" || kind === "task")
      .map((row) => ({
        ...without(
          ["expected", "late", "slack", "critical", "percentiles", "criticality", "length"],
          row,
        ),
        ...(row.kind === "task" && { state: "verified" as const }),
        actual: [START - 40, START - 4],
        ...(row.kind === "phase" && { lacks: "over" }),
      })),
    links: [],
    critical: [],
    hasForecast: false,
  },
  overflow: {
    ...full,
    rows: Array.from({ length: 300 }, (_, at): TimelineRow => {
      if (at % 30 === 0)
        return {
          ...phase(
            String(at / 30),
            `Phase ${at / 30 + 1} of a plan whose name is longer than the column that it stands in`,
            at / 15,
            at / 15 + 3,
            "and so is what is said of it, which nobody ever cut short",
          ),
          was: undefined,
        };
      const parent = Math.floor(at / 30);
      return task(
        `${parent}.${at % 30}`,
        `Task ${at} with a title that somebody wrote without an end in sight`,
        (at % 60) * 3,
        {
          parent: `phase-${parent}`,
          driver: { id: `task-${parent}.${(at % 30) - 1}`, because: "people" },
        },
      );
    }),
    links: [],
    critical: [],
  },
  empty,
};
