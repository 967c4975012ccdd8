export interface ProjectPage {
  /** Below the project's own address; empty for its first page. */
  path: string;
  label: string;
}

/** The pages of a project that exist: a new one is a line here. Links to others are not drawn. */
export const PROJECT_PAGES: readonly ProjectPage[] = [
  { path: "", label: "Overview" },
  { path: "/plan", label: "Plan" },
  { path: "/blockers", label: "Blockers" },
  { path: "/risks", label: "Risks" },
  { path: "/metrics", label: "Metrics" },
  { path: "/economics", label: "Economics" },
  { path: "/go-no-go", label: "Go / no-go" },
  { path: "/evidence", label: "Evidence" },
];
