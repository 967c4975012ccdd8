import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Opens } from "./opens";

/** Four to six figures between an ink line and a hairline. */
export function FigureStrip({ children }: { children: ReactNode }) {
  return (
    <div className="@container">
      <dl className="figure-strip">{children}</dl>
    </div>
  );
}

interface FigureProps {
  /** What it is called; what opens to its inputs may stand in its place. */
  label: ReactNode;
  /** The figure itself; marks that belong to it stand in it. */
  children: ReactNode;
  /** Its neighbour: a lone figure is a defect. */
  note: ReactNode;
  /** 64 high, first of its strip, one on a page. */
  biggest?: boolean;
  /** Where its inputs are. */
  href?: string | null;
}

export function Figure({ label, children, note, biggest = false, href = null }: FigureProps) {
  return (
    <div className={clsx(biggest && "flex flex-wrap content-start items-end gap-x-3.5")}>
      <dt className="mb-1.5 basis-full text-2xs text-ink-3">
        <Opens href={href}>{label}</Opens>
      </dt>
      <dd
        className={clsx(
          "font-medium",
          biggest
            ? "text-3xl/13 tracking-[-0.045em] whitespace-nowrap"
            : "text-lg tracking-[-0.015em]",
        )}
      >
        {children}
      </dd>
      <dd className={clsx("text-ink-2", biggest ? "text-xs" : "mt-0.5 text-2xs")}>{note}</dd>
    </div>
  );
}

/** The unit of the biggest figure, smaller than it. */
export function FigureUnit({ children }: { children: ReactNode }) {
  return <span className="text-xl tracking-normal">&thinsp;{children}</span>;
}
