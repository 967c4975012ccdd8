import { clsx } from "clsx";
import type { ReactNode } from "react";

/** Four to six figures between an ink line and a hairline. */
export function FigureStrip({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 border-t border-t-ink md:flex md:border-b print:flex print:border-b">
      {children}
    </dl>
  );
}

interface FigureProps {
  label: string;
  /** The figure itself; marks that belong to it stand in it. */
  children: ReactNode;
  /** Its neighbour: a lone figure is a defect. */
  note: ReactNode;
  /** 64 high, first of its strip, one on a page. */
  biggest?: boolean;
}

export function Figure({ label, children, note, biggest = false }: FigureProps) {
  return (
    <div
      className={clsx(
        "min-w-0 border-b py-2.5 pr-3 last:odd:col-span-2 md:flex-1 md:border-b-0 md:border-l md:px-5 md:pt-3 md:pb-3.5 md:first:border-l-0 md:first:pl-0",
        biggest && "grid grid-cols-[auto_1fr] content-start items-end gap-x-3.5 md:flex-[1.35]",
      )}
    >
      <dt className="col-span-full mb-1.5 text-2xs text-ink-3 md:whitespace-nowrap">{label}</dt>
      <dd
        className={clsx(
          "font-medium whitespace-nowrap",
          biggest ? "text-3xl/13 tracking-[-0.045em]" : "text-lg tracking-[-0.015em]",
        )}
      >
        {children}
      </dd>
      <dd className={clsx("wrap-anywhere text-ink-2", biggest ? "text-xs" : "mt-0.5 text-2xs")}>
        {note}
      </dd>
    </div>
  );
}

/** The unit of the biggest figure, smaller than it. */
export function FigureUnit({ children }: { children: ReactNode }) {
  return <span className="text-xl tracking-normal">&thinsp;{children}</span>;
}
