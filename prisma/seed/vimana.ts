import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import { dependencies } from "./vimana/dependencies";
import { statedFigures } from "./vimana/figures";
import { overview } from "./vimana/overview";
import { phase0 } from "./vimana/phase-0";
import { phase1 } from "./vimana/phase-1";
import { phase2 } from "./vimana/phase-2";
import { phase3 } from "./vimana/phase-3";
import { phase4 } from "./vimana/phase-4";
import { readiness } from "./vimana/readiness";
import { truth } from "./vimana/truth";

type Rows<List extends keyof ProjectDocumentInput> = NonNullable<ProjectDocumentInput[List]>;

const stages = [phase0, phase1, phase2, phase3, phase4];

/** Facts and figures of Vimana's production roadmap of 27 November 2025 and of its executive summary. */
export const vimana: ProjectDocumentInput = {
  format: "gantry/project",
  formatVersion: 1,
  ...overview,
  phases: stages.flatMap((stage) => stage.phases),
  tasks: stages.flatMap((stage): Rows<"tasks"> => stage.tasks),
  items: [...stages.flatMap((stage) => stage.items), ...readiness.items],
  checks: stages.flatMap((stage): Rows<"checks"> => stage.checks),
  ...truth,
  dependencies,
  statedFigures,
};
