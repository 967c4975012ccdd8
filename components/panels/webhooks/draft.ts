import type { Making, WebhookLine } from "./contract";

/** What stands in the fields, as it was written. */
export interface Draft {
  name: string;
  address: string;
  /** A slug, or nothing while nobody has chosen. */
  project: string;
}

export function beginDraft({ projects }: Making, row: WebhookLine | null): Draft {
  if (row !== null) return { name: row.name, address: row.address, project: row.project.slug };
  const [only] = projects.length === 1 ? projects : [];
  return { name: "", address: "", project: only?.slug ?? "" };
}

export function projectOptions({ projects }: Making) {
  return [
    { value: "", label: "choose a project" },
    ...projects.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
}
