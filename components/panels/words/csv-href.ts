/** A table of the money of a project, for a spreadsheet. */
export function csvHref(slug: string, table: "options" | "money-lines"): string {
  return `/api/v1/projects/${slug}/economics?format=csv&table=${table}`;
}

/** The table of the timeline, against the baseline that is shown. */
export function timelineCsvHref(slug: string, baseline: string | null): string {
  const query = new URLSearchParams({ format: "csv", ...(baseline !== null && { baseline }) });
  return `/api/v1/projects/${slug}/schedule?${query.toString()}`;
}
