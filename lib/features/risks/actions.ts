import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndo } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import { raiseInput, reassessInput, reviewInput } from "./schema";

export const raiseRisk = defineAction({
  name: "risks.raise",
  permission: "project:edit",
  schema: raiseInput,
  handler: mutations.raiseRisk,
});

export const reassessRisk = defineAction({
  name: "risks.reassess",
  permission: "project:edit",
  schema: reassessInput,
  handler: mutations.reassessRisk,
});

export const reviewRisk = defineAction({
  name: "risks.review",
  permission: "project:edit",
  schema: reviewInput,
  handler: mutations.reviewRisk,
});

for (const action of ["risk.reassessed", "risk.reviewed"]) {
  defineUndo({
    of: action,
    kind: "risk",
    permissions: ["project:edit"],
    find: mutations.tellFacts,
    save: mutations.restoreFacts,
  });
}
