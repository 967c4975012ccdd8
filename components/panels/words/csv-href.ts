/** A table of the money of a project, for a spreadsheet. */
export function csvHref(slug: string, table: "options" | "money-lines"): string {
  return `/api/v1/projects/${slug}/economics?format=csv&table=${table}`;
}
