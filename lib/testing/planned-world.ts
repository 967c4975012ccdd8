import { NOTHING_SAID, type PlanKind } from "@/lib/features/plan/types";
import type { Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "./acting";

export const AGO = "2026-01-05T09:00:00.000Z";

const of = (kind: "task" | "item", key: string) => ({ kind, key });

/** A plan of two phases, of which the second is locked, with something of everything that hangs on a row. */
export async function makePlan() {
  const world = await makeActedOn("plan", {
    components: [
      { key: "speed", name: "Speed" },
      { key: "safety", name: "Safety" },
    ],
    phases: [
      { key: "0", name: "Ground" },
      { key: "1", name: "Build" },
      { key: "2", name: "Ship" },
    ],
    tasks: [
      { key: "0.1", title: "Dig", phaseKey: "0", componentKey: "speed", owner: "Otto" },
      { key: "0.2", title: "Pour", phaseKey: "0", owner: "Otto" },
      { key: "0.3", title: "Dry", phaseKey: "0", owner: "Otto" },
      { key: "1.1", title: "Raise", phaseKey: "1" },
      { key: "free", title: "Paint" },
    ],
    items: [
      { key: "exit-0-1", list: "exit", phaseKey: "0", text: "It is dry" },
      { key: "exit-0-2", list: "exit", phaseKey: "0", text: "It is flat", blocking: false },
      { key: "ready", list: "readiness", text: "It is lit" },
    ],
    blockers: [
      {
        key: "B1",
        title: "No sand",
        severity: "P1",
        claimedState: "blocked",
        actualState: "blocked",
        raisedOn: "2026-01-01",
        resolvingTaskKey: "0.1",
      },
    ],
    dependencies: [
      { blocking: of("task", "0.1"), dependent: of("task", "0.2"), statedBy: "both" },
      { blocking: of("task", "0.2"), dependent: of("task", "0.3"), statedBy: "both" },
      {
        blocking: { ...of("task", "9"), missing: true },
        dependent: of("task", "1.1"),
        statedBy: "dependent",
      },
    ],
    criteria: [
      {
        key: "raised",
        kind: "must-have",
        text: "It is raised",
        rule: { kind: "task", taskKey: "1.1" },
      },
    ],
    milestones: [{ key: "M1", name: "Shipped", phaseKeys: ["2"] }],
    moneyLines: [
      {
        key: "crane",
        kind: "investment",
        name: "Crane",
        amount: { lowMinor: 1, highMinor: 2 },
        phaseKey: "1",
      },
    ],
    checks: [
      {
        key: "check-0.1",
        subject: of("task", "0.1"),
        kind: "command",
        command: "npm test",
        seenRed: true,
      },
      { key: "check-0.2", subject: of("task", "0.2"), kind: "person", label: "Look at it" },
    ],
    claims: [{ subject: of("task", "0.1"), by: "Otto", at: AGO }],
    evidence: [
      {
        subject: of("task", "0.1"),
        checkKey: "check-0.1",
        outcome: "passed",
        origin: "ci",
        by: "CI",
        at: AGO,
      },
    ],
    waivers: [
      {
        subject: of("item", "exit-0-1"),
        reason: "It dries later",
        requestedBy: "Otto",
        requestedAt: AGO,
        expiresOn: "2026-02-01",
      },
    ],
    notApplicable: [{ subject: of("task", "0.3"), reason: "It is warm", by: "Otto", at: AGO }],
  });
  const { act, project } = world;

  const row = async (kind: PlanKind, key: string) => {
    const { phases, tasks, items, components } = await project();
    const rows: { key: string; id: string; version: number }[] = {
      phase: phases,
      task: tasks,
      item: items,
      component: components,
    }[kind];
    return foundIn(rows, key);
  };
  const seen = async (kind: PlanKind, key: string) => {
    const { id, version } = await row(kind, key);
    return { kind, id, version };
  };

  return {
    ...world,
    seen,
    task: async (key: string) => foundIn((await project()).tasks, key),
    item: async (key: string) => foundIn((await project()).items, key),
    phase: async (key: string) => foundIn((await project()).phases, key),
    component: async (key: string) => foundIn((await project()).components, key),
    keys: async () => (await project()).tasks.map(({ key }) => key),
    addTask: (who: Scope, facts: object) =>
      act(who, "addTask", { id: crypto.randomUUID(), ...NOTHING_SAID.task, ...facts }),
    editTask: async (who: Scope, key: string, changes: object) => {
      const { id, version } = await seen("task", key);
      return act(who, "editTask", { task: { id, version }, changes });
    },
    archive: async (who: Scope, kind: PlanKind, key: string, dependents: string[] = []) =>
      act(who, "archive.put", { row: await seen(kind, key), dependents }),
  };
}
