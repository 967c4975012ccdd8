import "server-only";
import { z } from "zod";
import { defineAction } from "@/lib/platform/action";
import { changed } from "@/lib/platform/answers";
import { followChanges } from "@/lib/platform/transaction";
import { DELIVERY_STATUSES } from "./constants";
import * as mutations from "./mutations";
import { editInput, idInput, makeInput, removeInput, renewInput } from "./schema";
import { tellOfWrite } from "./tell";

followChanges("webhooks", tellOfWrite);

const made = z.strictObject({ id: z.string(), secret: z.string() });
const tried = z.strictObject({
  status: z.enum([...DELIVERY_STATUSES, "taken"]),
  answerStatus: z.int().nullable(),
  answer: z.string().nullable(),
});

export const makeWebhook = defineAction({
  name: "webhooks.make",
  does: "Makes a webhook of a project; the secret by which its messages are signed is told once, here.",
  permission: "webhook:manage",
  schema: makeInput,
  answers: made,
  handler: mutations.makeWebhook,
});

export const editWebhook = defineAction({
  name: "webhooks.edit",
  does: "Changes what a webhook is called, where it leads and what it is told, or switches it on or off.",
  permission: "webhook:manage",
  schema: editInput,
  answers: changed,
  handler: mutations.editWebhook,
});

export const renewSecret = defineAction({
  name: "webhooks.renewSecret",
  does: "Gives a webhook a new secret, told once, here; from then on nothing is signed by the old one.",
  permission: "webhook:manage",
  schema: renewInput,
  answers: z.strictObject({ ...changed.shape, secret: z.string() }),
  handler: mutations.renewSecret,
});

export const removeWebhook = defineAction({
  name: "webhooks.remove",
  does: "Removes a webhook, with what was sent by it.",
  permission: "webhook:manage",
  schema: removeInput,
  answers: changed,
  handler: mutations.removeWebhook,
});

export const testWebhook = defineAction({
  name: "webhooks.test",
  does: "Sends a webhook a test, and answers what became of it.",
  permission: "webhook:manage",
  schema: idInput,
  answers: tried,
  handler: mutations.testWebhook,
});

export const sendAgain = defineAction({
  name: "webhooks.sendAgain",
  does: "Sends once more what could not be delivered.",
  permission: "webhook:manage",
  schema: idInput,
  answers: tried,
  handler: mutations.sendAgain,
});
