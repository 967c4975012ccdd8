"use client";

import { lazy, Suspense, useState } from "react";
import { closeItem, itemIn } from "@/components/panels/words/open-item";
import { useSearch } from "@/components/ui/use-search";

// Who reads a page pays for it only by asking.
const ItemDialog = lazy(async () => ({
  default: (await import("@/components/panels/item/dialog")).ItemDialog,
}));

/** Shows beside a page of a project's panels the row that its address names. */
export function ItemOpener({ slug }: { slug: string }) {
  const of = itemIn(useSearch());
  const [isThere, setThere] = useState(false);
  if (of !== null && !isThere) setThere(true);
  if (!isThere) return null;
  return (
    <Suspense>
      <ItemDialog slug={slug} of={of} onClose={closeItem} />
    </Suspense>
  );
}
