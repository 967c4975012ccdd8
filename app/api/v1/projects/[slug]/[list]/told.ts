import type { z } from "zod";
import type { Told } from "@/lib/platform/answering";
import { pageOf } from "../../../answers/shapes";
import { paging } from "../../../paging";
import { ANSWERS } from "./answers";
import { query as eventQuery } from "./events";
import { type Beside, type ListName, LISTS, NEEDED } from "./lists";
import { waitingQuery } from "./intake";
import { actionQuery } from "./reviews";
import { query as snapshotQuery } from "./snapshots";

type Name = ListName | Beside;

/** Where each list is looked for, and what it holds. */
const SAID: Record<Name, [noun: string, does: string]> = {
  phases: ["plan", "The phases, in order."],
  tasks: ["plan", "The tasks with their derived state, in order."],
  "checklist-items": ["plan", "The lines of all checklists with their derived state."],
  components: ["plan", "The components, in order."],
  maturity: ["plan", "How far each component is: verified, claimed and stated, and what caps it."],
  milestones: ["milestones", "The dated promises."],
  decisions: [
    "decisions",
    "What was asked, who answered what, and what holds today: with all that has moved since.",
  ],
  blockers: ["blockers", "The blockers: claimed against actual, and what each one holds up."],
  risks: ["risks", "The register of risks, with the level that follows beside the stated one."],
  metrics: ["metrics", "The metrics, each with its newest sample, its standing and its trend."],
  samples: ["metrics", "All samples of all metrics, in the order in which they were recorded."],
  criteria: ["criteria", "The lines of the go/no-go framework, with their derived state."],
  gates: ["criteria", "The gate of each phase: pass, fail, waived or unknown, and what it locks."],
  checks: ["evidence", "How tasks and lines are proved, and how far each check counts."],
  claims: ["evidence", "All claims, and what has become of each."],
  options: ["economics", "The strategic alternatives, with what each is expected to cost in all."],
  "money-lines": ["economics", "The lines of investment, return and exposure."],
  dependencies: ["schedule", "What waits for what."],
  "stated-figures": ["figures", "The figures as documents and people state them."],
  events: ["history", "Every change with who, what and when, newest first."],
  snapshots: [
    "snapshots",
    "The project as it was kept at moments: when, why, and how ready it was; newest first.",
  ],
  waivers: ["waivers", "All waivers, asked for, in force or run out, with who and until when."],
  "not-applicable": ["waivers", "What was said not to apply, by whom and why."],
  "issue-tallies": ["figures", "How many issues another tracker counts, and as of when."],
  "mapping-rules": [
    "evidence",
    "Which names in the files of pipelines mean which check or metric, in the order in which they are asked.",
  ],
  "waiting-results": ["evidence", "Names that no rule knows yet, with the newest result of each."],
  archive: ["archive", "What is put away of the plan, newest first."],
  reviews: ["reviews", "The weekly reviews with what came of each item, newest first."],
  "review-actions": ["reviews", "What reviews gave somebody to do, newest first."],
};

export const TOLD_LISTS: Record<string, Told> = Object.fromEntries(
  Object.entries(SAID).map(([name, [noun, does]]) => [name, tell(name as Name, noun, does)]),
);

function tell(name: Name, noun: string, does: string): Told {
  const needed = name in NEEDED ? NEEDED[name as ListName] : undefined;
  return {
    noun,
    does,
    query: queryOf(name),
    answers: pageOf(ANSWERS[name]),
    ...(needed && { permissions: [needed] }),
  };
}

function queryOf(name: Name): z.ZodType {
  switch (name) {
    case "events":
      return eventQuery;
    case "review-actions":
      return actionQuery;
    case "snapshots":
      return snapshotQuery;
    case "waiting-results":
      return waitingQuery;
    case "archive":
    case "reviews":
    case "mapping-rules":
      return paging;
    default:
      return LISTS[name].query;
  }
}
