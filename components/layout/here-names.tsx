"use client";

import { useOthers } from "@/components/forms/use-others";

const PANEL = "who-is-here";

/** Who else looks at this project; the names are under a button. */
export function HereNames() {
  const { people, editing } = useOthers();
  if (people.length === 0) return null;
  const [first] = people;
  const told =
    people.length === 1 ? `${first?.name ?? ""} is here` : `${people.length} others here`;
  return (
    <>
      <button
        type="button"
        popoverTarget={PANEL}
        className="h-8 max-w-40 shrink-0 truncate px-2 text-2xs text-ink-3 hover:text-ink max-md:h-11 pointer-coarse:h-11 @max-[34rem]:hidden"
      >
        {told}
      </button>
      <div
        id={PANEL}
        popover="auto"
        className="on-surface fixed inset-auto top-11 right-4 m-0 max-h-80 w-60 overflow-y-auto rounded-sm border border-line-strong px-4 py-3 text-xs text-ink md:right-[max(2.5rem,calc((100vw-95rem)/2+2.5rem))]"
      >
        <h2 className="mb-1 text-2xs text-ink-3">Also here</h2>
        <ul>
          {people.map(({ userId, name }) => (
            <li key={userId} className="flex justify-between gap-4 wrap-anywhere">
              {name}
              {editing.some((one) => one.userId === userId) && (
                <span className="shrink-0 text-2xs text-ink-3">writing</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
