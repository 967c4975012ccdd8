"use client";

import { useSearchParams } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { ITEM_PARAM, openItem } from "@/components/panels/words/open-item";

// Who reads a page pays for it only by asking.
const ItemDialog = lazy(async () => ({
  default: (await import("@/components/panels/item/dialog")).ItemDialog,
}));

/** Shows beside a page of a project's panels the row that its address names. */
export function ItemOpener({ slug }: { slug: string }) {
  const of = useSearchParams().get(ITEM_PARAM);
  const [isThere, setThere] = useState(false);
  if (of !== null && !isThere) setThere(true);
  if (!isThere) return null;
  return (
    <Suspense>
      <ItemDialog slug={slug} of={of} onClose={() => openItem(null)} />
    </Suspense>
  );
}
