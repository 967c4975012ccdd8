import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import { decision } from "./visionflow-decision";
import { economics } from "./visionflow-economics";
import { figures } from "./visionflow-figures";
import { plan } from "./visionflow-plan";

/** Facts and figures of the VisionFlow readiness assessment of 19 August 2025. */
export const visionflow: ProjectDocumentInput = {
  format: "gantry/project",
  formatVersion: 1,
  project: {
    slug: "visionflow",
    name: "VisionFlow",
    summary:
      "Platform that visualises MCP agents. The audit's third phase found 15 critical issues and advises " +
      "against shipping now: outages, corrupted data and security incidents are to be expected. " +
      "The architecture is rated excellent, the features market-leading once they work, the documentation " +
      "better than that of competitors and the technical debt manageable; six focused weeks are thought enough.",
    owner: null,
    sponsor: null,
    startOn: "2025-08-19",
    targetOn: "2025-09-30",
    currency: "USD",
    reviewCadenceDays: 7,
    qualityStandard: "Production criteria are met in full; none is traded for speed.",
    isExample: true,
  },
  sources: [
    {
      key: "readiness-summary",
      title: "Executive Production Readiness Summary",
      statedOn: "2025-08-19",
      author: "Code Audit Phase 3: final production validation",
    },
  ],
  pillars: [
    {
      key: "prioritisation",
      name: "Clear priorities",
      meaning: "What is critical comes before everything else.",
    },
    {
      key: "resources",
      name: "Enough people",
      meaning: "The remediation has the people it needs, and they do nothing else.",
    },
    {
      key: "quality-gates",
      name: "Quality gates",
      meaning: "Gates keep what was repaired from breaking again.",
    },
    {
      key: "gradual-rollout",
      name: "Gradual rollout",
      meaning: "The system goes out in steps, watched, with a way back.",
    },
  ],
  ...plan,
  ...decision,
  ...economics,
  ...figures,
};
