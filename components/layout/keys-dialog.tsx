import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { KeyHint } from "./key-hints";

interface KeysDialogProps {
  open: boolean;
  onClose: () => void;
  /** Every key of the page with what it does. */
  hints: readonly KeyHint[];
}

export function KeysDialog({ open, onClose, hints }: KeysDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <dl className="grid grid-cols-[6rem_1fr] gap-y-1.5 text-xs">
        {hints.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="font-mono text-2xs/5 font-medium text-ink-2">{keys.join("  ")}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 mb-4 text-2xs text-ink-3">While you write, a letter is a letter.</p>
      <Button autoFocus onClick={onClose}>
        Close
      </Button>
    </Dialog>
  );
}
