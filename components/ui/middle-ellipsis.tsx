import { clsx } from "clsx";

/** What stands at the end of a command tells it apart from its neighbours. */
const TAIL = 14;

/** One line that gives way in its middle. */
export function MiddleEllipsis({ children, className }: { children: string; className?: string }) {
  const line = children.trim().replace(/\s+/g, " ");
  const cut = Math.max(0, line.length - TAIL);
  return (
    <span className={clsx("flex min-w-0 whitespace-pre", className)}>
      <span className="overflow-hidden text-ellipsis">{line.slice(0, cut)}</span>
      <span className="shrink-0">{line.slice(cut)}</span>
    </span>
  );
}
