import { AS_OF, asOfHere } from "./as-of";

/** The review on the wall is of what stands now. */
const OF_NOW = /^\/projects\/[^/]+\/review(\/|$)/;

/** Another address of the project that is open, as of the same moment; any other as it is. */
export function keepingAsOf(href: string): string {
  const { href: base, origin, pathname } = window.location;
  const asOf = asOfHere();
  const [project] = /^\/projects\/[^/]+/.exec(pathname) ?? [];
  const to = new URL(href, base);
  const isWithin =
    project !== undefined &&
    `${to.pathname}/`.startsWith(`${project}/`) &&
    !OF_NOW.test(to.pathname);
  if (asOf === null || !isWithin || to.origin !== origin || to.searchParams.has(AS_OF)) return href;
  to.searchParams.set(AS_OF, asOf);
  return `${to.pathname}${to.search}${to.hash}`;
}
