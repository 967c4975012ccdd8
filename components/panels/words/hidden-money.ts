import type { Project } from "@/lib/domain/project";

/** In the place of an amount that the viewer may not see: it is not missing. */
export const HIDDEN = "hidden";

export const AMOUNTS_HIDDEN = "Amounts are hidden for your role.";

/** What a panel of amounts says to whoever may not see them. */
export interface HiddenMoney {
  hidden: string;
}

/** The model of a panel of amounts, for whoever may see them; for others that they are hidden. */
export function unlessHidden<Model>(
  project: Project,
  prepare: (project: Project) => Model,
): Model | HiddenMoney {
  return project.hidesMoney ? { hidden: AMOUNTS_HIDDEN } : prepare(project);
}

export function isHidden(model: object): model is HiddenMoney {
  return "hidden" in model;
}
