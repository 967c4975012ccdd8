"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

export interface PageTab {
  href: string;
  label: string;
  count?: number;
  /** After G it leads there. */
  letter?: string;
}

interface PageTabsProps {
  label: string;
  tabs: readonly PageTab[];
  /** At the end of the row: what is true of all of them. */
  aside?: ReactNode;
}

/** The pages of one subject; sideways on a phone. */
export function PageTabs({ label, tabs, aside }: PageTabsProps) {
  const path = usePathname();
  const current = closest(tabs, path);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current: element } = bar;
    if (element === null) return;
    const sized = new ResizeObserver(() => centre(element));
    sized.observe(element);
    return () => sized.disconnect();
  }, [path]);
  return (
    <nav
      ref={bar}
      aria-label={label}
      className="overflow-x-auto border-b [scrollbar-width:none] print:hidden"
    >
      <ul className="mx-auto flex max-w-page gap-6 px-4 text-xs md:px-10">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              data-letter={tab.letter}
              aria-current={tab === current ? "page" : undefined}
              className={clsx(
                "focus-inset -mb-px block border-b-2 pt-2.25 pb-1.75 whitespace-nowrap max-md:py-3 pointer-coarse:py-3",
                tab === current
                  ? "border-ink font-medium text-ink"
                  : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="ml-1.25 font-normal text-ink-3"> {tab.count}</span>
              )}
            </Link>
          </li>
        ))}
        {aside !== undefined && <li className="ml-auto shrink-0">{aside}</li>}
      </ul>
    </nav>
  );
}

/** Where not all have room, the one that is open is in sight; the page itself stays where it is. */
function centre(bar: HTMLElement): void {
  const tab = bar.querySelector<HTMLElement>("[aria-current]");
  if (tab === null) return;
  const { left, width } = tab.getBoundingClientRect();
  bar.scrollLeft += left - bar.getBoundingClientRect().left - (bar.clientWidth - width) / 2;
}

/** The path begins with its address; that of the first page begins all others, and is its own alone. */
function closest(tabs: readonly PageTab[], path: string): PageTab | undefined {
  return tabs.findLast(({ href }, at) =>
    at === 0 ? path === href : `${path}/`.startsWith(`${href}/`),
  );
}
