import type { Words } from "@/lib/platform/openapi/document";
import { EXAMPLES } from "./examples";
import { ANSWERED } from "./answered-meanings";
import { SENT } from "./meanings";

export const WORDS: Words = {
  title: "Gantry",
  version: "1",
  description:
    "Whether each system is ready for production, and how that is known: everything the pages of Gantry show and write, for programs. A write is named as the browser's own action is; a row is named with the version in which it was read.",
  nouns: {
    projects: "Projects as a whole.",
    plan: "Phases, tasks, checklists and components.",
    evidence: "Checks, evidence and claims.",
    checks: "How what is claimed is proved.",
    intake: "What the reports of pipelines speak of.",
    criteria: "The go/no-go framework, the gates and the verdict.",
    decisions: "What people decide: questions, polls of named functions, and what they come to.",
    reviews: "The weekly review: what was talked about, what came of it, and what is still to do.",
    waivers: "Permission to go on without.",
    blockers: "What is in the way.",
    risks: "What may come.",
    metrics: "Metrics and their samples.",
    schedule: "The plan in time: dates, dependencies, baselines and the forecast.",
    milestones: "Dated promises.",
    economics: "Money and options.",
    figures: "Stated figures, and what does not agree.",
    reports: "What the pages say, as documents.",
    tables: "All of it as tables, for spreadsheets.",
    documents: "What a stated figure is explained by.",
    comments: "What people say of a row.",
    history: "What was changed by whom, and taking it back.",
    snapshots: "A project as it stood at a moment.",
    archive: "What is put away.",
    views: "What is shown of a plan, kept under a name.",
    inbox: "What one is told.",
    calendars: "Under which address one's calendar reads dates.",
    tokens: "What programs show.",
    webhooks: "Who is told when something decisive happens.",
    api: "This description.",
  },
  sent: SENT,
  answered: ANSWERED,
  examples: EXAMPLES,
};
