"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { asOfHere } from "@/lib/client/as-of";
import { PanelError } from "@/components/panels/query";

/** Stands around the panels of a page, so that a page without any sends none of it. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(clientHere);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

let ofThisDocument: QueryClient | undefined;

/**
 * A browser has one for as long as the document lives, so that what was read and what is being written
 * outlasts a change of page; signing in or out begins a new document. A server never shares any, and no page of now
 * takes what is of the past for its own.
 */
function clientHere(): QueryClient {
  if (typeof window === "undefined" || asOfHere() !== null) return makeClient();
  return (ofThisDocument ??= makeClient());
}

function makeClient() {
  return new QueryClient({
    defaultOptions: {
      // As `components/panels/boundary.tsx` has written it.
      hydrate: { deserializeData: (model: string): unknown => JSON.parse(model) },
      queries: {
        staleTime: 30_000,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof PanelError && error.status < 500),
      },
    },
  });
}
