import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

/** The checklist before sign-off, which feeds the five components, and the first step to take. */
export const readiness = {
  items: [
    ...group("architecture", "Architecture", 1, [
      "The three layers are enforced",
      "There is no circular dependency",
      "Every protocol is in layer 1",
      "Every implementation is in layer 2",
      "Phoenix is in layer 3",
    ]),
    ...group("code-quality", "Code quality", 6, [
      "No try/except ImportError, external dependencies excepted",
      "All agents can be imported",
      "Nothing falls back to a MockAgent",
      "Type hints are everywhere",
      "The docstrings are complete",
    ]),
    ...group("testing", "Testing", 11, [
      "Tests cover more than 80 %",
      "Unit tests all pass",
      "Integration tests all pass",
      "Performance benchmarks are met",
      "The security audit is clean",
    ]),
    ...group("operations", "Operational", 16, [
      "The server starts reliably",
      "Health checks answer",
      "Logs are structured",
      "Metrics are exposed",
      "Documentation is complete",
    ]),
    ...group("deployment", "Deployment", 21, [
      "The CI/CD pipeline works",
      "The Docker image builds",
      "Configuration lives outside the code",
      "Secrets are managed",
    ]),
    {
      key: "start-phase-0",
      list: "action",
      group: "Recommendation",
      text: "Start phase 0 at once, with task 0.1",
      blocking: false,
      steps: [
        "Read the full plan, SENIOR_PRODUCTION_ROADMAP.md",
        "Begin with phase 0, task 0.1, and keep to the checklist",
        "Go phase by phase and task by task, in order; independent tasks of one phase may run in parallel",
        "Validate after every task, and enter the next phase only when all exit criteria of the last are met",
        "Tick the boxes to show progress",
        "If stuck, look at the validation criteria again; if they keep failing, ask for help",
      ],
      note:
        "Why now: the system is completely broken, no earlier work (blockers 0 and 1) can be validated, " +
        "technical debt compounds and every day makes it harder. The plan is written for Haiku to execute " +
        "under human oversight; phase 0 must not be skipped. The summary ticks four critical tasks and " +
        "four commands of phase 0: they show the outcome wanted, not one reached, so no claim stands here " +
        "for them.",
    },
  ],
} satisfies Partial<ProjectDocumentInput>;

function group(componentKey: string, name: string, from: number, lines: string[]) {
  return lines.map((text, index) => ({
    key: `ready-${from + index}`,
    list: "readiness" as const,
    group: name,
    componentKey,
    text,
  }));
}
