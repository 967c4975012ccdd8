import "server-only";
import { defineAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import {
  applicableInput,
  claimInput,
  notApplicableInput,
  recordInput,
  withdrawInput,
} from "./schema";

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
