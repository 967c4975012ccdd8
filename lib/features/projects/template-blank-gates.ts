import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

/** Three phases, and at the end of each a gate with the least that one asks for. */
export const blankGates: ProjectDocumentInput = {
  format: "gantry/project",
  formatVersion: 1,
  project: {
    slug: "blank-gates",
    name: "Blank gate plan",
    summary: "Three phases with a gate each.",
    currency: "USD",
    readinessTargetPercent: 100,
  },
  phases: [
    { key: "1", name: "Build", goal: "It does what it is for, in one place." },
    { key: "2", name: "Prove", goal: "It does so under load, after a failure and under attack." },
    { key: "3", name: "Ship", goal: "Those who use it and those who run it can rely on it." },
  ],
  items: [
    { key: "1-works", list: "exit", phaseKey: "1", text: "The main path works from end to end" },
    { key: "1-tests", list: "exit", phaseKey: "1", text: "Tests run on every change and pass" },
    { key: "2-load", list: "exit", phaseKey: "2", text: "It carries the load that is expected" },
    { key: "2-recovery", list: "exit", phaseKey: "2", text: "It recovers from a failure" },
    { key: "3-run", list: "exit", phaseKey: "3", text: "Somebody is named who runs it" },
    { key: "3-back", list: "exit", phaseKey: "3", text: "There is a tried way back" },
  ],
  checks: [
    { key: "works", subject: { kind: "item", key: "1-works" }, kind: "person" },
    { key: "load", subject: { kind: "item", key: "2-load" }, kind: "person" },
    { key: "recovery", subject: { kind: "item", key: "2-recovery" }, kind: "person" },
    { key: "run", subject: { kind: "item", key: "3-run" }, kind: "person" },
    { key: "back", subject: { kind: "item", key: "3-back" }, kind: "person" },
  ],
  dependencies: [
    {
      blocking: { kind: "phase", key: "1" },
      dependent: { kind: "phase", key: "2" },
      statedBy: "both",
    },
    {
      blocking: { kind: "phase", key: "2" },
      dependent: { kind: "phase", key: "3" },
      statedBy: "both",
    },
  ],
};
