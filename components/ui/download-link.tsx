import type { ReactNode } from "react";

/** What can be taken away as a file. On paper it is taken away already. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="pt-1.5 text-2xs print:hidden">
      <a
        href={href}
        download
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-4 max-md:min-h-11 pointer-coarse:min-h-11"
      >
        {children}
      </a>
    </p>
  );
}
