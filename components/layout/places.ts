import { PORTFOLIO_LETTER, PROJECT_PAGES } from "./project-pages";

export interface Place {
  /** After G. */
  letter: string;
  label: string;
  /** Below the project's own address; null for the portfolio. */
  path: string | null;
}

/** Where G and a letter lead to from a page: the portfolio, and within a project its pages. */
export function placesFrom(path: string): Place[] {
  const portfolio = { letter: PORTFOLIO_LETTER, label: "Portfolio", path: null };
  if (!path.startsWith("/projects/")) return [portfolio];
  return [...PROJECT_PAGES, portfolio];
}
