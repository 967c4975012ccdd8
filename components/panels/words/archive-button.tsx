"use client";

import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { KeepsTyped } from "@/components/ui/keeps-typed";

// Whoever only reads a row pays for it only by asking.
const ArchiveRowDialog = lazy(async () => ({
  default: (await import("../archive-row/dialog")).ArchiveRowDialog,
}));

/** Puts a row away, once it is told what depends on it; the panels of its project are read again. */
export function ArchiveButton({ slug, of }: { slug: string; of: string }) {
  const client = useQueryClient();
  // Until somebody asks nothing is loaded; from then on it stays, to give the focus back.
  const [asked, setAsked] = useState<string | null>();
  const readAgain = () => void client.invalidateQueries({ queryKey: ["panel", slug] });
  return (
    <>
      <Button onClick={() => setAsked(of)}>Archive…</Button>
      {asked !== undefined && (
        <Suspense fallback={<KeepsTyped />}>
          <ArchiveRowDialog
            slug={slug}
            of={asked}
            onClose={() => setAsked(null)}
            onOutdated={readAgain}
            onDone={readAgain}
          />
        </Suspense>
      )}
    </>
  );
}
