import "server-only";
import { defineAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { approveInput, refuseInput, requestInput, withdrawInput } from "./schema";

export const requestWaiver = defineAction({
  name: "waivers.request",
  permission: "waiver:request",
  schema: requestInput,
  handler: mutations.requestWaiver,
});

export const approveWaiver = defineAction({
  name: "waivers.approve",
  permission: "waiver:approve",
  schema: approveInput,
  handler: mutations.approveWaiver,
});

export const refuseWaiver = defineAction({
  name: "waivers.refuse",
  permission: "waiver:approve",
  schema: refuseInput,
  handler: mutations.refuseWaiver,
});

export const withdrawWaiver = defineAction({
  name: "waivers.withdraw",
  permission: "waiver:request",
  schema: withdrawInput,
  handler: mutations.withdrawWaiver,
});
