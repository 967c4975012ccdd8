import { type ReactNode, useId } from "react";

interface PartProps {
  /** Where a link leads to it. */
  id?: string;
  title: string;
  note?: ReactNode;
  className?: string;
  /** So long that paper may part it. */
  breaks?: boolean;
  children: ReactNode;
}

/** A section with its heading above it, and on paper beside it, where height is what is short. */
export function Part({
  id: anchor,
  title,
  note,
  className = "",
  breaks = false,
  children,
}: PartProps) {
  const id = useId();
  return (
    <section
      id={anchor}
      aria-labelledby={id}
      className={`border-t border-ink pt-3.5 pb-7 print:grid print:grid-cols-[88pt_minmax(0,1fr)] print:gap-x-4 print:py-1 ${breaks ? "" : "print:break-inside-avoid"} ${className}`}
    >
      <header className="mb-1.5 flex items-baseline justify-between gap-6 print:block">
        <h2 id={id} className="text-base">
          {title}
        </h2>
        {note !== undefined && note !== "" && (
          <p className="text-right text-2xs wrap-anywhere text-ink-3 print:text-left">{note}</p>
        )}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
