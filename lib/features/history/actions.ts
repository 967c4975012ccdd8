import "server-only";
import { defineAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { takeBackInput } from "./schema";

export const takeBack = defineAction({
  name: "history.takeBack",
  permission: "project:edit",
  schema: takeBackInput,
  handler: mutations.takeBack,
});
