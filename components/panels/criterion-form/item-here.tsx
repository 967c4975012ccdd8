"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ItemOpener } from "@/components/layout/item-opener";
import { QueryProvider } from "@/components/providers/query-provider";

interface ItemHereProps {
  slug: string;
  /** When the page behind it was drawn, which it is again when somebody has written. */
  drawnAt: string;
}

/** A row beside a page that the server draws, read again as often as that page. */
export function ItemHere(props: ItemHereProps) {
  return (
    <QueryProvider>
      <Beside {...props} />
    </QueryProvider>
  );
}

function Beside({ slug, drawnAt }: ItemHereProps) {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ["panel", slug] });
  }, [client, slug, drawnAt]);
  return <ItemOpener slug={slug} />;
}
