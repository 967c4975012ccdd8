import type { Making } from "./contract";

/** What stands in the fields, as it was written. */
export interface Draft {
  name: string;
  /** A slug, `ALL`, or nothing while nobody has chosen. */
  project: string;
  lastOn: string;
}

/** No slug is like that. */
export const ALL = "*";

export function beginDraft({ projects, mayForAll, lastOn }: Making): Draft {
  const [only] = projects.length === 1 && !mayForAll ? projects : [];
  return { name: "", project: only?.slug ?? "", lastOn };
}

export function projectOptions({ projects, mayForAll }: Making) {
  return [
    { value: "", label: "choose a project" },
    ...projects.map(({ slug, name }) => ({ value: slug, label: name })),
    ...(mayForAll ? [{ value: ALL, label: "All projects, those of members too" }] : []),
  ];
}

export function readDraft({ name, lastOn }: Draft) {
  return { name, lastOn: lastOn === "" ? null : lastOn };
}
