import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import { coreVibeHq } from "./core-vibe-hq";
import { executionPlatform } from "./execution-platform";
import { vimana } from "./vimana";
import { visionflow } from "./visionflow";

/** The example portfolio, dated as its reports are; `shiftDocument` lays it on another day. */
export const portfolio: ProjectDocumentInput[] = [
  visionflow,
  executionPlatform,
  vimana,
  coreVibeHq,
];
