"use client";

import { useEffect, useState } from "react";
import { PanelFrame } from "../frame";
import { ProjectFactsDialog } from "../project-facts/dialog";
import { arrive } from "../words/arrival";
import { Verbs } from "./verbs";
import { HeadlineView } from "./view";

/** A forecast takes so long, more or less. */
const AGAIN_MS = 1500;

export function HeadlinePanel({ slug }: { slug: string }) {
  const [isEdited, setEdited] = useState(false);
  useEffect(() => arrive(slug), [slug]);
  return (
    <>
      <PanelFrame
        id="headline"
        slug={slug}
        againMs={({ awaitsForecast }) => awaitsForecast && AGAIN_MS}
      >
        {(model) => (
          <HeadlineView
            model={model}
            verbs={<Verbs model={model} onEdit={() => setEdited(true)} />}
          />
        )}
      </PanelFrame>
      <ProjectFactsDialog slug={slug} open={isEdited} onClose={() => setEdited(false)} />
    </>
  );
}
