"use client";

import { useQueryClient } from "@tanstack/react-query";
import { setSearch, useSearch } from "@/components/ui/use-search";
import { PanelFrame } from "../frame";
import { readChoice, writeChoice } from "./choice";
import { BlockerRegisterView } from "./view";

/** What is shown of it stands in the address. */
export function BlockerRegisterPanel({ slug }: { slug: string }) {
  const search = useSearch();
  const client = useQueryClient();
  return (
    <PanelFrame id="blocker-register" slug={slug}>
      {(model) => (
        <BlockerRegisterView
          model={model}
          choice={readChoice(search)}
          hrefOf={(choice) => writeChoice(search, choice) || "?"}
          onChoose={(choice) => setSearch(writeChoice(search, choice), "push")}
          readAgain={() => client.invalidateQueries({ queryKey: ["panel", slug] })}
        />
      )}
    </PanelFrame>
  );
}
