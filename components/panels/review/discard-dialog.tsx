import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ReviewModel } from "./contract";
import { mayDiscard } from "./steps";

interface DiscardDialogProps {
  model: ReviewModel | undefined;
  /** The version of the review of which it is asked: once everybody is elsewhere, it is asked no more. */
  asked: number | null;
  onDiscard: () => void;
  onClose: () => void;
}

/** Asked once: everybody who is attached loses the screen they look at. */
export function DiscardDialog({ model, asked, onDiscard, onClose }: DiscardDialogProps) {
  const open = model && mayDiscard(model) && model.open?.version === asked ? model.open : null;
  return (
    <Dialog open={open !== null} onClose={onClose} title={`Discard ${open?.key ?? ""}?`}>
      <p className="text-sm">
        Nothing is captured in it yet. It is as if it had not been opened; the history keeps that it
        was.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          look="danger"
          onClick={() => {
            onClose();
            onDiscard();
          }}
        >
          Discard
        </Button>
        <Button onClick={onClose}>Keep it</Button>
      </div>
    </Dialog>
  );
}
