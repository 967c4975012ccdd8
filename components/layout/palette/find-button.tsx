import { Kbd } from "@/components/ui/kbd";
import { Find } from "./find";

/** Where it takes long it says so where it will stand, so that nobody presses again for want of an answer. */
export function FindButton() {
  return (
    <Find>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 min-w-11 shrink-0 items-center justify-center gap-2 px-2 text-2xs text-ink-2 hover:text-ink max-md:h-11 pointer-coarse:h-11"
      >
        Find
        <span aria-hidden="true">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <p
        role="status"
        className="on-surface late fixed inset-x-4 top-21 z-30 mx-auto hidden max-w-120 border border-ink px-6 py-5 text-xs [body:has([data-waits])_&]:block"
      >
        Find or do is on its way. What you type is kept.
      </p>
    </Find>
  );
}
