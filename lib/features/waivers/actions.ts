import "server-only";
import { defineAction } from "@/lib/platform/action";
import { changed } from "@/lib/platform/answers";
import * as mutations from "./mutations";
import { approveInput, refuseInput, requestInput, withdrawInput } from "./schema";

export const requestWaiver = defineAction({
  name: "waivers.request",
  does: "Asks for a waiver; another person approves it.",
  permission: "waiver:request",
  schema: requestInput,
  answers: changed,
  handler: mutations.requestWaiver,
});

export const approveWaiver = defineAction({
  name: "waivers.approve",
  does: "Approves a waiver that somebody else asked for.",
  permission: "waiver:approve",
  schema: approveInput,
  answers: changed,
  handler: mutations.approveWaiver,
});

export const refuseWaiver = defineAction({
  name: "waivers.refuse",
  does: "Refuses a waiver, with the reason.",
  permission: "waiver:approve",
  schema: refuseInput,
  answers: changed,
  handler: mutations.refuseWaiver,
});

export const withdrawWaiver = defineAction({
  name: "waivers.withdraw",
  does: "Withdraws a waiver.",
  permission: "waiver:request",
  schema: withdrawInput,
  answers: changed,
  handler: mutations.withdrawWaiver,
});
