import { AgendaRows } from "./agenda-rows";
import type { OpenReview, ReviewItemModel, ReviewModel } from "./contract";
import { Hero } from "./hero";
import { wordCarried } from "./words";

interface ItemScreenProps {
  model: ReviewModel;
  open: OpenReview;
  item: ReviewItemModel;
}

export function ItemScreen({ model, open, item }: ItemScreenProps) {
  const { hero, caption } = item;
  return (
    <div className="wall-middle">
      <Hero {...model} hero={hero} caption={caption} note={wordCarried(item)} />
      <AgendaRows key={item.id} item={item} page={open.rowsPage} />
    </div>
  );
}
