import Link from "next/link";
import { PageTabs } from "@/components/ui/page-tabs";
import { AsOf } from "./as-of";
import { PROJECT_PAGES } from "./project-pages";

interface ProjectTabsProps {
  slug: string;
  /** Its day. */
  today: string;
  /** Open items by page path, shown beside the label. */
  counts?: Readonly<Record<string, number>>;
}

export function ProjectTabs({ slug, today, counts = {} }: ProjectTabsProps) {
  const tabs = PROJECT_PAGES.filter(({ aside }) => !aside).map(({ path, label, letter }) => ({
    href: `/projects/${slug}${path}`,
    label,
    letter,
    count: counts[path],
  }));
  return (
    <>
      <PageTabs label="Project" tabs={tabs} aside={<AsOf today={today} />} />
      {/* G follows links: what has no tab has one that nobody sees. */}
      {PROJECT_PAGES.filter(({ aside }) => aside).map(({ path, letter }) => (
        <Link key={path} href={`/projects/${slug}${path}`} data-letter={letter} hidden />
      ))}
    </>
  );
}
