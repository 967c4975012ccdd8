import { clsx } from "clsx";
import type { ReactNode } from "react";

interface BottomLineProps {
  /** The verdict and what it rests on, in one line. */
  lead?: ReactNode;
  /** The sentence that decides, computed from the rules. */
  sentence: ReactNode;
  /** One line of facts. */
  facts?: ReactNode;
  /** What it is all about, in one line: whoever reads on knows it already. */
  about?: string;
  /** `larger` on the portfolio and the economics page. */
  size?: "large" | "larger";
}

/** What a reader who stops here has to know. */
export function BottomLine({ lead, sentence, facts, about, size = "large" }: BottomLineProps) {
  return (
    <header className="py-5 md:pt-8 md:pb-7">
      {lead !== undefined && (
        <div className="mb-2 flex flex-wrap items-center gap-x-3.5 text-xs text-ink-3">{lead}</div>
      )}
      <h1
        className={clsx(
          "max-w-[36em] text-[1.5rem]/7.5 font-medium text-balance wrap-break-word",
          size === "large" ? "tracking-[-0.02em] md:text-xl" : "tracking-[-0.03em] md:text-2xl",
        )}
      >
        {sentence}
      </h1>
      {facts !== undefined && (
        <p className="mt-2.5 max-w-[120ch] text-pretty text-ink-2">{facts}</p>
      )}
      {about !== undefined && (
        <p className="mt-1 line-clamp-1 max-w-[120ch] text-xs text-ink-3 print:line-clamp-none">
          {about}
        </p>
      )}
    </header>
  );
}
