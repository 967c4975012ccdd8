import type { TemplateKey } from "@/lib/features/projects/constants";
import type { CopyableProject } from "@/lib/features/projects/types";

/** What a project may begin with, for whoever makes one. */
export interface NewProjectModel {
  mayCreate: boolean;
  today: string;
  /** In which most projects count. */
  currency: string;
  templates: { key: TemplateKey; name: string; holds: string }[];
  /** By name. */
  copies: CopyableProject[];
}
