import type { ReactNode } from "react";

interface RowListProps {
  /** What the marks are, so that titles stand under each other: glyphs, or keys and figures. */
  marks?: "glyphs" | "figures";
  children: ReactNode;
}

/** Short facts under each other, parted by hairlines. */
export function RowList({ marks = "glyphs", children }: RowListProps) {
  const width = marks === "figures" ? "[--mark:1.75rem]" : "[--mark:1rem]";
  return <ul className={`text-xs ${width}`}>{children}</ul>;
}

interface RowProps {
  /** A glyph, a key or a short figure. */
  mark: ReactNode;
  title: ReactNode;
  /** The reason, under what it explains. */
  note?: ReactNode;
  /** Dates, money, ages. */
  aside?: ReactNode;
}

export function Row({ mark, title, note, aside }: RowProps) {
  return (
    <li className="relative flex gap-3 border-b py-1.5 last:border-b-0 max-md:min-h-11 pointer-coarse:min-h-11">
      <span className="min-w-(--mark) shrink-0 text-ink-2">{mark}</span>
      <div className="min-w-0 flex-1">
        <div>{title}</div>
        {note !== undefined && <div className="text-2xs text-ink-2">{note}</div>}
      </div>
      {aside !== undefined && (
        <div className="max-w-2/5 shrink-0 text-right text-ink-2">{aside}</div>
      )}
    </li>
  );
}
