import { clsx } from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

interface OpensProps {
  /** Where what it names comes from; without one it is plain text. */
  href: string | null;
  className?: string;
  children: ReactNode;
}

/** A name that leads to where it comes from. It is as large as the positioned box that holds it. */
export function Opens({ href, className, children }: OpensProps) {
  if (href === null)
    return className === undefined ? children : <span className={className}>{children}</span>;
  return (
    <Link href={href} className={clsx("opens", className)}>
      {children}
    </Link>
  );
}
