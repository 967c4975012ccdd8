import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { BrandMark } from "./brand-mark";

export interface Crumb {
  label: string;
  /** The last one is where the reader is, and has none. */
  href?: string;
}

interface TopBarProps {
  crumbs: readonly Crumb[];
  /** "Tue 2 Dec 2025": the day every age and countdown on the page is counted from. */
  today: string;
  /** At the right end. */
  children: ReactNode;
}

export function TopBar({ crumbs, today, children }: TopBarProps) {
  return (
    <header className="border-b print:hidden">
      <div className="mx-auto flex h-12 max-w-page items-center gap-2.5 px-4 text-xs md:gap-5 md:px-10">
        <Link href="/" className="flex items-center gap-2 font-semibold tracking-[-0.01em]">
          <BrandMark />
          Gantry
        </Link>
        <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
          <ol className="flex items-center whitespace-nowrap text-ink-3">
            {crumbs.map((crumb, index) => (
              <Fragment key={crumb.label}>
                {index > 0 && (
                  <li aria-hidden="true" className="px-1.5">
                    /
                  </li>
                )}
                <li className="min-w-0 truncate last:font-medium last:text-ink">
                  {crumb.href === undefined ? (
                    <span aria-current="page">{crumb.label}</span>
                  ) : (
                    <Link href={crumb.href} className="hover:text-ink">
                      {crumb.label}
                    </Link>
                  )}
                </li>
              </Fragment>
            ))}
          </ol>
        </nav>
        <span className="whitespace-nowrap text-ink-3 max-md:hidden">{today}</span>
        {children}
      </div>
    </header>
  );
}
