import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

type Rows<Name extends keyof ProjectDocumentInput> = NonNullable<ProjectDocumentInput[Name]>;

const phases: Rows<"phases"> = [
  {
    key: "1",
    name: "Know the old one",
    goal: "What it does, for whom, and what hangs on it is written down.",
    priority: "P0",
  },
  {
    key: "2",
    name: "Run beside it",
    goal: "Both get the same work, and their answers are compared.",
    priority: "P0",
  },
  {
    key: "3",
    name: "Switch over",
    goal: "Users move in groups, and each group can move back.",
    priority: "P0",
  },
  {
    key: "4",
    name: "Switch off",
    goal: "The old one is gone, with its data, its accounts and its bills.",
    priority: "P2",
  },
];

const weeks = (low: number, likely: number, high: number) =>
  ({ low, likely, high, unit: "weeks" }) as const;

const task = (
  key: string,
  title: string,
  estimate: ReturnType<typeof weeks>,
  componentKey: string,
): Rows<"tasks">[number] => ({
  key,
  title,
  phaseKey: key.split(".")[0] ?? "1",
  componentKey,
  priority: "P1",
  estimate,
});

const tasks: Rows<"tasks"> = [
  task("1.1", "List who uses it, and for what", weeks(0.5, 1, 2), "functions"),
  task("1.2", "List what reads its data, and what writes it", weeks(0.5, 1, 3), "data"),
  task("2.1", "Copy the data, and keep the copy current", weeks(1, 2, 4), "data"),
  task("2.2", "Send every request to both, and compare", weeks(1, 2, 4), "functions"),
  task("2.3", "Explain or mend every difference", weeks(1, 3, 6), "functions"),
  task("3.1", "Move a first group, and move it back", weeks(0.5, 1, 2), "operations"),
  task("3.2", "Move everybody else, group by group", weeks(1, 2, 4), "operations"),
  task("4.1", "Keep what the law asks for, delete the rest", weeks(0.5, 1, 2), "data"),
];

const exit = (phaseKey: string, key: string, componentKey: string, text: string) =>
  ({ key, list: "exit", phaseKey, componentKey, text }) as const;

const items: Rows<"items"> = [
  exit("1", "exit-users", "functions", "Every group of users has confirmed its list"),
  exit("1", "exit-neighbours", "data", "Every system that is connected has an owner who knows"),
  exit("2", "exit-copy", "data", "Counts and sums of both sets of data are equal"),
  exit("2", "exit-answers", "functions", "A week of answers of both was compared"),
  exit("2", "exit-differences", "functions", "No difference is left that nobody has explained"),
  exit("3", "exit-back", "operations", "A group was moved back within an hour, and lost nothing"),
  exit("3", "exit-moved", "operations", "Nobody has used the old one for two weeks"),
  exit("4", "exit-kept", "data", "What has to be kept can be found and read"),
  exit("4", "exit-accounts", "operations", "Its accounts, keys and addresses are gone"),
  {
    key: "act-freeze",
    list: "action",
    text: "Say from when on the old one takes no new features",
    priority: "P1",
  },
  {
    key: "act-contract",
    list: "action",
    text: "Find out when the contract for the old one ends",
    priority: "P1",
  },
];

const checks: Rows<"checks"> = [
  {
    key: "copy",
    subject: { kind: "item", key: "exit-copy" },
    kind: "command",
    command: "make compare-data",
    expected: "Every count and every sum is equal.",
    freshnessDays: 7,
  },
  {
    key: "answers",
    subject: { kind: "item", key: "exit-answers" },
    kind: "command",
    command: "make compare-answers",
    expected: "All answers of the last seven days are equal, or their difference is listed.",
    freshnessDays: 7,
  },
  {
    key: "users",
    subject: { kind: "item", key: "exit-users" },
    kind: "person",
    expected: "Their answers are on record.",
  },
  {
    key: "back",
    subject: { kind: "item", key: "exit-back" },
    kind: "person",
    expected: "Somebody has timed it.",
  },
];

const criteria: Rows<"criteria"> = [
  {
    key: "must-same",
    kind: "must-have",
    text: "The new one answers as the old one does: gate 2 has passed",
    rule: { kind: "gate", phaseKey: "2" },
  },
  {
    key: "must-back",
    kind: "must-have",
    text: "There is a tried way back",
    rule: { kind: "task", taskKey: "3.1" },
  },
  {
    key: "go-differences",
    kind: "go",
    text: "Next to no answer differs",
    rule: { kind: "metric", metricKey: "differences" },
  },
  { key: "go-support", kind: "go", text: "Those who answer users know both systems" },
  { key: "defer-reports", kind: "can-defer", text: "Reports that are read once a year" },
  {
    key: "no-go-lost",
    kind: "no-go",
    text: "Records are missing in the new one",
    rule: { kind: "metric", metricKey: "missing-records" },
    consequence: { kind: "stop", text: "Nobody is moved until none is missing." },
  },
  {
    key: "no-go-contract",
    kind: "no-go",
    text: "The old one has to go before the new one can carry all",
    consequence: { kind: "extend", text: "The old one is paid for another quarter.", weeks: 13 },
  },
];

const metrics: Rows<"metrics"> = [
  {
    key: "differences",
    name: "Answers that differ from the old one",
    category: "Equality",
    unit: "%",
    comparator: "<",
    target: 0.1,
    cadenceDays: 7,
  },
  {
    key: "missing-records",
    name: "Records missing in the new one",
    category: "Equality",
    comparator: "=",
    target: 0,
    cadenceDays: 7,
  },
  {
    key: "moved",
    name: "Users who have moved",
    category: "Progress",
    unit: "%",
    comparator: ">=",
    target: 100,
    cadenceDays: 7,
  },
  {
    key: "back-time",
    name: "Time to move a group back",
    category: "Recovery",
    unit: "h",
    comparator: "<=",
    target: 1,
    cadenceDays: 30,
  },
];

const risks: Rows<"risks"> = [
  {
    key: "R1",
    title: "The old one does something that nobody knows of",
    probability: "high",
    impact: "high",
    mitigation: "Compare answers for a full cycle, a month end included.",
  },
  {
    key: "R2",
    title: "Both run for longer than they are paid for",
    probability: "medium",
    impact: "medium",
    mitigation: "Know the day the contract ends, and count down to it.",
  },
  {
    key: "R3",
    title: "Users find their own way around the new one",
    probability: "medium",
    impact: "high",
    mitigation: "Move those first who will say what is missing.",
  },
];

const before = (kind: "task" | "phase", ...keys: string[]): Rows<"dependencies"> =>
  keys.slice(1).map((key, index) => ({
    blocking: { kind, key: keys[index] ?? key },
    dependent: { kind, key },
    statedBy: "both",
  }));

/** A system that runs gives way to another, while people go on working. */
export const replacement: ProjectDocumentInput = {
  format: "gantry/project",
  formatVersion: 1,
  project: {
    slug: "replacement",
    name: "Replacing a running system",
    summary: "One system takes over from another.",
    currency: "USD",
    readinessTargetPercent: 95,
  },
  components: [
    { key: "functions", name: "What it does", weight: 3 },
    { key: "data", name: "Its data", weight: 3, hardStop: true },
    { key: "operations", name: "Running it", weight: 2 },
  ],
  phases,
  tasks,
  items,
  checks,
  criteria,
  metrics,
  risks,
  dependencies: [
    ...before("phase", "1", "2", "3", "4"),
    ...before("task", "1.2", "2.1", "2.2", "2.3"),
    ...before("task", "3.1", "3.2"),
  ],
};
