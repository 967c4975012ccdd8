import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import type { TemplateKey } from "./constants";
import { blankGates } from "./template-blank-gates";
import { replacement } from "./template-replacement";
import { toProduction } from "./template-to-production";

export interface Template {
  name: string;
  /** Dated by nobody; what it says of the project itself is replaced. */
  document: ProjectDocumentInput;
}

/** What a project may begin with. Each is a plan to be changed, and a verdict of NO-GO until it is proved. */
export const TEMPLATES: Record<TemplateKey, Template> = {
  "blank-gates": { name: "Blank gate plan", document: blankGates },
  "to-production": { name: "Service going to production", document: toProduction },
  replacement: { name: "Replacing a running system", document: replacement },
};
