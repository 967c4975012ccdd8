import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

export const decision = {
  criteria: [
    {
      key: "go-zero-p0",
      kind: "go",
      text: "No critical (P0) issue is open",
      rule: { kind: "tally", severity: "P0", max: 0 },
    },
    {
      key: "go-supervision",
      kind: "go",
      text: "Actors are supervised",
      rule: { kind: "task", taskKey: "2.1" },
    },
    {
      key: "go-retries",
      kind: "go",
      text: "The network has retry mechanisms",
      rule: { kind: "task", taskKey: "2.2" },
    },
    {
      key: "go-memory",
      kind: "go",
      text: "Memory safety is verified",
      note: "Task 1.3 adds the protections; proving them is more than that.",
    },
    {
      key: "go-validation",
      kind: "go",
      text: "Input validation is complete",
      note: "No line of the weekly plan names this work.",
    },
    { key: "go-monitoring", kind: "go", text: "Health monitoring is in operation" },
    {
      key: "no-go-crashes",
      kind: "no-go",
      text: "Common errors crash the system",
      consequence: { kind: "stop", text: "Deployment stops and is delayed." },
    },
    {
      key: "no-go-memory-corruption",
      kind: "no-go",
      text: "Memory can be corrupted",
      consequence: { kind: "stop", text: "Deployment stops and is delayed." },
    },
    {
      key: "no-go-network",
      kind: "no-go",
      text: "Network failures break the system",
      consequence: { kind: "stop", text: "Deployment stops and is delayed." },
    },
    {
      key: "no-go-vulnerabilities",
      kind: "no-go",
      text: "Security vulnerabilities exist",
      consequence: { kind: "stop", text: "Deployment stops and is delayed." },
    },
  ],
  risks: [
    {
      key: "early-failure",
      title: "The system fails within a week of deployment",
      level: "high",
      probability: "high",
      probabilityPercent: 90,
      impactNote:
        "Four to six hours down and two to four to recover per incident; the service is " +
        "unavailable and data may be lost. Priced among the exposure lines.",
      mitigation: "Delay by six weeks and remediate first.",
    },
    {
      key: "data-corruption",
      title: "Data is lost or corrupted",
      level: "high",
      impactNote: "Recovery is priced among the exposure lines.",
      mitigation: "Memory protections in phase 1.",
    },
    {
      key: "security-incident",
      title: "A security incident through unvalidated input",
      level: "high",
      impactNote: "Remediation of a breach is priced among the exposure lines.",
      mitigation: "Security audit and penetration tests in phase 3.",
    },
    {
      key: "market-window",
      title: "The delay costs market opportunity",
      impact: "low",
      impactNote: "Stated as minor: six weeks are acceptable.",
    },
    {
      key: "reputation",
      title: "Poor quality damages the reputation",
      impact: "high",
      impactNote: "Stated as major: the damage would last for years.",
      mitigation: "Better six weeks late and sound than now and likely to fail.",
    },
    {
      key: "customer-trust",
      title: "Customers lose trust",
      impact: "critical",
      impactNote:
        "One failure may be the end for a customer; churn is priced among the exposure lines.",
      mitigation: "Roll out gradually, with monitoring and rollback.",
    },
  ],
  impacts: [
    {
      key: "engineering-now",
      stakeholder: "Engineering team",
      scenario: "Immediate deployment",
      optionKey: "1",
      impact: "Stress, firefighting and a damaged name.",
    },
    {
      key: "engineering-phased",
      stakeholder: "Engineering team",
      scenario: "Phased approach",
      optionKey: "4",
      impact: "Focus, clear goals and technical success.",
    },
    {
      key: "customer-success-now",
      stakeholder: "Customer success",
      scenario: "Immediate deployment",
      optionKey: "1",
      impact: "Complaints, churn and a heavy support load.",
    },
    {
      key: "customer-success-phased",
      stakeholder: "Customer success",
      scenario: "Phased approach",
      optionKey: "4",
      impact: "A rollout with confidence, and customers who like what they get.",
    },
    {
      key: "sales-now",
      stakeholder: "Sales and marketing",
      scenario: "Immediate deployment",
      optionKey: "1",
      impact: "A harmed reputation and a product that is hard to position.",
    },
    {
      key: "sales-phased",
      stakeholder: "Sales and marketing",
      scenario: "Phased approach",
      optionKey: "4",
      impact: "Quality as the selling point, demonstrations without fear.",
    },
    {
      key: "executives-now",
      stakeholder: "Executive leadership",
      scenario: "Immediate deployment",
      optionKey: "1",
      impact: "A crisis to manage, a board to answer to, and the bill.",
    },
    {
      key: "executives-phased",
      stakeholder: "Executive leadership",
      scenario: "Phased approach",
      optionKey: "4",
      impact: "Control of the strategy, foreseeable results and the return on investment.",
    },
  ],
  milestones: [
    {
      key: "deployment",
      name: "Production deployment (week 7)",
      startsOn: "2025-09-30",
      endsOn: "2025-10-07",
      criteria:
        "Rolled out in steps under monitoring; customers informed and supported; performance tracked " +
        "and tuned; success celebrated and lessons noted.",
      phaseKeys: ["1", "2", "3"],
      baselineOn: "2025-10-07",
    },
  ],
  decisions: [
    {
      key: "remediation",
      question: "Delay production and approve the six-week remediation?",
      optionKeys: ["1", "2", "3", "4"],
      recommendation:
        "Option 4: delay, invest six weeks and $225K–300K, and deploy in week 7 with 95 % confidence " +
        "instead of a 90 % chance of failure now.",
      confidencePercent: 95,
      dueOn: "2025-08-26",
      askedBy: "Code Audit Phase 3",
    },
  ],
} satisfies Partial<ProjectDocumentInput>;
