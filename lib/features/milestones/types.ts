import type { Milestone } from "@/lib/domain/project";

/** What somebody says of a dated promise. */
export type MilestoneFacts = Pick<Milestone, (typeof MILESTONE_FACTS)[number]>;

export const MILESTONE_FACTS = [
  "name",
  "startsOn",
  "endsOn",
  "criteria",
  "phaseKeys",
  "baselineOn",
  "actualOn",
] as const satisfies readonly (keyof Milestone)[];

/** A promise of which nobody has said anything. */
export const NOTHING_SAID: MilestoneFacts = {
  name: "",
  startsOn: null,
  endsOn: null,
  criteria: null,
  phaseKeys: [],
  baselineOn: null,
  actualOn: null,
};
