import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

type Rows<Name extends keyof ProjectDocumentInput> = NonNullable<ProjectDocumentInput[Name]>;

const phases: Rows<"phases"> = [
  {
    key: "1",
    name: "Sound",
    goal: "It builds, is tested and starts from nothing on another machine.",
    deliverables: ["A build that anybody can repeat", "A suite of tests that guards a release"],
    priority: "P0",
  },
  {
    key: "2",
    name: "Dependable",
    goal: "It carries its load, is watched, and comes back after a failure.",
    deliverables: ["Dashboards and alerts", "A restore that was tried", "A way back"],
    priority: "P0",
  },
  {
    key: "3",
    name: "Handed over",
    goal: "Users reach it step by step, and somebody answers when it fails.",
    deliverables: ["A rota", "A runbook", "A first group of users"],
    priority: "P1",
  },
];

const components: Rows<"components"> = [
  { key: "code", name: "Code and tests", weight: 3 },
  { key: "operations", name: "Operations", weight: 3 },
  { key: "data", name: "Data", weight: 2 },
  { key: "security", name: "Security", weight: 2, hardStop: true },
];

const hours = (low: number, likely: number, high: number) =>
  ({ low, likely, high, unit: "hours" }) as const;

const tasks: Rows<"tasks"> = [
  {
    key: "1.1",
    title: "Build in one command, from a fresh clone",
    phaseKey: "1",
    componentKey: "code",
    priority: "P0",
    estimate: hours(4, 8, 16),
  },
  {
    key: "1.2",
    title: "Test the paths that users depend on",
    phaseKey: "1",
    componentKey: "code",
    priority: "P0",
    estimate: hours(16, 24, 48),
  },
  {
    key: "1.3",
    title: "Take secrets out of the repository",
    phaseKey: "1",
    componentKey: "security",
    priority: "P0",
    estimate: hours(2, 6, 12),
  },
  {
    key: "2.1",
    title: "Measure it, and alert on what users feel",
    phaseKey: "2",
    componentKey: "operations",
    priority: "P0",
    estimate: hours(12, 20, 32),
  },
  {
    key: "2.2",
    title: "Drive it at twice the expected load",
    phaseKey: "2",
    componentKey: "operations",
    priority: "P1",
    estimate: hours(8, 16, 32),
  },
  {
    key: "2.3",
    title: "Restore a backup into an empty environment",
    phaseKey: "2",
    componentKey: "data",
    priority: "P0",
    estimate: hours(6, 12, 24),
  },
  {
    key: "2.4",
    title: "Have somebody outside the team attack it",
    phaseKey: "2",
    componentKey: "security",
    priority: "P1",
    estimate: hours(16, 24, 60),
  },
  {
    key: "3.1",
    title: "Write the runbook, and let somebody else follow it",
    phaseKey: "3",
    componentKey: "operations",
    priority: "P1",
    estimate: hours(6, 10, 16),
  },
  {
    key: "3.2",
    title: "Let in a first small group of users",
    phaseKey: "3",
    componentKey: "operations",
    priority: "P1",
    estimate: hours(8, 16, 40),
  },
];

const exit = (
  phaseKey: string,
  key: string,
  componentKey: string,
  text: string,
): Rows<"items">[number] => ({ key, list: "exit", phaseKey, componentKey, text });

const ready = (group: string, key: string, text: string): Rows<"items">[number] => ({
  key,
  list: "readiness",
  group,
  text,
});

const items: Rows<"items"> = [
  exit("1", "exit-build", "code", "A fresh clone builds"),
  exit("1", "exit-tests", "code", "The tests pass"),
  exit("1", "exit-starts", "code", "It starts and answers that it is ready"),
  { ...exit("1", "exit-secrets", "security", "The repository holds no secret"), hardStop: true },
  exit("2", "exit-load", "operations", "At twice the expected load it stays within its limits"),
  exit("2", "exit-alert", "operations", "An alert reaches a person within five minutes"),
  exit("2", "exit-restore", "data", "A backup of this week was restored and read"),
  exit("2", "exit-rollback", "operations", "The last release can be taken back in one step"),
  {
    ...exit("2", "exit-audit", "security", "No dependency has a known serious weakness"),
    hardStop: true,
  },
  exit("3", "exit-rota", "operations", "Two people are on call, and know it"),
  exit("3", "exit-runbook", "operations", "Somebody who did not write the runbook has followed it"),
  exit("3", "exit-pilot", "operations", "A first group has used it for two weeks"),
  ready("Users", "ready-limits", "What it does not do yet is written down for its users"),
  ready("Users", "ready-support", "Users know where to ask, and somebody answers there"),
  ready("Running it", "ready-dashboard", "One dashboard shows whether users are served"),
  ready("Running it", "ready-logs", "A request can be followed through the logs"),
  ready("Running it", "ready-capacity", "It is known what runs out first, and when"),
  ready("Data", "ready-retention", "It is said how long data is kept, and it is deleted then"),
  ready("Data", "ready-access", "Who may read the data is written down and enforced"),
  ready("Security", "ready-accounts", "No account is shared, and those who left are gone"),
  ready("Security", "ready-patching", "A weakness can be patched within a day"),
];

const command = (key: string, of: string, line: string, expected: string) =>
  ({
    key,
    subject: { kind: "item", key: of },
    kind: "command",
    command: line,
    expected,
  }) as const;

const person = (key: string, of: string, expected: string) =>
  ({ key, subject: { kind: "item", key: of }, kind: "person", expected }) as const;

const checks: Rows<"checks"> = [
  command("build", "exit-build", "make build", "It ends without an error."),
  command("tests", "exit-tests", "make test", "Every test passes, and none is left out."),
  command("starts", "exit-starts", "make smoke", "It starts, is asked, and says that it is ready."),
  command("secrets", "exit-secrets", "gitleaks detect --redact", "No leak is found."),
  command("load", "exit-load", "make load-test", "Errors and waiting stay below their limits."),
  command(
    "restore",
    "exit-restore",
    "make restore-drill",
    "What was restored equals what was kept.",
  ),
  command("rollback", "exit-rollback", "make rollback-drill", "The release before it answers."),
  command("audit", "exit-audit", "make audit", "No weakness of high severity is known."),
  person("alert", "exit-alert", "Somebody caused an alert and was called."),
  person("rota", "exit-rota", "Both have said so."),
  person("runbook", "exit-runbook", "They name what they did not understand."),
  person("pilot", "exit-pilot", "Their complaints are on record."),
];

const metrics: Rows<"metrics"> = [
  {
    key: "availability",
    name: "Availability",
    category: "Reliability",
    unit: "%",
    comparator: ">=",
    target: 99.5,
    cadenceDays: 7,
  },
  {
    key: "error-rate",
    name: "Requests that fail",
    category: "Reliability",
    unit: "%",
    comparator: "<",
    target: 1,
    cadenceDays: 7,
  },
  {
    key: "latency-p95",
    name: "Waiting time, P95",
    category: "Speed",
    unit: "ms",
    comparator: "<",
    target: 500,
    cadenceDays: 7,
  },
  {
    key: "restore-time",
    name: "Time to restore a backup",
    category: "Recovery",
    unit: "h",
    comparator: "<=",
    target: 4,
    cadenceDays: 90,
  },
  {
    key: "change-failure",
    name: "Releases that had to be taken back",
    category: "Delivery",
    unit: "%",
    comparator: "<",
    target: 15,
    cadenceDays: 30,
  },
  {
    key: "coverage",
    name: "Lines that tests run through",
    category: "Delivery",
    unit: "%",
    comparator: ">=",
    target: 80,
    cadenceDays: 30,
  },
];

const criteria: Rows<"criteria"> = [
  {
    key: "must-dependable",
    kind: "must-have",
    text: "It is dependable: gate 2 has passed",
    rule: { kind: "gate", phaseKey: "2" },
  },
  {
    key: "must-security",
    kind: "must-have",
    text: "All that is asked of security is proved",
    rule: { kind: "component", componentKey: "security", minPercent: 100 },
  },
  {
    key: "must-restore",
    kind: "must-have",
    text: "A restore was tried",
    rule: { kind: "task", taskKey: "2.3" },
  },
  {
    key: "go-availability",
    kind: "go",
    text: "The first users find it available",
    rule: { kind: "metric", metricKey: "availability" },
  },
  {
    key: "go-latency",
    kind: "go",
    text: "It answers quickly enough",
    rule: { kind: "metric", metricKey: "latency-p95" },
  },
  { key: "go-support", kind: "go", text: "Those who will run it have agreed to" },
  { key: "defer-region", kind: "can-defer", text: "It runs in a second region" },
  {
    key: "no-go-errors",
    kind: "no-go",
    text: "Too many requests fail",
    rule: { kind: "metric", metricKey: "error-rate" },
    consequence: { kind: "stop", text: "Nobody else is let in until the cause is known." },
  },
  {
    key: "no-go-data",
    kind: "no-go",
    text: "Data was lost or shown to the wrong person",
    consequence: { kind: "stop", text: "It is switched off until that cannot happen again." },
  },
];

const risks: Rows<"risks"> = [
  {
    key: "R1",
    title: "More users come than were expected",
    probability: "medium",
    impact: "high",
    mitigation: "Let them in step by step, and know what runs out first.",
  },
  {
    key: "R2",
    title: "A service that it depends on fails",
    probability: "medium",
    impact: "high",
    mitigation: "Say what still works without it, and try that.",
  },
  {
    key: "R3",
    title: "One person alone knows how it works",
    probability: "high",
    impact: "medium",
    mitigation: "Two on call, and a runbook that somebody else has followed.",
  },
  {
    key: "R4",
    title: "A release breaks what worked",
    probability: "medium",
    impact: "medium",
    mitigation: "Tests before it, a few users first, and one step back.",
  },
];

const after = (blocking: string, dependent: string): Rows<"dependencies">[number] => ({
  blocking: { kind: "task", key: blocking },
  dependent: { kind: "task", key: dependent },
  statedBy: "both",
});

const next = (blocking: string, dependent: string): Rows<"dependencies">[number] => ({
  blocking: { kind: "phase", key: blocking },
  dependent: { kind: "phase", key: dependent },
  statedBy: "both",
});

/** A service that is built, and is not yet run for anybody. */
export const toProduction: ProjectDocumentInput = {
  format: "gantry/project",
  formatVersion: 1,
  project: {
    slug: "to-production",
    name: "Service going to production",
    summary: "From code that works to a service that is run.",
    currency: "USD",
    readinessTargetPercent: 90,
  },
  phases,
  components,
  tasks,
  items,
  checks,
  metrics,
  criteria,
  risks,
  dependencies: [
    next("1", "2"),
    next("2", "3"),
    after("1.1", "1.2"),
    after("2.1", "2.2"),
    after("2.1", "3.2"),
    after("3.1", "3.2"),
  ],
};
