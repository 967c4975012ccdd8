"use client";

import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from "react";

const Here = lazy(async () => ({ default: (await import("./decision-here")).DecisionHere }));

interface DecisionToolProps {
  slug: string;
  /** What is asked for by the address of the page. */
  asked: string | null;
  /** Buttons that the server has drawn, each with what it asks for. */
  children: ReactNode;
}

/** The page sends the dialogs to whoever presses for one. */
export function DecisionTool({ slug, asked, children }: DecisionToolProps) {
  const [of, setOf] = useState(asked);
  const [isUsed, setUsed] = useState(asked !== null);
  const press = ({ target }: MouseEvent) => {
    const wanted = (target as Element).closest<HTMLElement>("[data-of]")?.dataset.of;
    if (wanted === undefined) return;
    setUsed(true);
    setOf(wanted);
  };
  return (
    <div className="print:hidden" onClick={press}>
      {children}
      {isUsed && (
        <Suspense>
          <Here slug={slug} of={of} onClose={() => setOf(null)} />
        </Suspense>
      )}
    </div>
  );
}
