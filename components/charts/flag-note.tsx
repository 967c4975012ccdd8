import type { ReactNode } from "react";

/** A check that proves nothing yet, with the reason it does not. */
export function FlagNote({ children }: { children: ReactNode }) {
  return (
    <span className="text-2xs wrap-anywhere text-warn">
      <svg
        viewBox="0 0 16 16"
        className="inline-block size-3 align-[-0.1875rem]"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M4 14.5V2h8.5l-2.4 3.2 2.4 3.3H4" />
      </svg>{" "}
      {children}
    </span>
  );
}
