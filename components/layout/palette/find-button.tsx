import { Kbd } from "@/components/ui/kbd";
import { Find } from "./find";

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
    </Find>
  );
}
