import "server-only";
import { z } from "zod";
import { defineAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { takeInput } from "./schema";

export const takeSnapshot = defineAction({
  name: "snapshots.take",
  does: "Keeps the project as it stands, to be compared with later.",
  permission: "project:edit",
  schema: takeInput,
  answers: z.strictObject({ id: z.uuid() }),
  handler: mutations.takeSnapshot,
});
