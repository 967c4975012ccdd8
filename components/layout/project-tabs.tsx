import { PageTabs } from "@/components/ui/page-tabs";

export interface ProjectPage {
  /** Below the project's own address; empty for its first page. */
  path: string;
  label: string;
  count?: number;
}

/** The pages of a project that exist: a new one is a line here. */
export const PROJECT_PAGES: readonly ProjectPage[] = [
  { path: "", label: "Overview" },
  { path: "/plan", label: "Plan" },
];

interface ProjectTabsProps {
  slug: string;
  /** Open items by page path, shown beside the label. */
  counts?: Readonly<Record<string, number>>;
}

export function ProjectTabs({ slug, counts = {} }: ProjectTabsProps) {
  const tabs = PROJECT_PAGES.map(({ path, label }) => ({
    href: `/projects/${slug}${path}`,
    label,
    count: counts[path],
  }));
  return <PageTabs label="Project" tabs={tabs} />;
}
