import "server-only";
import { pickFacts } from "@/lib/domain/facts";
import { dayOf } from "@/lib/domain/instant";
import { nextKey } from "@/lib/domain/next-key";
import { tellBoth } from "@/lib/features/history/data";
import { nowInstant } from "@/lib/platform/clock";
import { fromDayOrNull } from "@/lib/platform/columns";
import { addListed, editListed, type Listing, removeListed } from "@/lib/platform/listed-rows";
import { refuseField } from "@/lib/platform/outcome";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotFacts, whyNotWindow } from "./access";
import { listMilestones, listPhaseKeys } from "./data";
import type { AddMilestoneInput, EditMilestoneInput, RemoveMilestoneInput } from "./schema";
import { MILESTONE_FACTS, type MilestoneFacts } from "./types";

function columnsOf({ startsOn, endsOn, baselineOn, actualOn, ...facts }: MilestoneFacts) {
  return {
    ...facts,
    startsOn: fromDayOrNull(startsOn),
    endsOn: fromDayOrNull(endsOn),
    baselineOn: fromDayOrNull(baselineOn),
    actualOn: fromDayOrNull(actualOn),
  };
}

export const MILESTONES: Listing<MilestoneFacts, ReturnType<typeof columnsOf>> = {
  kind: "milestone",
  event: "milestone",
  names: MILESTONE_FACTS,
  nextKey: (keys) => nextKey("M", keys),
  list: listMilestones,
  settle: async (tx, scope, { said, before, past }) => {
    const around = { before, phases: await listPhaseKeys(tx, scope), today: dayOf(nowInstant()) };
    const [wrong] = past ? whyNotWindow(said) : whyNotFacts(said, around);
    return wrong ? refuseField(wrong.path, wrong.message) : columnsOf(said);
  },
  create: (tx, data) => tx.milestone.create({ data, select: { id: true, version: true } }),
  update: (tx, id, data) => tx.milestone.update({ where: { id }, data }),
  remove: (tx, id) => tx.milestone.delete({ where: { id } }),
  tellBoth,
};

export function addMilestone(scope: ProjectScope, input: AddMilestoneInput, requestId: string) {
  const said = pickFacts(input, MILESTONE_FACTS);
  return addListed(MILESTONES, scope, { id: input.id, said }, requestId);
}

export function editMilestone(
  scope: ProjectScope,
  { milestone, changes }: EditMilestoneInput,
  requestId: string,
) {
  return editListed(MILESTONES, scope, milestone, { changes }, requestId);
}

/** Nothing names it but baselines, which keep what they took. */
export function removeMilestone(
  scope: ProjectScope,
  { milestone }: RemoveMilestoneInput,
  requestId: string,
) {
  return removeListed(MILESTONES, scope, milestone, requestId, () => Promise.resolve(null));
}
