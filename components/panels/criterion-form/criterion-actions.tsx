"use client";

import { lazy, Suspense, useCallback, useState } from "react";
import type { CriterionToolProps } from "./criterion-tools";

// A page to read sends what acts only to whoever opens a line, or may write.
const Tools = lazy(() =>
  import("./criterion-tools").then((it) => ({ default: it.CriterionTools })),
);

/** What can be done on a page that the server has drawn; that about a line comes when the line is opened. */
export function CriterionTool(props: CriterionToolProps) {
  const [isNear, setNear] = useState(props.what !== "line");
  const watch = useCallback((element: HTMLElement | null) => {
    const line = element?.closest("details");
    if (!line) return;
    line.ontoggle = () => setNear(true);
    // It may have been opened before this script was there.
    if (line.open) setNear(true);
  }, []);
  return (
    <div ref={watch} className="print:hidden">
      {isNear && (
        <Suspense>
          <Tools {...props} />
        </Suspense>
      )}
    </div>
  );
}
