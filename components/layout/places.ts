import { PORTFOLIO_LETTER, PROJECT_PAGES, REVIEW_LETTER } from "./project-pages";

export interface Place {
  /** After G. */
  letter: string;
  label: string;
  /** Below the project's own address; null for what is over all projects. */
  path: string | null;
  /** The address of what is over all projects. */
  href?: string;
}

/** Where G and a letter lead to from a page: the portfolio and the inbox, and within a project its pages. */
export function placesFrom(path: string): Place[] {
  const overAll = [
    { letter: PORTFOLIO_LETTER, label: "Portfolio", path: null, href: "/" },
    { letter: "i", label: "Inbox", path: null, href: "/inbox" },
  ];
  if (!path.startsWith("/projects/")) {
    return [
      ...overAll,
      { letter: REVIEW_LETTER, label: "Weekly review", path: null, href: "/review" },
    ];
  }
  return [...PROJECT_PAGES, ...overAll];
}
