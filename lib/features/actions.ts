import "server-only";

/**
 * Every feature that can be written from the browser, one line each. The route of the actions answers
 * these, `sendAction` takes its types from them, and the role matrix walks them.
 */
export * as archive from "./archive/actions";
export * as blockers from "./blockers/actions";
export * as calendars from "./calendars/actions";
export * as checks from "./checks/actions";
export * as comments from "./comments/actions";
export * as criteria from "./criteria/actions";
export * as decisions from "./decisions/actions";
export * as documents from "./documents/actions";
export * as economics from "./economics/actions";
export * as evidence from "./evidence/actions";
export * as figures from "./figures/actions";
export * as history from "./history/actions";
export * as inbox from "./inbox/actions";
export * as intake from "./intake/actions";
export * as metrics from "./metrics/actions";
export * as milestones from "./milestones/actions";
export * as plan from "./plan/actions";
export * as projects from "./projects/actions";
export * as reviews from "./reviews/actions";
export * as risks from "./risks/actions";
export * as schedule from "./schedule/actions";
export * as snapshots from "./snapshots/actions";
export * as tokens from "./tokens/actions";
export * as views from "./views/actions";
export * as waivers from "./waivers/actions";
export * as webhooks from "./webhooks/actions";
