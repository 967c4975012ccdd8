import "server-only";
import { defineAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { replanInput, takeBaselineInput } from "./schema";

export const replanTask = defineAction({
  name: "schedule.replanTask",
  permission: "project:edit",
  schema: replanInput,
  handler: mutations.replanTask,
});

export const takeBaseline = defineAction({
  name: "schedule.takeBaseline",
  permission: "project:edit",
  schema: takeBaselineInput,
  handler: mutations.takeBaseline,
});
