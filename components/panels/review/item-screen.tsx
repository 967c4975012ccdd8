import { AgendaRows } from "./agenda-rows";
import type { OpenReview, ReviewItemModel, ReviewModel } from "./contract";
import { Hero } from "./hero";

interface ItemScreenProps {
  model: ReviewModel;
  open: OpenReview;
  item: ReviewItemModel;
}

export function ItemScreen({ model, open, item }: ItemScreenProps) {
  const { hero, caption, carriedFrom } = item;
  return (
    <div className="wall-middle">
      <Hero
        {...model}
        hero={hero}
        caption={caption}
        note={carriedFrom === null ? null : `carried over from ${carriedFrom}`}
      />
      <AgendaRows item={item} page={open.rowsPage} />
    </div>
  );
}
