import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

/** The roadmap's day; the summary has no date of its own. A refutation answers one second later. */
const CLAIMED_AT = "2025-11-27T00:00:00.000Z";
const ANSWERED_AT = "2025-11-27T00:00:01.000Z";

const realityCheck = { key: "roadmap", section: "BLOCKER Status Reality Check" };
const claimedAndReal = {
  key: "executive-summary",
  section: "What the other agent claimed vs. reality",
};
const health = { key: "roadmap", section: "System Health" };
const brokenParts = { key: "roadmap", section: "The Brutal Truth" };

const claim = { by: "Earlier executor", at: CLAIMED_AT } as const;
const refutation = {
  outcome: "failed",
  origin: "document",
  by: "Executive summary of the roadmap",
  at: ANSWERED_AT,
  source: claimedAndReal,
} as const;
const finding = {
  outcome: "failed",
  origin: "document",
  by: "Senior roadmap",
  at: CLAIMED_AT,
} as const;

/** What was said to be done, and what was found. */
export const truth = {
  blockers: [
    {
      key: "B0",
      title: "Blocker 0: distribution of the configuration",
      severity: "P1",
      claimedState: "done",
      actualState: "fragile",
      finding:
        "Works as such, yet stands on a system that is broken. It cannot be validated until the system " +
        "runs; the roadmap rates that as a high risk.",
      resolvingPhaseKey: "0",
      raisedOn: "2025-11-27",
    },
    {
      key: "B1",
      title: "Blocker 1: hierarchy of the ledger",
      severity: "P1",
      claimedState: "done",
      actualState: "fragile",
      finding:
        "The hierarchy is clean, yet it cannot be imported. It cannot be validated until the system " +
        "runs; the roadmap rates that as a high risk.",
      resolvingPhaseKey: "0",
      raisedOn: "2025-11-27",
    },
    {
      key: "B2",
      title: "Blocker 2: the three layers",
      severity: "P0",
      claimedState: "done",
      actualState: "incomplete",
      finding: "Layer 1 is broken, layer 2 is there in part, layer 3 is missing.",
      requiredActions: [
        "Layer 1: repair and complete the protocols (tasks 0.1 and 1.1)",
        "Layer 2: remove the try/except imports (task 1.2)",
        "Layer 3: build Phoenix and wire the agents (phase 2)",
      ],
      resolvingPhaseKey: "2",
      raisedOn: "2025-11-27",
    },
    {
      key: "B3",
      title: "Blocker 3: its content is not described",
      severity: "P0",
      claimedState: "not started",
      actualState: "blocked",
      finding: "Nothing can go ahead, because the system does not run.",
      cause: "The system does not run.",
      raisedOn: "2025-11-27",
    },
  ],
  claims: [
    {
      ...claim,
      subject: { kind: "blocker", key: "B0" },
      statement: "Blocker 0 is done",
      source: realityCheck,
    },
    {
      ...claim,
      subject: { kind: "blocker", key: "B1" },
      statement: "Blocker 1 is done",
      source: realityCheck,
    },
    {
      ...claim,
      subject: { kind: "blocker", key: "B2" },
      statement: "Blocker 2 is complete",
      note: "The roadmap's own table has it as claimed done too.",
      source: claimedAndReal,
    },
    {
      ...claim,
      subject: { kind: "task", key: "2.3" },
      statement: "Phoenix is implemented",
      source: claimedAndReal,
    },
    {
      ...claim,
      subject: { kind: "task", key: "1.2" },
      statement: "try/except patterns are down from 57 to 54",
      source: claimedAndReal,
    },
    {
      ...claim,
      subject: { kind: "item", key: "ready-12" },
      statement: "All tests pass",
      source: claimedAndReal,
    },
    {
      ...claim,
      subject: { kind: "item", key: "exit-0-5" },
      statement: "The server is functional",
      source: claimedAndReal,
    },
  ],
  evidence: [
    {
      ...finding,
      subject: { kind: "item", key: "exit-0-1" },
      excerpt: "Protocol layer broken: protocols/__init__.py imports a Task that does not exist.",
      source: brokenParts,
    },
    {
      ...finding,
      subject: { kind: "item", key: "exit-0-2" },
      excerpt: "Server startup broken by an ImportError in config/schema.py.",
      source: health,
    },
    {
      ...finding,
      subject: { kind: "item", key: "exit-0-3" },
      excerpt: "The tests cannot be run: imports are missing and a SystemExit sits in the suite.",
      source: brokenParts,
    },
    {
      ...finding,
      subject: { kind: "item", key: "exit-1-3" },
      excerpt: "All 57 try/except ImportError are still there; none was removed.",
      source: brokenParts,
    },
    {
      ...finding,
      subject: { kind: "item", key: "exit-2-1" },
      excerpt: "There is no phoenix.yaml.",
      source: brokenParts,
    },
    {
      ...finding,
      subject: { kind: "item", key: "exit-2-2" },
      excerpt: "There is no Phoenix engine.",
      source: health,
    },
    {
      ...finding,
      subject: { kind: "item", key: "exit-2-3" },
      excerpt: "13 agent cartridges exist; none of them is wired.",
      source: health,
    },
    {
      ...finding,
      subject: { kind: "item", key: "exit-4-4" },
      excerpt: "The documentation is incomplete.",
      source: health,
    },
    {
      ...finding,
      subject: { kind: "item", key: "ready-5" },
      excerpt: "There is no Phoenix engine and nothing of layer 3 is wired.",
      source: brokenParts,
    },
    {
      ...finding,
      subject: { kind: "item", key: "ready-6" },
      excerpt: "All 57 try/except ImportError are still there; none was removed.",
      source: brokenParts,
    },
    {
      ...finding,
      subject: { kind: "item", key: "ready-16" },
      excerpt: "The server cannot start: one ImportError sets off the next.",
      source: brokenParts,
    },
    {
      ...finding,
      subject: { kind: "item", key: "ready-20" },
      excerpt: "The documentation is incomplete.",
      source: health,
    },
    {
      ...refutation,
      subject: { kind: "blocker", key: "B2" },
      excerpt: "Incomplete: layer 1 is broken, layer 2 is there in part, layer 3 is missing.",
    },
    {
      ...refutation,
      subject: { kind: "task", key: "2.3" },
      excerpt: "False: there are no Phoenix files.",
    },
    {
      ...refutation,
      subject: { kind: "task", key: "1.2" },
      excerpt: "Wrong: 57 are still there.",
    },
    {
      ...refutation,
      subject: { kind: "item", key: "ready-12" },
      excerpt: "False: the tests cannot even be run.",
    },
    {
      ...refutation,
      subject: { kind: "item", key: "exit-0-5" },
      excerpt: "False: the server crashes while starting.",
    },
  ],
} satisfies Partial<ProjectDocumentInput>;
