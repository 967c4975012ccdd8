import { PROJECT_PAGES } from "./project-pages";

export interface Place {
  /** After G. */
  letter: string;
  label: string;
  href: string;
}

/** Where G and a letter lead to from a page: the portfolio, and within a project its pages. */
export function placesFrom(path: string): Place[] {
  const portfolio = { letter: "h", label: "Portfolio", href: "/" };
  const [, base] = /^(\/projects\/[^/]+)/.exec(path) ?? [];
  if (base === undefined) return [portfolio];
  return [
    ...PROJECT_PAGES.map(({ letter, label, path: below }) => ({
      letter,
      label,
      href: `${base}${below}`,
    })),
    portfolio,
  ];
}
