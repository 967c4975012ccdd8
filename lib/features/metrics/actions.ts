import "server-only";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
import { defineUndo, defineUndoByOpposite, defineUndoOfRow } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import {
  addSampleInput,
  changeMetricInput,
  correctSampleInput,
  defineMetricInput,
  removeMetricInput,
  takeBackSampleInput,
} from "./schema";
import { undoChange, undoDefinition, undoSample } from "./undo";

export const addSample = defineAction({
  name: "metrics.addSample",
  does: "Adds a sample to a metric: what was read, when and how.",
  permission: "evidence:record",
  schema: addSampleInput,
  answers: changed,
  handler: mutations.addSample,
});

export const correctSample = defineAction({
  name: "metrics.correctSample",
  does: "Corrects a sample of one's own.",
  permission: "evidence:record",
  schema: correctSampleInput,
  answers: changed,
  handler: mutations.correctSample,
});

export const takeBackSample = defineAction({
  name: "metrics.takeBackSample",
  does: "Takes a sample of one's own back.",
  permission: "evidence:record",
  schema: takeBackSampleInput,
  answers: changed,
  handler: mutations.takeBackSample,
});

export const defineMetric = defineAction({
  name: "metrics.define",
  does: "Defines a metric: what is measured and what it should come to.",
  permission: "project:edit",
  schema: defineMetricInput,
  answers: added,
  handler: mutations.defineMetric,
});

export const changeMetric = defineAction({
  name: "metrics.change",
  does: "Changes what a metric asks for.",
  permission: "project:edit",
  schema: changeMetricInput,
  answers: edited,
  handler: mutations.changeMetric,
});

export const removeMetric = defineAction({
  name: "metrics.remove",
  does: "Removes a metric that has no samples.",
  permission: "project:edit",
  schema: removeMetricInput,
  answers: changed,
  handler: mutations.removeMetric,
});

defineUndo({ permissions: ["project:edit"], ...undoChange });
defineUndoOfRow({ permissions: ["project:edit"], ...undoDefinition });
for (const [of, oppose] of Object.entries(undoSample)) {
  defineUndoByOpposite({ of, kinds: ["metric"], permissions: ["evidence:record"], oppose });
}
