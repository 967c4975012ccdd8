import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

export const checklists = {
  items: [
    {
      key: "act-key",
      list: "action",
      group: "Must do (week 0)",
      text: "Obtain the Anthropic API key",
      priority: "P0",
      owner: "Engineering Lead",
      dueOn: "2025-10-25",
      steps: [
        "Reach the account manager at Anthropic today",
        "Ask for a production key with billing",
        "Switch on billing alerts",
      ],
    },
    {
      key: "act-team",
      list: "action",
      group: "Must do (week 0)",
      text: "Assign a dedicated team",
      priority: "P1",
      owner: "Engineering Manager",
      dueOn: "2025-10-18",
      steps: [
        "Backend, 2 engineers: adapters of the SPI and ToolBridge v2",
        "DevOps, 1 engineer: CI/CD, secrets and observability",
        "QA, 1 engineer: tests of integration and load",
      ],
    },
    {
      key: "act-budget",
      list: "action",
      group: "Must do (week 0)",
      text: "Get the budget approved",
      priority: "P1",
      owner: "Engineering VP",
      dueOn: "2025-10-18",
      steps: [
        "Show the ROI analysis to CTO and CFO",
        "Ask for $384K over 6 months",
        "Secure the budget for AWS infrastructure",
      ],
    },
    {
      key: "act-tracking",
      list: "action",
      group: "Must do (week 0)",
      text: "Set up project tracking",
      priority: "P2",
      owner: "Technical Lead",
      dueOn: "2025-10-18",
      steps: [
        "GitHub project holding the roadmap's issues",
        "A status meeting every week",
        "Criteria for the phase gates",
      ],
    },
    { key: "lead-analysis", list: "leadership", text: "Read the critical analysis document" },
    {
      key: "lead-investment",
      list: "leadership",
      text: "Release the investment: $384K, or $300K for the MVP",
    },
    { key: "lead-team", list: "leadership", text: "Assign a team of 4.5 full-time people" },
    { key: "lead-key", list: "leadership", text: "Put the request for the Anthropic key first" },
    { key: "lead-timeline", list: "leadership", text: "Agree to a timeline of 6 months" },
    { key: "lead-reviews", list: "leadership", text: "Arrange executive reviews every month" },
    { key: "lead-success", list: "leadership", text: "Say what success is: criteria and OKRs" },
  ],
  claims: [
    "must-gateway",
    "must-providers",
    "must-tools",
    "must-tracing",
    "must-cost",
    "must-secrets",
    "must-breakers",
  ].map((key) => ({
    subject: { kind: "criterion" as const, key },
    note:
      "Ticked in the report's list of what the MVP must have, while its figures call the same work " +
      "undone. A tick is a claim at most.",
    by: "Technical Architecture Team",
    at: "2025-10-11T00:00:00.000Z",
    source: { key: "executive-summary", section: "Minimum Viable Production: Must-Have" },
  })),
} satisfies Partial<ProjectDocumentInput>;
