import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import type { Calendar } from "./calendar";
import type { Random } from "./random";
import { COMPONENTS, OBJECTS, PEOPLE, PHASES, PLACES_OF_WORK, STATEMENTS, VERBS } from "./words";

type Rows<K extends keyof ProjectDocumentInput> = Exclude<ProjectDocumentInput[K], undefined>;

export interface Plan {
  components: Rows<"components">;
  phases: Rows<"phases">;
  tasks: Rows<"tasks">;
  items: Rows<"items">;
  dependencies: Rows<"dependencies">;
}

const DAYS_A_PHASE = 28;
const EFFORTS = [2, 4, 6, 8, 12, 16, 24] as const;

/** Phases one after the other, today somewhere in phase number `current`. */
export function makePlan(
  random: Random,
  calendar: Calendar,
  { tasks: taskCount, current }: { tasks: number; current: number },
): Plan {
  const phaseCount = phaseCountFor(taskCount);
  const components = random
    .some(COMPONENTS, random.int(4, 7))
    .map((name) => ({ key: name.toLowerCase(), name, weight: random.int(1, 5) }));
  const phases = PHASES.slice(0, phaseCount).map(({ name, goal }, index) => {
    const startsIn = (index - current) * DAYS_A_PHASE - random.int(4, 20);
    const slip = random.int(0, 12);
    return {
      key: String(index),
      name,
      goal,
      estimate: { low: 2, likely: 3, high: 5, unit: "weeks" as const },
      plannedStartOn: calendar.dayIn(startsIn + slip),
      plannedEndOn: calendar.dayIn(startsIn + slip + DAYS_A_PHASE - 1),
      baselineStartOn: calendar.dayIn(startsIn),
      baselineEndOn: calendar.dayIn(startsIn + DAYS_A_PHASE - 1),
    };
  });
  const componentKeys = components.map(({ key }) => key);
  const tasks = makeTasks(random, calendar, { taskCount, phaseCount, current, componentKeys });
  return {
    components,
    phases,
    tasks,
    items: makeItems(random, { taskCount, phaseCount, componentKeys }),
    dependencies: [...phaseDependencies(phaseCount), ...taskDependencies(random, tasks)],
  };
}

export function phaseCountFor(tasks: number): number {
  return Math.min(PHASES.length, 3 + Math.floor(tasks / 25));
}

function makeTasks(
  random: Random,
  calendar: Calendar,
  sizes: { taskCount: number; phaseCount: number; current: number; componentKeys: string[] },
): Plan["tasks"] {
  const { taskCount, phaseCount, current, componentKeys } = sizes;
  return Array.from({ length: taskCount }, (_, index) => {
    const phase = Math.floor((index * phaseCount) / taskCount);
    const first = Math.ceil((phase * taskCount) / phaseCount);
    const low = random.pick(EFFORTS);
    return {
      key: `${String(phase)}.${String(index - first + 1)}`,
      title: `${random.pick(VERBS)} ${random.pick(OBJECTS)} ${random.pick(PLACES_OF_WORK)}`,
      phaseKey: String(phase),
      componentKey: random.pick(componentKeys),
      priority: random.weighted({ P0: 1, P1: 3, P2: 5, P3: 2 }),
      estimate: { low, likely: low * 1.5, high: low * 2.5, unit: "hours" as const },
      owner: random.chance(0.8) ? random.pick(PEOPLE) : null,
      dueOn: random.chance(0.6)
        ? calendar.dayIn((phase - current) * DAYS_A_PHASE + random.int(0, DAYS_A_PHASE))
        : null,
      steps: random.chance(0.4) ? random.some(STATEMENTS, 3) : [],
    };
  });
}

function makeItems(
  random: Random,
  sizes: { taskCount: number; phaseCount: number; componentKeys: string[] },
): Plan["items"] {
  const { taskCount, phaseCount, componentKeys } = sizes;
  const perGate = 4 + Math.min(6, Math.floor(taskCount / 40));
  const item = (key: string) => ({
    key,
    text: random.pick(STATEMENTS),
    owner: random.chance(0.5) ? random.pick(PEOPLE) : null,
  });
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...numbered(phaseCount).flatMap((phase) =>
      numbered(perGate).map((number) => ({
        ...item(`exit-${String(phase - 1)}-${String(number)}`),
        list: "exit" as const,
        phaseKey: String(phase - 1),
        componentKey: random.pick(componentKeys),
        blocking: random.chance(0.85),
        hardStop: random.chance(0.05),
        weight: random.int(1, 3),
      })),
    ),
    ...numbered(8).map((number) => ({
      ...item(`ready-${String(number)}`),
      list: "readiness" as const,
      componentKey: random.pick(componentKeys),
    })),
    ...numbered(3).map((number) => ({
      ...item(`lead-${String(number)}`),
      list: "leadership" as const,
    })),
    ...numbered(2).map((number) => ({ ...item(`act-${String(number)}`), list: "action" as const })),
  ];
}

function phaseDependencies(phaseCount: number): Plan["dependencies"] {
  return Array.from({ length: phaseCount - 1 }, (_, index) => ({
    blocking: { kind: "phase", key: String(index) },
    dependent: { kind: "phase", key: String(index + 1) },
    statedBy: "both",
  }));
}

/** Each task waits for up to two of the last few before it in its phase, so nothing goes in circles. */
function taskDependencies(random: Random, tasks: Plan["tasks"]): Plan["dependencies"] {
  return tasks.flatMap((task, index) => {
    const before = tasks
      .slice(Math.max(0, index - 5), index)
      .filter(({ phaseKey }) => phaseKey === task.phaseKey);
    const waitsFor = random.some(before, Math.max(0, random.int(-1, 2)));
    return waitsFor.map(({ key }) => ({
      blocking: { kind: "task" as const, key },
      dependent: { kind: "task" as const, key: task.key },
      statedBy: random.weighted({ both: 8, blocking: 1, dependent: 1 }),
    }));
  });
}
