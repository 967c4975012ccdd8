import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import { statedFigures } from "./core-vibe-hq/figures";
import { nextSteps } from "./core-vibe-hq/next-steps";
import { plan } from "./core-vibe-hq/plan";
import { readiness } from "./core-vibe-hq/readiness";
import { risks } from "./core-vibe-hq/risks";

/** Facts and figures of the Core Vibe HQ status report of 8 November 2025. */
export const coreVibeHq: ProjectDocumentInput = {
  format: "gantry/project",
  formatVersion: 1,
  project: {
    slug: "core-vibe-hq",
    name: "Core Vibe HQ",
    summary:
      "VibeCode: an orchestrator worker and the factories around it, in active development. Much of the " +
      "infrastructure stands and its architecture holds; foundation and tests are incomplete. " +
      "What holds up production above all are the TypeScript errors and the foundation tasks.",
    owner: null,
    sponsor: null,
    currency: "USD",
    isExample: true,
  },
  sources: [
    {
      key: "status-report",
      title: "Production readiness status report: Core Vibe HQ (VibeCode)",
      statedOn: "2025-11-08",
      author: null,
    },
  ],
  components: readiness.components,
  items: [...readiness.items, ...nextSteps],
  checks: readiness.checks,
  claims: readiness.claims,
  evidence: readiness.evidence,
  ...plan,
  risks,
  statedFigures,
};
