import { type ElementType, Fragment, type ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import { PORTFOLIO_LETTER } from "./project-pages";

export interface Crumb {
  label: string;
  /** The last one is where the reader is, and has none. */
  href?: string;
}

interface TopBarProps {
  /** What a link is made of: Next's, or "a" where its scripts would be too many. */
  link: ElementType;
  crumbs: readonly Crumb[];
  /** "Tue 2 Dec 2025": the day every age and countdown on the page is counted from. */
  today?: string;
  /** At the right end. */
  children?: ReactNode;
}

/** Where there is little room the way up shrinks to the mark, which leads there; where one is stays. */
export function TopBar({ link: Link, crumbs, today, children }: TopBarProps) {
  return (
    <header className="@container border-b print:hidden">
      <div className="mx-auto flex min-h-12 max-w-page items-center gap-2.5 @max-[14rem]:flex-wrap px-4 text-xs md:gap-5 md:px-10">
        <Link
          href="/"
          aria-label="Gantry, portfolio"
          data-letter={PORTFOLIO_LETTER}
          className="flex min-h-11 items-center gap-2 font-semibold tracking-[-0.01em] min-w-6"
        >
          <BrandMark />
          <span className="@max-[27rem]:hidden">Gantry</span>
        </Link>
        <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
          <ol className="flex items-center text-ink-3">
            {crumbs.map((crumb, index) => (
              <Fragment key={crumb.label}>
                {index > 0 && (
                  <li aria-hidden="true" className="px-1.5 @max-[34rem]:hidden">
                    /
                  </li>
                )}
                <li className="shrink-0 not-last:@max-[34rem]:hidden last:min-w-0 last:shrink last:font-medium last:text-ink">
                  {crumb.href === undefined ? (
                    <span aria-current="page" className="line-clamp-2 wrap-anywhere">
                      {crumb.label}
                    </span>
                  ) : (
                    <Link href={crumb.href} className="flex min-h-11 items-center hover:text-ink">
                      {crumb.label}
                    </Link>
                  )}
                </li>
              </Fragment>
            ))}
          </ol>
        </nav>
        {today !== undefined && (
          <span className="whitespace-nowrap text-ink-3 @max-[47rem]:hidden">{today}</span>
        )}
        {children}
      </div>
    </header>
  );
}
