"use client";

import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import type { CriterionToolProps } from "./criterion-tools";

// A page to read sends what acts only to whoever opens a line, or may write.
const Tools = lazy(() =>
  import("./criterion-tools").then((it) => ({ default: it.CriterionTools })),
);

type CriterionToolOfPageProps = CriterionToolProps & {
  /** Buttons that the server has drawn, each with what it asks for as its value. */
  children?: ReactNode;
};

/**
 * What can be done on a page that the server has drawn: that about a line comes when the line is opened, and
 * the dialogs of decisions to whoever presses for one.
 */
export function CriterionTool({ children, ...props }: CriterionToolOfPageProps) {
  const [asked, setAsked] = useState<string | boolean>(props.of ?? props.what !== "line");
  const watch = useCallback((element: HTMLElement | null) => {
    const line = element?.closest("details");
    if (!line) return;
    line.ontoggle = () => setAsked(true);
    // It may have been opened before this script was there.
    if (line.open) setAsked(true);
  }, []);
  return (
    <div
      ref={watch}
      className="print:hidden"
      // Only what decides asks for anything by its value.
      onClick={({ target }) => setAsked((target as HTMLButtonElement).value || asked)}
    >
      {children}
      {asked && (
        <Suspense>
          <Tools {...props} asked={asked} onAsk={setAsked} />
        </Suspense>
      )}
    </div>
  );
}
