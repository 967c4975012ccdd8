"use client";

import { PanelFrame } from "../frame";
import { ReviewsView } from "./view";

export function ReviewsPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="reviews" slug={slug}>
      {(model) => <ReviewsView model={model} />}
    </PanelFrame>
  );
}
