import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

const REPORTED_AT = "2025-11-08T00:00:00.000Z";
const REPORT = "Core Vibe HQ status report";
const checklist = { key: "status-report", section: "Production Readiness Checklist" };
const typeScript = { key: "status-report", section: "1. TypeScript Compilation Errors" };

interface Line {
  text: string;
  /** The report ticks the line; the words are what it says elsewhere about the same thing. */
  ticked?: { note: string | null };
}

interface Group {
  key: string;
  name: string;
  note: string;
  lines: Line[];
}

/** Six groups of the checklist, each a component, with the report's mark for the whole group. */
const groups: Group[] = [
  {
    key: "infrastructure",
    name: "Infrastructure",
    note:
      "Marked as done as a whole. Also reported as complete: the structure of the orchestrator worker, " +
      "terminal streaming and the broadcast of ops monitoring. The closing notes call the deployment " +
      "infrastructure ready, the core architecture sound and the PartyKit integration complete.",
    lines: [
      {
        text: "Every worker has a deployment workflow",
        ticked: {
          note: "GitHub Actions deploy the orchestrator, agent factory, data factory, services factory, UI factory and ops specialists; deployment is automated.",
        },
      },
      {
        text: "Migrations of the database have a system",
        ticked: { note: "Drizzle ORM and Kysely are set up." },
      },
      {
        text: "Services are bound by one architecture",
        ticked: { note: "The patterns of service binding are established." },
      },
      {
        text: "The Durable Objects are registered",
        ticked: {
          note: "CodeGeneratorAgent, Sandbox, RateLimitStore, TerminalServer and OpsMonitorBroadcastServer.",
        },
      },
      {
        text: "Real-time infrastructure is there (PartyKit)",
        ticked: { note: "TerminalServer and OpsMonitorBroadcastServer go through PartyKit." },
      },
    ],
  },
  {
    key: "code-quality",
    name: "Code quality",
    note: "Marked as failing as a whole.",
    lines: [
      { text: "TypeScript compiles (`npm run problems`)" },
      { text: "The linter is satisfied" },
      { text: "There is no critical type error" },
      { text: "Every import resolves" },
    ],
  },
  {
    key: "testing",
    name: "Testing",
    note: "Marked as a concern as a whole. The patch manager alone has its unit tests.",
    lines: [
      { text: "Core services have unit tests" },
      { text: "Critical workflows have integration tests" },
      { text: "User flows have E2E tests" },
      { text: "Tests cover more than 70 %" },
    ],
  },
  {
    key: "database",
    name: "Database",
    note:
      "Marked as a concern as a whole. Reported as in place: one shared architecture, in which D1 is " +
      "reached through the orchestrator only, with Drizzle ORM and Kysely.",
    lines: [
      { text: "The migration system is in place", ticked: { note: null } },
      { text: "All tables needed exist" },
      { text: "The migrations have been tested" },
      { text: "Schema and contracts agree" },
    ],
  },
  {
    key: "security",
    name: "Security",
    note: "Marked as a concern as a whole.",
    lines: [
      { text: "Secrets are managed (task 17)" },
      { text: "Environment variables are configured" },
      { text: "API keys are secured" },
      { text: "Rate limits are configured" },
    ],
  },
  {
    key: "documentation",
    name: "Documentation",
    note: "Marked as a concern as a whole, while the risk list calls its coverage good.",
    lines: [
      { text: "The architecture is documented", ticked: { note: null } },
      { text: "There are guides for developers", ticked: { note: null } },
      { text: "There is a guide to deploying in production" },
      { text: "The API is documented" },
    ],
  },
];

const rows = groups
  .flatMap((group) => group.lines.map((line) => ({ group, line })))
  .map((row, index) => ({ ...row, key: `ready-${index + 1}` }));

/** The checklist of 25 lines: 8 ticks, each a claim of the report and no more. */
export const readiness = {
  components: groups.map(({ key, name, note }) => ({ key, name, note })),
  items: rows.map(({ key, group, line }) => ({
    key,
    list: "readiness" as const,
    group: group.name,
    componentKey: group.key,
    text: line.text,
  })),
  checks: [
    {
      key: "check-ready-6",
      subject: { kind: "item", key: "ready-6" },
      kind: "command",
      command: "npm run problems",
      expected: "Exit code 0, without a single error",
    },
  ],
  claims: rows.flatMap(({ key, line }) =>
    line.ticked
      ? [
          {
            subject: { kind: "item" as const, key },
            note: line.ticked.note,
            by: REPORT,
            at: REPORTED_AT,
            source: checklist,
          },
        ]
      : [],
  ),
  evidence: [
    {
      subject: { kind: "item", key: "ready-6" },
      outcome: "failed",
      origin: "document",
      excerpt: "More than 100 TypeScript errors keep the orchestrator from compiling.",
      by: REPORT,
      at: REPORTED_AT,
      source: typeScript,
    },
    {
      subject: { kind: "item", key: "ready-9" },
      outcome: "failed",
      origin: "document",
      excerpt: "Not found: shared/types/errors, @/lib/utils and @/utils/analytics.",
      by: REPORT,
      at: REPORTED_AT,
      source: typeScript,
    },
  ],
} satisfies Partial<ProjectDocumentInput>;
