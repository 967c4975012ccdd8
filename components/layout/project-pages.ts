export interface ProjectPage {
  /** Below the project's own address; empty for its first page. */
  path: string;
  label: string;
  /** After G it leads there. */
  letter: string;
  /** Nobody goes there every day: it has no tab. */
  aside?: true;
}

/** After G it leads to all projects: home. */
export const PORTFOLIO_LETTER = "h";
/** To the weekly review: of the project that is open, else of several. */
export const REVIEW_LETTER = "w";

/** The pages of a project that exist: a new one is a line here. Links to others are not drawn. */
export const PROJECT_PAGES: readonly ProjectPage[] = [
  { path: "", label: "Overview", letter: "o" },
  { path: "/plan", label: "Plan", letter: "p" },
  { path: "/timeline", label: "Timeline", letter: "t" },
  { path: "/blockers", label: "Blockers", letter: "b" },
  { path: "/risks", label: "Risks", letter: "r" },
  { path: "/metrics", label: "Metrics", letter: "m" },
  { path: "/economics", label: "Economics", letter: "c" },
  { path: "/go-no-go", label: "Go / no-go", letter: "g" },
  { path: "/evidence", label: "Evidence", letter: "e" },
  { path: "/history", label: "History", letter: "y" },
  { path: "/review", label: "Review", letter: REVIEW_LETTER },
  { path: "/export", label: "Export", letter: "x", aside: true },
  { path: "/archive", label: "Archive", letter: "a", aside: true },
];
