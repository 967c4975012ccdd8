import { type ProjectDocument, projectDocument } from "@/lib/features/documents/schema";
import { calendarAround } from "./calendar";
import { makePlan, phaseCountFor } from "./plan";
import { randomFrom } from "./random";
import { makeReadiness } from "./readiness";
import { makeTruth } from "./truth";
import { PEOPLE, PLACES, SYSTEMS } from "./words";

export interface Wanted {
  seed: number;
  /** Which of the projects of this seed, from 0. */
  index: number;
  tasks: number;
  now: Date;
}

/** A believable project: the same for the same seed, index, size and moment, whatever stands beside it. */
export function generateProject({ seed, index, tasks, now }: Wanted): ProjectDocument {
  const random = randomFrom(seed * 1_000_003 + index);
  const calendar = calendarAround(now);
  const current = random.int(0, phaseCountFor(tasks));
  const plan = makePlan(random, calendar, { tasks, current });
  const { name, does } = nameOf(index);
  return projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: {
      slug: slugOf(seed, index),
      name,
      summary: `${name} ${does}. It has been on its way to production for ${String(random.int(2, 30))} months.`,
      owner: random.pick(PEOPLE),
      sponsor: random.pick(PEOPLE),
      startOn: calendar.dayIn(-random.int(60, 300)),
      targetOn: random.chance(0.9) ? calendar.dayIn(random.int(-20, 240)) : null,
      currency: random.weighted({ USD: 5, EUR: 4, JPY: 1 }),
      people: random.int(2, 9),
      freshnessDays: random.pick([14, 14, 21, 30]),
      readinessTargetPercent: random.chance(0.7) ? random.int(14, 19) * 5 : null,
    },
    ...plan,
    ...makeTruth(random, calendar, { ...plan, current }),
    ...makeReadiness(random, calendar, plan),
  });
}

export function slugOf(seed: number, index: number): string {
  const { name } = nameOf(index);
  return `${name.toLowerCase().replaceAll(" ", "-")}-s${String(seed)}`;
}

/** Names repeat after some hundred and are numbered from then on. */
function nameOf(index: number) {
  const column = index % PLACES.length;
  const turn = Math.floor(index / PLACES.length);
  const place = PLACES[column] ?? PLACES[0];
  const system = SYSTEMS[(column + turn) % SYSTEMS.length] ?? SYSTEMS[0];
  const round = Math.floor(index / (PLACES.length * SYSTEMS.length));
  const number = round === 0 ? "" : ` ${String(round + 1)}`;
  return { name: `${place} ${system.name}${number}`, does: system.does };
}
