// How much CPU the plan of a project takes to be laid out and to be forecast: the rules alone, each time
// on an aggregate that nothing is remembered of. JSON on stdout.
import { forecastCompletion } from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { buildProject } from "@/lib/testing/project-builder";
import { randomFrom } from "../generate/random";

const NOW = "2026-03-16T12:00:00.000Z";
const WARM_UP = 10;
const TIMES = 30;
const PHASES = 10;
/** How far behind a task those stand that wait for it. */
const REACH = 60;

const schedule = measure(makePlan(5000, 10_000), (project) => scheduleProject(project, NOW));
const forecast = measure(makePlan(500, 1000), (project) => forecastCompletion(project, NOW));
console.log(
  JSON.stringify({
    schedule: { tasks: 5000, dependencies: 10_000, cpuMs: schedule },
    forecast: { tasks: 500, dependencies: 1000, trials: 10_000, cpuMs: forecast },
  }),
);

function measure(project: Project, work: (project: Project) => unknown) {
  const taken = Array.from({ length: WARM_UP + TIMES }, () => {
    const anew = { ...project };
    const before = process.cpuUsage();
    work(anew);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  })
    .slice(WARM_UP)
    .sort((one, other) => one - other);
  const at = (share: number) => Number((taken[Math.floor(TIMES * share)] ?? 0).toPrecision(3));
  return { p50: at(0.5), p95: at(0.95) };
}

function makePlan(size: number, edges: number): Project {
  const { int } = randomFrom(7);
  const upTo = (most: number) => int(0, most - 1);
  const keyOf = (at: number) => `t${String(at)}`;
  return buildProject({
    people: 8,
    startOn: "2026-03-16",
    targetOn: "2027-01-01",
    phases: Array.from({ length: PHASES }, (_, at) => ({ key: `p${String(at)}` })),
    tasks: Array.from({ length: size }, (_, at) => ({
      key: keyOf(at),
      phaseKey: `p${String(Math.floor((at * PHASES) / size))}`,
      estimate: { low: 2 + upTo(6), likely: 8 + upTo(6), high: 14 + upTo(30), unit: "hours" },
    })),
    dependencies: Array.from({ length: edges }, () => {
      const from = upTo(size - 1);
      const to = Math.min(size - 1, from + 1 + upTo(REACH));
      return {
        blocking: { kind: "task", key: keyOf(from), missing: false },
        dependent: { kind: "task", key: keyOf(to), missing: false },
      };
    }),
  });
}
