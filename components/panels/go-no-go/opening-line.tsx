import type { ReactNode } from "react";

interface OpeningLineProps {
  id?: string;
  /** What stands closed; phrasing alone. */
  line: ReactNode;
  children: ReactNode;
}

/** A row that opens without a script. */
export function OpeningLine({ id, line, children }: OpeningLineProps) {
  return (
    <li id={id} className="border-b last:border-b-0">
      <details className="group/line">
        <summary className="focus-inset flex list-none items-start gap-2 hover:bg-sunk max-md:min-h-11 pointer-coarse:min-h-11 print:min-h-0 [&::-webkit-details-marker]:hidden">
          <span className="min-w-0 flex-1">{line}</span>
          <svg
            viewBox="0 0 16 16"
            className="my-2 size-4 shrink-0 text-ink-3 group-open/line:-scale-y-100 max-md:my-3.5 pointer-coarse:my-3.5 print:hidden"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden="true"
          >
            <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
          </svg>
        </summary>
        {children}
      </details>
    </li>
  );
}
