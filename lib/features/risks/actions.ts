import "server-only";
import { z } from "zod";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import { raiseInput, reassessInput, reviewInput } from "./schema";
import { undoRaise } from "./undo";

export const raiseRisk = defineAction({
  name: "risks.raise",
  does: "Raises a risk.",
  permission: "project:edit",
  schema: raiseInput,
  answers: added,
  handler: mutations.raiseRisk,
});

export const reassessRisk = defineAction({
  name: "risks.reassess",
  does: "Changes what is said of a risk.",
  permission: "project:edit",
  schema: reassessInput,
  answers: edited,
  handler: mutations.reassessRisk,
});

export const reviewRisk = defineAction({
  name: "risks.review",
  does: "Says that a risk was looked at today, and when it is looked at next.",
  permission: "project:edit",
  schema: reviewInput,
  answers: changed.extend({ nextOn: z.string() }),
  handler: mutations.reviewRisk,
});

const permissions = ["project:edit"] as const;

for (const action of ["risk.reassessed", "risk.reviewed"]) {
  defineUndo({
    of: action,
    kind: "risk",
    permissions,
    find: mutations.tellFacts,
    save: mutations.restoreFacts,
  });
}

defineUndoOfRow({ added: "risk.raised", removed: "risk.removed", permissions, ...undoRaise });
