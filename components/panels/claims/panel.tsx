"use client";

import { setSearch, useSearch } from "@/components/ui/use-search";
import { PanelFrame } from "../frame";
import { readFate, writeFate } from "./filter";
import { ClaimsView } from "./view";

/** What is shown of it stands in the address. */
export function ClaimsPanel({ slug }: { slug: string }) {
  const search = useSearch();
  return (
    <PanelFrame id="claims" slug={slug}>
      {(model) => (
        <ClaimsView
          model={model}
          fate={readFate(search)}
          hrefOf={(fate) => writeFate(search, fate) || "?"}
          onFate={(fate) => setSearch(writeFate(search, fate), "push")}
        />
      )}
    </PanelFrame>
  );
}
