import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndoOfListed } from "@/lib/platform/listed-rows";
import * as mutations from "./mutations";
import { addMilestoneInput, editMilestoneInput, removeMilestoneInput } from "./schema";

export const addMilestone = defineAction({
  name: "milestones.add",
  permission: "project:edit",
  schema: addMilestoneInput,
  handler: mutations.addMilestone,
});

export const editMilestone = defineAction({
  name: "milestones.edit",
  permission: "project:edit",
  schema: editMilestoneInput,
  handler: mutations.editMilestone,
});

export const removeMilestone = defineAction({
  name: "milestones.remove",
  permission: "project:edit",
  schema: removeMilestoneInput,
  handler: mutations.removeMilestone,
});

defineUndoOfListed(mutations.MILESTONES, ["project:edit"], () => Promise.resolve(null));
