"use client";

import { UndoBar } from "@/components/layout/undo-bar";
import { QueryProvider } from "@/components/providers/query-provider";

/** The way back on a page that the server draws: it is drawn again as soon as it hears of it. */
export function UndoHere({ slug }: { slug: string }) {
  return (
    <QueryProvider>
      <UndoBar slug={slug} />
    </QueryProvider>
  );
}
