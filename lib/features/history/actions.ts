import "server-only";
import { defineAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { takeBackInput } from "./schema";

export const takeBack = defineAction({
  name: "history.takeBack",
  // Of each change it is asked again what taking it back needs.
  permission: ["project:edit", "comment:write"],
  schema: takeBackInput,
  handler: mutations.takeBack,
});
