import "server-only";
import { defineAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import {
  addSampleInput,
  changeMetricInput,
  correctSampleInput,
  defineMetricInput,
  removeMetricInput,
  takeBackSampleInput,
} from "./schema";

export const addSample = defineAction({
  name: "metrics.addSample",
  permission: "evidence:record",
  schema: addSampleInput,
  handler: mutations.addSample,
});

export const correctSample = defineAction({
  name: "metrics.correctSample",
  permission: "evidence:record",
  schema: correctSampleInput,
  handler: mutations.correctSample,
});

export const takeBackSample = defineAction({
  name: "metrics.takeBackSample",
  permission: "evidence:record",
  schema: takeBackSampleInput,
  handler: mutations.takeBackSample,
});

export const defineMetric = defineAction({
  name: "metrics.define",
  permission: "project:edit",
  schema: defineMetricInput,
  handler: mutations.defineMetric,
});

export const changeMetric = defineAction({
  name: "metrics.change",
  permission: "project:edit",
  schema: changeMetricInput,
  handler: mutations.changeMetric,
});

export const removeMetric = defineAction({
  name: "metrics.remove",
  permission: "project:edit",
  schema: removeMetricInput,
  handler: mutations.removeMetric,
});
