import { NOTHING_SAID } from "@/lib/features/plan/types";
import type { PlanFormModel } from "./contract";

const LONG =
  "A name that goes on for as long as anybody would care to write it, and then some more";

const shared = {
  slug: "vimana",
  owners: ["Ada", "Lena Lead"],
  mayEdit: true,
  phases: [
    { key: "0", label: "0 Emergency stabilisation" },
    { key: "1", label: `1 ${LONG}` },
  ],
  components: [{ key: "core", label: "core The core" }],
};

const added: PlanFormModel = {
  ...shared,
  about: {
    is: "new",
    first: "task",
    begun: {
      task: { facts: { ...NOTHING_SAID.task, phaseKey: "0" }, place: null },
      item: { facts: { ...NOTHING_SAID.item, list: "exit", phaseKey: "0" }, place: null },
      phase: { facts: NOTHING_SAID.phase, place: null },
      component: { facts: NOTHING_SAID.component, place: null },
    },
  },
};

const known = { is: "known" as const, id: "22222222-2222-4222-8222-222222222222", version: 3 };

const task: PlanFormModel = {
  ...shared,
  about: {
    ...known,
    kind: "task",
    checks: [{ key: "task-1-2", name: "npm run smoke", isAutomatic: true }],
    waits: {
      for: [{ id: "d1", version: 1, kind: "task", key: "0.1", name: "Find out why" }],
      blockers: [],
    },
    key: "0.2",
    facts: {
      key: "0.2",
      title: "Repair the import chain",
      phaseKey: "0",
      componentKey: "core",
      group: "Imports",
      weight: 2,
      hardStop: true,
      priority: "P0",
      owner: "Lena Lead",
      dueOn: "2025-12-05",
      problem: "The tests end the whole run.",
      steps: ["Read the trace", "Remove the exit"],
    },
  },
};

const item: PlanFormModel = {
  ...shared,
  about: {
    ...known,
    kind: "item",
    waits: null,
    checks: null,
    key: "exit-0-1",
    facts: {
      ...NOTHING_SAID.item,
      key: "exit-0-1",
      text: LONG,
      list: "exit",
      // A phase that has gone since.
      phaseKey: "9",
      note: LONG,
    },
  },
};

const phase: PlanFormModel = {
  ...shared,
  about: {
    ...known,
    kind: "phase",
    waits: { for: [], blockers: [] },
    checks: [],
    key: "0",
    facts: {
      key: "0",
      name: "Emergency stabilisation",
      goal: "The system runs.",
      deliverables: ["A server that starts"],
      priority: null,
    },
  },
};

const component: PlanFormModel = {
  ...shared,
  phases: [],
  components: [],
  about: {
    ...known,
    kind: "component",
    waits: null,
    checks: null,
    key: "core",
    facts: { ...NOTHING_SAID.component, key: "core", name: "The core", statedPercent: 60 },
  },
};

export const planFormFixtures = {
  added,
  task,
  item,
  phase,
  component,
  viewer: { ...task, mayEdit: false },
} satisfies Record<string, PlanFormModel>;
