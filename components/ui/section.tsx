import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

interface SectionProps {
  title: ReactNode;
  note?: ReactNode;
  children: ReactNode;
  /** To link to it. */
  id?: string;
}

interface MarginSectionProps extends SectionProps {
  /** The first of a page opens with ink, the others with a hairline. */
  first?: boolean;
}

/** Heading in the margin, content beside it. Nothing closes a section. */
export function MarginSection({ title, note, children, id, first = false }: MarginSectionProps) {
  const titleId = useId();
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={clsx(
        "grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-3 border-t pt-4 pb-6 md:grid-cols-[11.5rem_minmax(0,1fr)] md:pt-5 md:pb-9 print:grid-cols-[92pt_minmax(0,1fr)]",
        first && "border-ink",
      )}
    >
      <header>
        <h2 id={titleId} className="text-base">
          {title}
        </h2>
        {note !== undefined && (
          <p className="mt-1 text-2xs/4.5 text-ink-3 md:max-w-[24ch]">{note}</p>
        )}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

/** Heading above its content, the note at the right of it. */
export function BlockSection({ title, note, children, id }: SectionProps) {
  const titleId = useId();
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className="border-t border-ink pt-3.5 pb-8 print:pt-2 print:pb-4"
    >
      <header className="mb-2.5 flex items-baseline justify-between gap-4">
        <h2 id={titleId} className="text-base">
          {title}
        </h2>
        {note !== undefined && (
          <p className="text-right text-2xs wrap-anywhere text-ink-3">{note}</p>
        )}
      </header>
      {children}
    </section>
  );
}
