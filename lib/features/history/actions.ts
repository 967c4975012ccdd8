import "server-only";
import { z } from "zod";
import { defineAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { takeBackInput } from "./schema";

export const takeBack = defineAction({
  name: "history.takeBack",
  does: "Makes a write undone, as new events.",
  // Of each change it is asked again what taking it back needs.
  permission: ["project:edit", "comment:write"],
  schema: takeBackInput,
  answers: z.strictObject({ change: z.string() }),
  handler: mutations.takeBack,
});
