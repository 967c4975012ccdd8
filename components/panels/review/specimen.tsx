import type { ReviewModel } from "./contract";
import { ReviewView } from "./view";

/** A screen of the review as it is read downwards, where there is less room than on a wall. */
export function ReviewSpecimen({ model }: { model: ReviewModel }) {
  return (
    <div className="wall">
      <ReviewView model={model} remote="https://gantry.example/projects/vimana/review/remote" />
    </div>
  );
}
