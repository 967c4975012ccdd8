import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndoByOpposite } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import {
  applicableInput,
  claimInput,
  notApplicableInput,
  recordInput,
  withdrawInput,
} from "./schema";
import * as undo from "./undo";

export const claimDone = defineAction({
  name: "evidence.claimDone",
  permission: "claim:make",
  schema: claimInput,
  handler: mutations.claimDone,
});

export const withdrawClaim = defineAction({
  name: "evidence.withdrawClaim",
  permission: "claim:make",
  schema: withdrawInput,
  handler: mutations.withdrawClaim,
});

export const declareNotApplicable = defineAction({
  name: "evidence.declareNotApplicable",
  permission: ["claim:make", "waiver:approve"],
  schema: notApplicableInput,
  handler: mutations.declareNotApplicable,
});

export const declareApplicable = defineAction({
  name: "evidence.declareApplicable",
  permission: "claim:make",
  schema: applicableInput,
  handler: mutations.declareApplicable,
});

export const recordEvidence = defineAction({
  name: "evidence.record",
  permission: "evidence:record",
  schema: recordInput,
  handler: mutations.recordEvidence,
});

const claims = { kinds: ["task", "item", "blocker"], permissions: ["claim:make"] } as const;
defineUndoByOpposite({ of: "claim.made", ...claims, oppose: undo.withdrawAgain });
defineUndoByOpposite({ of: "claim.withdrawn", ...claims, oppose: undo.claimAgain });

const exclusions = { ...claims, kinds: ["task", "item"] } as const;
defineUndoByOpposite({ of: "applicability.removed", ...exclusions, oppose: undo.includeAgain });
defineUndoByOpposite({ of: "applicability.restored", ...exclusions, oppose: undo.excludeAgain });
