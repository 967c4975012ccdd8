import "server-only";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
import { defineUndoOfListed } from "@/lib/platform/listed-rows";
import * as mutations from "./mutations";
import { addMilestoneInput, editMilestoneInput, removeMilestoneInput } from "./schema";

export const addMilestone = defineAction({
  name: "milestones.add",
  does: "Adds a dated promise.",
  permission: "project:edit",
  schema: addMilestoneInput,
  answers: added,
  handler: mutations.addMilestone,
});

export const editMilestone = defineAction({
  name: "milestones.edit",
  does: "Changes a milestone.",
  permission: "project:edit",
  schema: editMilestoneInput,
  answers: edited,
  handler: mutations.editMilestone,
});

export const removeMilestone = defineAction({
  name: "milestones.remove",
  does: "Removes a milestone.",
  permission: "project:edit",
  schema: removeMilestoneInput,
  answers: changed,
  handler: mutations.removeMilestone,
});

defineUndoOfListed(mutations.MILESTONES, ["project:edit"], () => Promise.resolve(null));
