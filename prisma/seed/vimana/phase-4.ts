import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

/** Phase 4: fit to be operated. */
export const phase4 = {
  phases: [
    {
      key: "4",
      name: "Production readiness",
      goal: "Deploy: CI/CD, monitoring, documentation and deployment.",
      deliverables: ["A system that is ready for production"],
      estimate: { low: 4, high: 6, unit: "hours" },
      plannedStartOn: "2025-12-11",
      plannedEndOn: "2025-12-12",
      baselineStartOn: "2025-12-11",
      baselineEndOn: "2025-12-12",
    },
  ],
  tasks: [
    {
      key: "4.1",
      title: "Structured logs",
      phaseKey: "4",
      priority: "P0",
      estimate: { low: 2, high: 2, unit: "hours" },
      steps: [
        "Log through structlog everywhere, with fields such as the agent id and a summary of its config",
        "Configure the levels DEBUG, INFO, WARN and ERROR",
        "Follow requests by an id",
        "Write JSON logs in production",
      ],
    },
    {
      key: "4.2",
      title: "Health and readiness endpoints",
      phaseKey: "4",
      priority: "P0",
      estimate: { low: 1, high: 1, unit: "hours" },
      steps: [
        "Add /health with the engine's health report and the number of agents registered; as planned its status is the constant “healthy”",
        "Add /ready, meant to find out whether requests can be served; as planned it always answers ready",
      ],
    },
    {
      key: "4.3",
      title: "Metrics and observability",
      phaseKey: "4",
      priority: "P1",
      estimate: { low: 1, high: 2, unit: "hours" },
      steps: [
        "Add Prometheus metrics per agent_id: the counter agent_executions_total and the histogram agent_latency_seconds",
        "Expose them at /metrics",
      ],
    },
    {
      key: "4.4",
      title: "Documentation",
      phaseKey: "4",
      priority: "P0",
      estimate: { low: 2, high: 2, unit: "hours" },
      steps: [
        "Bring README.md up to date: overview of the architecture, quick start, setup for development, deployment to production",
        "Write docs/ARCHITECTURE.md (the three layers), PHOENIX.md (configuring Phoenix), DEVELOPMENT.md (for developers), PRODUCTION.md (deployment) and TROUBLESHOOTING.md (common problems)",
        "Add docstrings in Google style",
      ],
    },
    {
      key: "4.5",
      title: "CI/CD pipeline",
      phaseKey: "4",
      priority: "P1",
      estimate: { low: 1, high: 2, unit: "hours" },
      steps: [
        "Write .github/workflows/ci.yml, run on every push and pull request on ubuntu-latest: check out (actions/checkout@v3), Python 3.11 (actions/setup-python@v4), requirements.txt, `pytest tests/ --cov --cov-report=xml`, coverage upload (codecov/codecov-action@v3)",
        "Add quality gates: tests pass, coverage is above 80 %, the security scan is clean",
      ],
    },
  ],
  items: [
    { key: "exit-4-1", list: "exit", phaseKey: "4", text: "Logs are structured" },
    {
      key: "exit-4-2",
      list: "exit",
      phaseKey: "4",
      text: "The health and readiness endpoints answer",
    },
    { key: "exit-4-3", list: "exit", phaseKey: "4", text: "The metrics are exposed" },
    { key: "exit-4-4", list: "exit", phaseKey: "4", text: "The documentation is complete" },
    { key: "exit-4-5", list: "exit", phaseKey: "4", text: "The CI/CD pipeline runs" },
    {
      key: "exit-4-6",
      list: "exit",
      phaseKey: "4",
      text: "Committed as “feat: Phase 4 - Production ready”",
    },
  ],
  checks: [
    {
      key: "check-4.1",
      subject: { kind: "task", key: "4.1" },
      kind: "command",
      command: "python run_server.py 2>&1 | jq .",
      expected: "Every line parses as JSON",
    },
    {
      key: "check-4.2-1",
      subject: { kind: "task", key: "4.2" },
      kind: "command",
      command: "curl localhost:8000/health",
      expected: "The status “healthy”, which is a constant",
    },
    {
      key: "check-4.2-2",
      subject: { kind: "task", key: "4.2" },
      kind: "command",
      command: "curl localhost:8000/ready",
      expected: "ready: true, which is a constant",
    },
    {
      key: "check-4.3",
      subject: { kind: "task", key: "4.3" },
      kind: "command",
      command: "curl localhost:8000/metrics | grep agent_",
      expected: "The metrics of the agents",
    },
    {
      key: "check-4.4-1",
      subject: { kind: "task", key: "4.4" },
      kind: "person",
      label: "README.md is complete",
    },
    {
      key: "check-4.4-2",
      subject: { kind: "task", key: "4.4" },
      kind: "person",
      label: "Every document is written",
    },
    {
      key: "check-4.4-3",
      subject: { kind: "task", key: "4.4" },
      kind: "person",
      label: "The docstrings are in place",
    },
    {
      key: "check-4.5-1",
      subject: { kind: "task", key: "4.5" },
      kind: "person",
      label: "The CI pipeline runs",
    },
    {
      key: "check-4.5-2",
      subject: { kind: "task", key: "4.5" },
      kind: "person",
      label: "The tests pass on CI",
    },
    {
      key: "check-4.5-3",
      subject: { kind: "task", key: "4.5" },
      kind: "person",
      label: "The quality gates hold back what fails them",
    },
  ],
} satisfies Partial<ProjectDocumentInput>;
