import { clsx } from "clsx";

export const LINK_STATES = ["holds", "broken", "stale", "none"] as const;
export type LinkState = (typeof LINK_STATES)[number];

const LINKS: Record<LinkState, { color: string; path: string; dash?: string }> = {
  holds: { color: "text-ok", path: "M0 4h32" },
  broken: { color: "text-stop", path: "M0 4h11M21 4h11M13 1l6 6M19 1l-6 6" },
  stale: { color: "text-warn", path: "M0 4h32", dash: "6 3" },
  none: { color: "text-line-strong", path: "M0 4h32", dash: "2 3" },
};

/** The line between a claim and its proof. Where it is narrow it stands upright, beside what it leads through. */
export function EvidenceLink({ state }: { state: LinkState }) {
  const { color, path, dash } = LINKS[state];
  return (
    <span
      className={clsx("flex h-4 items-center justify-center @max-xl:h-full @max-xl:w-4", color)}
    >
      <svg
        viewBox="0 0 32 8"
        className="h-2 w-8 shrink-0 @max-xl:rotate-90"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={dash}
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    </span>
  );
}
