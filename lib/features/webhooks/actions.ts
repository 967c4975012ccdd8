import "server-only";
import { defineAction } from "@/lib/platform/action";
import { followChanges } from "@/lib/platform/transaction";
import * as mutations from "./mutations";
import { editInput, idInput, makeInput, removeInput } from "./schema";
import { tellOfWrite } from "./tell";

followChanges("webhooks", tellOfWrite);

export const makeWebhook = defineAction({
  name: "webhooks.make",
  permission: "webhook:manage",
  schema: makeInput,
  handler: mutations.makeWebhook,
});

export const editWebhook = defineAction({
  name: "webhooks.edit",
  permission: "webhook:manage",
  schema: editInput,
  handler: mutations.editWebhook,
});

export const removeWebhook = defineAction({
  name: "webhooks.remove",
  permission: "webhook:manage",
  schema: removeInput,
  handler: mutations.removeWebhook,
});

export const testWebhook = defineAction({
  name: "webhooks.test",
  permission: "webhook:manage",
  schema: idInput,
  handler: mutations.testWebhook,
});

export const sendAgain = defineAction({
  name: "webhooks.sendAgain",
  permission: "webhook:manage",
  schema: idInput,
  handler: mutations.sendAgain,
});
