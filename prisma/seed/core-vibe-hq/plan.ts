import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

const hours = (low: number, high: number) => ({ low, high, unit: "hours" }) as const;
const task = (key: string) => ({ kind: "task", key }) as const;
const undefinedTask = (key: string) => ({ kind: "task", key, missing: true }) as const;

/** The report has tasks in three groups and no phases. */
export const plan = {
  blockers: [
    {
      key: "B1",
      title: "TypeScript does not compile",
      severity: "P0",
      claimedState: "not started",
      actualState: "not started",
      finding: "More than 100 TypeScript errors keep the orchestrator from compiling.",
      risk: "High: nothing at all can be deployed.",
      cause:
        "JSX is not configured (the --jsx flag is not set); the modules shared/types/errors, @/lib/utils " +
        "and @/utils/analytics are missing; type definitions do not match.",
      impact: "The orchestrator worker can be neither built nor deployed; production is held up.",
      requiredActions: [
        "Enable JSX compilation in tsconfig.json",
        "Resolve the imports of missing modules",
        "Repair the type definitions",
        "Run `npm run problems` and clear every error",
      ],
      estimate: hours(2, 4),
      raisedOn: "2025-11-08",
    },
    {
      key: "B2",
      title: "The foundation tasks are not done",
      severity: "P1",
      claimedState: "not started",
      actualState: "not started",
      finding: "High priority: tasks 1 and 2 are both pending.",
      risk: "High: what is built on them cannot be developed.",
      impact: "Task 1 holds up tasks 2, 3, 5, 16, 17 and 18; task 2 holds up several more.",
      requiredActions: [
        "Task 1: write the shared contracts",
        "Task 2: extend the database schema, once task 1 is done",
      ],
      estimate: hours(4, 6),
      resolvingTaskKey: "2",
      raisedOn: "2025-11-08",
    },
    {
      key: "B3",
      title: "Testing debt",
      severity: "P1",
      claimedState: "incomplete",
      actualState: "incomplete",
      finding:
        "The patch manager (task 3) has its unit tests and still lacks integration tests; coverage is " +
        "not comprehensive; critical workflows have no E2E tests.",
      risk: "High: bugs may reach production.",
      impact: "Readiness for production cannot be verified.",
      requiredActions: [
        "Complete the integration tests of the patch manager",
        "Write E2E tests of the core workflows",
        "Set up a test pipeline in CI/CD",
      ],
      estimate: hours(8, 12),
      raisedOn: "2025-11-08",
    },
  ],
  tasks: [
    {
      key: "1",
      title: "Shared contracts module",
      group: "Foundation layer",
      priority: "P1",
      estimate: hours(2, 3),
      problem:
        "Depends on nothing and holds up everything else. The foundation comes before any other task.",
      steps: [
        "Create @shared/contracts/ with Zod schemas for patch operations, WebSocket messages and patch events",
      ],
    },
    {
      key: "2",
      title: "Database schema extensions",
      group: "Foundation layer",
      priority: "P1",
      estimate: hours(2, 3),
      problem: "Said to hold up several tasks further down, which the report does not name.",
      steps: [
        "Add Kysely table definitions and migrations for patch events, delivery reports, AI providers and ops monitoring",
      ],
    },
    {
      key: "3",
      title: "Patch manager testing",
      group: "Foundation layer",
      status: "in progress",
      estimate: hours(4, 6),
      problem: "Unit tests are reported as done; integration tests are pending.",
      steps: ["Write the integration tests"],
    },
    {
      key: "4",
      title: "Factory base Dockerfile",
      group: "Foundation layer",
      status: "in progress",
      estimate: hours(4, 6),
      problem: "Reported as complete in part.",
    },
    {
      key: "16",
      title: "AI provider router",
      group: "Core services",
      priority: "P1",
      estimate: hours(8, 10),
    },
    {
      key: "17",
      title: "Secret service",
      group: "Core services",
      priority: "P1",
      estimate: hours(4, 6),
    },
    {
      key: "18",
      title: "CLI agent service",
      group: "Core services",
      priority: "P1",
      estimate: hours(8, 10),
    },
    {
      key: "4-frontend",
      statedKey: "4",
      title: "Move the frontend's xterm component to partysocket",
      group: "Frontend integration",
      estimate: hours(2, 3),
      problem:
        "Pending. Listed as a sub-task under the number 4, which is also that of the Dockerfile.",
    },
    {
      key: "9",
      title: "Tests of terminal streaming and ops broadcast",
      group: "Frontend integration",
      estimate: hours(4, 6),
      problem: "Pending.",
    },
  ],
  dependencies: [
    { blocking: task("1"), dependent: task("2"), statedBy: "both" },
    {
      blocking: task("1"),
      dependent: task("3"),
      statedBy: "blocking",
      note: "Task 3 names no dependency and is in progress.",
    },
    {
      blocking: task("1"),
      dependent: undefinedTask("5"),
      statedBy: "blocking",
      note: "Task 5 is not described anywhere in the report.",
    },
    { blocking: task("1"), dependent: task("16"), statedBy: "both" },
    { blocking: task("1"), dependent: task("17"), statedBy: "both" },
    {
      blocking: task("1"),
      dependent: task("18"),
      statedBy: "blocking",
      note: "Task 18 names tasks 4 and 17 only.",
    },
    {
      blocking: undefinedTask("5"),
      dependent: task("16"),
      statedBy: "dependent",
      note: "Task 5 is not described anywhere in the report.",
    },
    {
      blocking: undefinedTask("13"),
      dependent: task("17"),
      statedBy: "dependent",
      note: "Task 13 is not described anywhere in the report.",
    },
    {
      blocking: task("4"),
      dependent: task("18"),
      statedBy: "dependent",
      note: "Two tasks carry the number 4; the Dockerfile is taken to be meant.",
    },
    { blocking: task("17"), dependent: task("18"), statedBy: "dependent" },
  ],
} satisfies Partial<ProjectDocumentInput>;
