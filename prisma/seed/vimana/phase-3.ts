import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

/** Phase 3: proof that it works. */
export const phase3 = {
  phases: [
    {
      key: "3",
      name: "Quality and testing",
      goal: "Validate: test broadly and set quality gates.",
      deliverables: ["Test coverage above 80 %", "All tests pass"],
      estimate: { low: 6, high: 8, unit: "hours" },
      plannedStartOn: "2025-12-07",
      plannedEndOn: "2025-12-08",
      baselineStartOn: "2025-12-07",
      baselineEndOn: "2025-12-08",
    },
  ],
  tasks: [
    {
      key: "3.1",
      title: "Cover the critical modules with unit tests",
      phaseKey: "3",
      priority: "P0",
      estimate: { low: 3, high: 4, unit: "hours" },
      steps: [
        "Install the tools: `pip install pytest-cov coverage`",
        "Write tests/unit/test_protocols.py, test_phoenix.py, test_agents.py (each system agent), test_kernel.py and test_ledger.py",
        "Run them with coverage: `pytest tests/unit/ --cov=vibe_core --cov=steward --cov-report=html --cov-report=term`",
        "Reach more than 80 % coverage",
      ],
    },
    {
      key: "3.2",
      title: "Integration test suite",
      phaseKey: "3",
      priority: "P0",
      estimate: { low: 2, high: 3, unit: "hours" },
      steps: [
        "Write tests/integration/test_full_system.py: start of the server, agents talking through the kernel, ledger operations end to end, configuration reaching every agent, life of an agent from creation to shutdown",
        "Test what goes wrong: an invalid configuration stops the start at once instead of crashing; one missing agent does not stop the others",
        "All seven are planned with a description and no body: as written they cannot fail",
      ],
    },
    {
      key: "3.3",
      title: "Performance benchmarks",
      phaseKey: "3",
      priority: "P1",
      estimate: { low: 1, high: 2, unit: "hours" },
      steps: [
        "Write tests/performance/test_benchmarks.py: the server starts in less than 5 seconds, Phoenix wires the agents in less than 1 second, an agent handles a task in less than 100 ms",
        "As planned, the start test times a comment in place of a start, and test_agent_process_latency is a note to do it later, without a body: neither can fail",
        "Run the benchmarks: `pytest tests/performance/ -v --benchmark`",
      ],
    },
    {
      key: "3.4",
      title: "Security audit",
      phaseKey: "3",
      priority: "P1",
      estimate: { low: 1, high: 1, unit: "hours" },
      steps: [
        "Install the tools: `pip install bandit safety`",
        "Scan the code: `bandit -r vibe_core/ steward/ -o security_report.txt`",
        "Check the dependencies: `safety check --json > safety_report.json`",
        "Repair every finding rated high or critical",
        "Write down the security posture",
      ],
    },
  ],
  items: [
    { key: "exit-3-1", list: "exit", phaseKey: "3", text: "Unit tests cover more than 80 %" },
    { key: "exit-3-2", list: "exit", phaseKey: "3", text: "Every unit test passes" },
    { key: "exit-3-3", list: "exit", phaseKey: "3", text: "Every integration test passes" },
    { key: "exit-3-4", list: "exit", phaseKey: "3", text: "The performance benchmarks are met" },
    { key: "exit-3-5", list: "exit", phaseKey: "3", text: "The security audit finds nothing" },
    { key: "exit-3-6", list: "exit", phaseKey: "3", text: "No critical issue is open" },
    {
      key: "exit-3-7",
      list: "exit",
      phaseKey: "3",
      text: "Committed as “test: Phase 3 - Quality & testing complete”",
    },
  ],
  checks: [
    {
      key: "check-3.1",
      subject: { kind: "task", key: "3.1" },
      kind: "command",
      command: "coverage report --fail-under=80",
      expected: "Exit code 0: coverage of 80 % or more",
    },
    {
      key: "check-3.2",
      subject: { kind: "task", key: "3.2" },
      kind: "command",
      command: "pytest tests/integration/ -v",
      expected: "All integration tests pass; the seven that are planned have no body yet",
    },
    {
      key: "check-3.3-1",
      subject: { kind: "task", key: "3.3" },
      kind: "command",
      command: "pytest tests/performance/ -v --benchmark",
      expected: "All benchmarks pass; test_agent_process_latency has no body",
    },
    {
      key: "check-3.3-2",
      subject: { kind: "task", key: "3.3" },
      kind: "person",
      label: "It starts in less than 5 s",
    },
    {
      key: "check-3.3-3",
      subject: { kind: "task", key: "3.3" },
      kind: "person",
      label: "Wiring takes less than 1 s",
    },
    {
      key: "check-3.3-4",
      subject: { kind: "task", key: "3.3" },
      kind: "person",
      label: "Nothing became slower",
    },
    {
      key: "check-3.4-1",
      subject: { kind: "task", key: "3.4" },
      kind: "person",
      label: "bandit finds nothing high or critical",
    },
    {
      key: "check-3.4-2",
      subject: { kind: "task", key: "3.4" },
      kind: "person",
      label: "No dependency is vulnerable",
    },
    {
      key: "check-3.4-3",
      subject: { kind: "task", key: "3.4" },
      kind: "person",
      label: "The security report is written",
    },
  ],
} satisfies Partial<ProjectDocumentInput>;
