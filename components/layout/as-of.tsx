import { Button } from "@/components/ui/button";

const PANEL = "as-of";

/** Shows the page that is open as it stood on another day. It needs no script: the address says the day. */
export function AsOf({ today }: { today: string }) {
  return (
    <>
      <button
        type="button"
        popoverTarget={PANEL}
        className="focus-inset h-full whitespace-nowrap text-ink-2 hover:text-ink max-md:min-h-11 pointer-coarse:min-h-11"
      >
        As of a day
      </button>
      <div
        id={PANEL}
        popover="auto"
        className="on-surface fixed inset-auto top-22 right-4 m-0 rounded-sm border border-line-strong p-4 text-xs text-ink md:right-[max(2.5rem,calc((100vw-95rem)/2+2.5rem))]"
      >
        <form method="get" className="flex items-end gap-3">
          <label className="grid gap-1">
            As it stood on
            <input
              type="date"
              name="asOf"
              required
              max={today}
              className="h-8 rounded-sm border border-line-strong bg-surface px-2.5 text-xs max-md:h-11 max-md:text-base pointer-coarse:h-11"
            />
          </label>
          <Button type="submit">Show</Button>
        </form>
      </div>
    </>
  );
}
