"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Dialog } from "@/components/ui/dialog";
import { PanelFrame } from "../frame";
import { panelKey } from "../query";
import { wordItemName } from "../words/item-name";
import { leaveItemFor } from "../words/open-item";
import type { ItemModel } from "./contract";
import { useItemKeys } from "./use-item-keys";
import { ItemView } from "./view";

interface ItemDialogProps {
  slug: string;
  /** "task-1.2"; null while it is closed. */
  of: string | null;
  onClose: () => void;
}

/** One row beside the page; on a phone in its place. */
export function ItemDialog({ slug, of, onClose }: ItemDialogProps) {
  useItemKeys(of, onClose);
  return (
    <Dialog open={of !== null} onClose={onClose} title={wordItemName(of ?? "")} place="side">
      {of !== null && (
        <PanelFrame id="item" slug={slug} of={of}>
          {(model) => <Item model={model} />}
        </PanelFrame>
      )}
    </Dialog>
  );
}

function Item({ model }: { model: ItemModel }) {
  const client = useQueryClient();
  const queryKey = panelKey("item", model.slug, model.name);
  return (
    <ItemView
      key={model.name}
      model={model}
      onLeave={leaveItemFor}
      onWritten={() => void client.invalidateQueries({ queryKey })}
    />
  );
}
