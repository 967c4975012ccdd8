import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

type Dependency = NonNullable<ProjectDocumentInput["dependencies"]>[number];

/** What waits for what: the order of the phases is stated, that of the tasks follows from their steps. */
export const dependencies: Dependency[] = [
  phaseGate("0", "1"),
  phaseGate("1", "2"),
  phaseGate("2", "3"),
  phaseGate("3", "4"),
  {
    blocking: { kind: "phase", key: "0" },
    dependent: { kind: "blocker", key: "B3" },
    statedBy: "dependent",
    note: "Blocker 3 cannot go ahead while the system does not run; phase 0 makes it run.",
  },
  implied("0.1", "0.4", "The broken protocol import is the first of those that stop the server."),
  implied("0.2", "0.4", "The server starts only once its configuration can be imported."),
  implied("0.3", "0.4", "The smoke test closes the repairs and follows that of the test suite."),
  implied("0.1", "0.5", "The document lists the fix."),
  implied("0.2", "0.5", "The document lists the fix."),
  implied("0.3", "0.5", "The document lists the fix."),
  implied("0.4", "0.5", "The document says how to verify the start and what is left."),
  implied("0.1", "1.1", "The list of protocols takes Task or AgentTask from task 0.1."),
  implied("1.1", "1.2", "The imports that replace the patterns come from the complete layer."),
  implied("1.1", "1.3", "The agents import and inherit from the protocols."),
  implied("2.1", "2.2", "The schema follows the architecture."),
  implied("2.2", "2.3", "The engine loads phoenix.yaml and validates it by the schema."),
  implied("2.3", "2.4", "run_server.py calls the engine."),
  implied("2.3", "2.5", "The engine's agents take the place of the mocks."),
  implied("2.4", "2.6", "The tests include the server's start through Phoenix."),
  implied("2.5", "2.6", "What is integrated are the wired agents, no mocks."),
  implied("2.3", "4.2", "The health endpoint returns the engine's own report."),
];

function phaseGate(before: string, after: string): Dependency {
  return {
    blocking: { kind: "phase", key: before },
    dependent: { kind: "phase", key: after },
    statedBy: "both",
    note: `Every exit criterion of phase ${before} must hold before phase ${after}.`,
  };
}

function implied(before: string, after: string, note: string): Dependency {
  return {
    blocking: { kind: "task", key: before },
    dependent: { kind: "task", key: after },
    statedBy: "dependent",
    note: `Implied by the steps: ${note}`,
  };
}
