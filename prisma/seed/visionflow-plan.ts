import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

/** The table gives each phase the same range. */
const phaseCost = { lowMinor: 7_500_000, highMinor: 10_000_000 };
const twoWeeks = { low: 2, likely: 2, high: 2, unit: "weeks" } as const;

const nextSteps = [
  {
    key: "next-decision",
    text: "Decide: release the remediation's schedule and budget",
    heading: "Decision",
  },
  {
    key: "next-planning",
    text: "Plan: write the detailed project plan with its milestones",
    heading: "Planning",
  },
  {
    key: "next-communication",
    text: "Communicate: tell every stakeholder the new dates",
    heading: "Communication",
  },
  {
    key: "next-execution",
    text: "Execute: start the critical safety work of phase 1 at once",
    heading: "Execution",
  },
];

export const plan = {
  components: [
    { key: "stability", name: "System stability", note: "Failing: common errors crash it" },
    { key: "data-integrity", name: "Data integrity", note: "Failing: memory may be corrupted" },
    { key: "security", name: "Security posture", note: "Failing: input is validated with gaps" },
    {
      key: "reliability",
      name: "Operational reliability",
      note: "Failing: a network failure breaks the system",
    },
    { key: "performance", name: "Performance", note: "Partial: it works, untuned" },
  ],
  phases: [
    {
      key: "1",
      name: "Critical safety",
      goal: "Take out what crashes the system or corrupts its memory.",
      deliverables: ["Critical safety fixes"],
      estimate: twoWeeks,
      cost: phaseCost,
      plannedStartOn: "2025-08-19",
      plannedEndOn: "2025-09-02",
      baselineStartOn: "2025-08-19",
      baselineEndOn: "2025-09-02",
    },
    {
      key: "2",
      name: "Reliability foundation",
      goal: "Survive failures of actors, network and resources.",
      deliverables: ["Reliability foundation"],
      estimate: twoWeeks,
      cost: phaseCost,
      plannedStartOn: "2025-09-02",
      plannedEndOn: "2025-09-16",
      baselineStartOn: "2025-09-02",
      baselineEndOn: "2025-09-16",
    },
    {
      key: "3",
      name: "Production hardening",
      goal: "Be fit for production load, attack and disaster.",
      deliverables: ["Production hardening", "Production-ready system"],
      estimate: twoWeeks,
      cost: phaseCost,
      plannedStartOn: "2025-09-16",
      plannedEndOn: "2025-09-30",
      baselineStartOn: "2025-09-16",
      baselineEndOn: "2025-09-30",
    },
  ],
  tasks: [
    {
      key: "1.1",
      title: "Replace every code pattern that causes crashes",
      phaseKey: "1",
      componentKey: "stability",
      problem: "Common errors crash the system.",
    },
    {
      key: "1.2",
      title: "Put basic error boundaries in place",
      phaseKey: "1",
      componentKey: "stability",
    },
    {
      key: "1.3",
      title: "Add protections for memory safety",
      phaseKey: "1",
      componentKey: "data-integrity",
      problem: "Memory corruption is possible, and leaks are suspected.",
    },
    {
      key: "1.4",
      title: "Set up basic health monitoring",
      phaseKey: "1",
      componentKey: "reliability",
    },
    {
      key: "2.1",
      title: "Supervise actors and restart those that fail",
      phaseKey: "2",
      componentKey: "reliability",
    },
    {
      key: "2.2",
      title: "Make the network resilient, with retries",
      phaseKey: "2",
      componentKey: "reliability",
      problem: "A network failure breaks the system.",
    },
    { key: "2.3", title: "Track resources and clean them up", phaseKey: "2" },
    {
      key: "2.4",
      title: "Handle errors throughout",
      phaseKey: "2",
      componentKey: "stability",
    },
    {
      key: "3.1",
      title: "Tune performance and test under load",
      phaseKey: "3",
      componentKey: "performance",
      problem: "Response time is about 200 ms where less than 100 ms is wanted.",
    },
    {
      key: "3.2",
      title: "Audit security and run penetration tests",
      phaseKey: "3",
      componentKey: "security",
    },
    {
      key: "3.3",
      title: "Build monitoring and alerting",
      phaseKey: "3",
      componentKey: "reliability",
    },
    {
      key: "3.4",
      title: "Write the procedures for disaster recovery",
      phaseKey: "3",
      componentKey: "reliability",
    },
  ],
  items: [
    {
      key: "act-decision",
      list: "action",
      group: "Immediate (this week)",
      text: "Executive decision on the six-week remediation plan",
      dueOn: "2025-08-26",
    },
    {
      key: "act-resources",
      list: "action",
      group: "Immediate (this week)",
      text: "Assign an engineering team to this alone",
      dueOn: "2025-08-26",
    },
    {
      key: "act-communication",
      list: "action",
      group: "Immediate (this week)",
      text: "Tell stakeholders the schedule",
      dueOn: "2025-08-26",
    },
    {
      key: "act-quality-gates",
      list: "action",
      group: "Immediate (this week)",
      text: "Introduce weekly checkpoints as quality gates",
      dueOn: "2025-08-26",
    },
    ...nextSteps.map(({ key, text }) => ({
      key,
      list: "action" as const,
      group: "Next steps",
      text,
      note: "Ticked in the report, which plans the same work for the weeks ahead.",
    })),
    {
      key: "lead-budget",
      list: "leadership",
      group: "Executive decision points",
      text: "Budget of $225K–300K for the six weeks",
    },
    {
      key: "lead-timeline",
      list: "leadership",
      group: "Executive decision points",
      text: "Accept six weeks of delay instead of years of damaged reputation",
    },
    {
      key: "lead-resources",
      list: "leadership",
      group: "Executive decision points",
      text: "Commit a team that works on nothing else",
    },
    {
      key: "lead-quality",
      list: "leadership",
      group: "Executive decision points",
      text: "Hold every production criterion without compromise",
    },
  ],
  claims: [
    ...nextSteps.map(({ key, heading }) => ({
      subject: { kind: "item" as const, key },
      note: "The tick stands beside work that has not begun; it counts as a claim at most.",
      by: "Code Audit Phase 3",
      at: "2025-08-19T00:00:00.000Z",
      source: { key: "readiness-summary", section: `Next Steps: ${heading}` },
    })),
    ...["crashes", "memory-corruption", "network", "vulnerabilities"].map((trigger) => ({
      subject: { kind: "criterion" as const, key: `no-go-${trigger}` },
      statement: "The condition is true: the trigger has fired.",
      note: "Ticked and marked as triggered by the assessment.",
      by: "Code Audit Phase 3",
      at: "2025-08-19T00:00:00.000Z",
      source: { key: "readiness-summary", section: "No-Go Criteria" },
    })),
  ],
} satisfies Partial<ProjectDocumentInput>;
