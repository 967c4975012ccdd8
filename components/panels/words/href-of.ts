import { PROJECT_PAGES } from "@/components/layout/project-pages";
import type { SubjectKind } from "@/lib/domain/vocabulary";

/** What can be opened where it stands. */
export interface Place {
  kind: SubjectKind | "phase" | "gate" | "metric" | "risk" | "check" | "option" | "money-line";
  key: string;
}

const HOMES: Record<Place["kind"], string> = {
  task: "/plan",
  item: "/plan",
  phase: "/plan",
  gate: "/plan",
  blocker: "/blockers",
  metric: "/metrics",
  risk: "/risks",
  check: "/evidence",
  criterion: "/go-no-go",
  option: "/economics",
  "money-line": "/economics",
};

/** Where a row of a project stands, `/projects/x/plan#task-1.2`; null while its page does not exist. */
export function hrefOf(slug: string, { kind, key }: Place): string | null {
  const page = pageHref(slug, HOMES[kind]);
  return page && `${page}#${encodeURIComponent(`${kind}-${key}`)}`;
}

/** Where a difference between a stated and a computed figure is explained. */
export function findingsHref(slug: string): string {
  return `/projects/${slug}#findings`;
}

/** The address of a page of a project; null while it does not exist. */
export function pageHref(slug: string, path: string): string | null {
  return PROJECT_PAGES.some((page) => page.path === path) ? `/projects/${slug}${path}` : null;
}
