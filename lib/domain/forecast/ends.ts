import { addDays } from "../instant";
import type { Option, Project } from "../project";
import type { Layout } from "../schedule/lay-out";

/** What ends when the last of some places of the plan does. */
export type End =
  | { kind: "phase"; key: string; places: number[] }
  | { kind: "milestone"; key: string; places: number[]; promisedOn: string | null }
  | { kind: "option"; key: string; places: number[]; statedOn: string };

/** Phases, milestones and options of which something is left. */
export function endsOf({ network }: Layout): End[] {
  const { project, work, find, calendar } = network;
  const endsIn = (phaseKeys: readonly string[]) =>
    phaseKeys
      .filter((key) => !work.isOver(key) || work.openOf(key).length > 0)
      .flatMap((key) => find("end", key) ?? []);
  const phases = work.phases.map(({ key }): End => ({ kind: "phase", key, places: endsIn([key]) }));
  const milestones = project.milestones.map(
    ({ key, phaseKeys, endsOn: promisedOn }): End => ({
      kind: "milestone",
      key,
      places: endsIn(phaseKeys),
      promisedOn,
    }),
  );
  const options = project.options.flatMap((option): End[] => {
    const statedOn = statedEnd(option, project, calendar.startDay(0));
    if (statedOn === null) return [];
    return [{ kind: "option", key: option.key, places: endsIn(option.phaseKeys), statedOn }];
  });
  return [...phases, ...milestones, ...options].filter(({ places }) => places.length > 0);
}

const DAYS_A_WEEK = 7;

/** Of several weeks the most; they run from the day on which the project starts. */
function statedEnd({ weeks }: Option, { startOn }: Project, today: string): string | null {
  if (weeks === null) return null;
  return addDays(startOn ?? today, Math.round(weeks.high * DAYS_A_WEEK) - 1).slice(0, 10);
}
