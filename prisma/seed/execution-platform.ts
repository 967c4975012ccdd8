import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import { checklists } from "./execution-platform-checklists";
import { decision } from "./execution-platform-decision";
import { figures } from "./execution-platform-figures";
import { numbers } from "./execution-platform-numbers";
import { plan } from "./execution-platform-plan";

/** Facts and figures of the execution platform's executive summary of 11 October 2025. */
export const executionPlatform: ProjectDocumentInput = {
  format: "gantry/project",
  formatVersion: 1,
  project: {
    slug: "execution-platform",
    name: "Execution Platform",
    summary:
      "Layer between Maestro Hive's personas and the model providers OpenAI, Gemini and Anthropic, meant to " +
      "replace the direct use of the Claude CLI. Stated at 35 %, foundation only, and not ready for " +
      "production: the primary provider was never validated, 2 of at least 12 tools exist, and " +
      "observability, cost control and secret handling are missing or basic. " +
      "The full roadmap takes 26 weeks; a minimum viable production of phases 0 to 2 is stated at 20.",
    owner: "Technical Architecture Team",
    sponsor: "Engineering VP / CTO",
    startOn: "2025-10-11",
    targetOn: "2026-04-11",
    currency: "USD",
    reviewCadenceDays: 7,
    people: 4.5,
    isExample: true,
  },
  sources: [
    {
      key: "executive-summary",
      title: "Execution Platform: Executive Summary",
      statedOn: "2025-10-11",
      author: "Technical Architecture Team",
    },
  ],
  ...plan,
  ...checklists,
  ...decision,
  ...numbers,
  ...figures,
};
