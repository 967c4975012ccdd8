import "server-only";
import { z } from "zod";
import { defineAction } from "@/lib/platform/action";
import { added, changed } from "@/lib/platform/answers";
import * as mutations from "./mutations";
import * as closing from "./closing";
import {
  actInput,
  closeInput,
  decideInput,
  discardInput,
  finishInput,
  noteInput,
  openInput,
  parkInput,
  showInput,
} from "./schema";

export const openReview = defineAction({
  name: "reviews.open",
  does: "Opens the weekly review: what has changed since the last one is frozen as its agenda.",
  permission: "review:lead",
  schema: openInput,
  answers: added,
  handler: mutations.openReview,
});

export const showReview = defineAction({
  name: "reviews.show",
  does: "Turns the review to another screen, which everybody attached then sees.",
  permission: "review:lead",
  schema: showInput,
  answers: changed,
  handler: mutations.showReview,
});

export const noteItem = defineAction({
  name: "reviews.note",
  does: "Keeps what is said of an item of the open review.",
  permission: "review:lead",
  schema: noteInput,
  answers: changed,
  handler: mutations.noteItem,
});

export const decideItem = defineAction({
  name: "reviews.decide",
  does: "Records what is decided on an item of the open review.",
  permission: "review:lead",
  schema: decideInput,
  answers: changed,
  handler: mutations.decideItem,
});

export const parkItem = defineAction({
  name: "reviews.park",
  does: "Parks an item of the open review: the next one begins with it.",
  permission: "review:lead",
  schema: parkInput,
  answers: changed,
  handler: mutations.parkItem,
});

export const actOnItem = defineAction({
  name: "reviews.act",
  does: "Gives somebody an action that comes of an item of the open review.",
  permission: "review:lead",
  schema: actInput,
  answers: changed.extend({ actionId: z.uuid() }),
  handler: mutations.actOnItem,
});

export const finishAction = defineAction({
  name: "reviews.finishAction",
  does: "Says that an action of a review is done, or that it is not after all.",
  permission: "review:lead",
  schema: finishInput,
  answers: changed,
  handler: mutations.finishAction,
});

export const closeReview = defineAction({
  name: "reviews.close",
  does: "Closes the review: the project is kept as it stands, and the minutes are sent.",
  permission: "review:lead",
  schema: closeInput,
  answers: added,
  handler: closing.closeReview,
});

export const discardReview = defineAction({
  name: "reviews.discard",
  does: "Discards a review in which nothing was captured yet; the trail keeps that it was.",
  permission: "review:lead",
  schema: discardInput,
  answers: z.strictObject({ id: z.uuid(), key: z.string() }),
  handler: mutations.discardReview,
});
