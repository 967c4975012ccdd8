import "server-only";
import { defineAction } from "@/lib/platform/action";
import { changed } from "@/lib/platform/answers";
import { defineUndoByOpposite } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import {
  applicableInput,
  CLAIMABLE_KINDS,
  claimInput,
  notApplicableInput,
  recordInput,
  withdrawInput,
} from "./schema";
import * as undo from "./undo";

export const claimDone = defineAction({
  name: "evidence.claimDone",
  does: "Claims that a task or a line is done, a blocker resolved, or a criterion met that no rule decides.",
  permission: "claim:make",
  schema: claimInput,
  answers: changed,
  handler: mutations.claimDone,
});

export const withdrawClaim = defineAction({
  name: "evidence.withdrawClaim",
  does: "Withdraws the claim that stands.",
  permission: "claim:make",
  schema: withdrawInput,
  answers: changed,
  handler: mutations.withdrawClaim,
});

export const declareNotApplicable = defineAction({
  name: "evidence.declareNotApplicable",
  does: "Leaves a task or a line out as not applicable, with the reason.",
  permission: ["claim:make", "waiver:approve"],
  schema: notApplicableInput,
  answers: changed,
  handler: mutations.declareNotApplicable,
});

export const declareApplicable = defineAction({
  name: "evidence.declareApplicable",
  does: "Takes back that a task or a line is not applicable.",
  permission: "claim:make",
  schema: applicableInput,
  answers: changed,
  handler: mutations.declareApplicable,
});

export const recordEvidence = defineAction({
  name: "evidence.record",
  does: "Records one result of a check, or what was seen without one. It is never changed afterwards.",
  permission: "evidence:record",
  schema: recordInput,
  answers: changed,
  handler: mutations.recordEvidence,
});

const claims = { kinds: CLAIMABLE_KINDS, permissions: ["claim:make"] } as const;
defineUndoByOpposite({ of: "claim.made", ...claims, oppose: undo.withdrawAgain });
defineUndoByOpposite({ of: "claim.withdrawn", ...claims, oppose: undo.claimAgain });

const exclusions = { ...claims, kinds: ["task", "item"] } as const;
defineUndoByOpposite({ of: "applicability.removed", ...exclusions, oppose: undo.includeAgain });
defineUndoByOpposite({ of: "applicability.restored", ...exclusions, oppose: undo.excludeAgain });
