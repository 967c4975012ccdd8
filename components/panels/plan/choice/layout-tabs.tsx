import { clsx } from "clsx";
import { capitalised } from "@/lib/format/capitalised";
import { type Choice, LAYOUTS } from "./choice";

interface LayoutTabsProps {
  choice: Choice;
  hrefOf: (choice: Choice) => string;
  set: (change: Partial<Choice>) => void;
}

/** Rows under each other, or in columns. */
export function LayoutTabs({ choice, hrefOf, set }: LayoutTabsProps) {
  return (
    <nav aria-label="How it is shown">
      <ul className="flex gap-x-4 text-xs">
        {LAYOUTS.map((view) => (
          <li key={view}>
            <a
              href={hrefOf({ ...choice, view })}
              aria-current={view === choice.view ? "true" : undefined}
              className={clsx(
                "flex min-h-8 items-center max-md:min-h-11 pointer-coarse:min-h-11",
                view === choice.view ? "font-semibold text-ink" : "text-ink-2 hover:text-ink",
              )}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                set({ view });
              }}
            >
              <span
                className={clsx(
                  "border-b-2",
                  view === choice.view ? "border-ink" : "border-transparent",
                )}
              >
                {capitalised(view)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
