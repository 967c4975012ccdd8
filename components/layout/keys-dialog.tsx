import { usePathname } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useSingleKeys } from "@/components/ui/single-keys";
import type { KeyHint } from "./key-hints";
import { placesFrom } from "./places";

interface KeysDialogProps {
  open: boolean;
  onClose: () => void;
  /** Every key of the page with what it does; where G leads comes after them. */
  hints: readonly KeyHint[];
}

export function KeysDialog({ open, onClose, hints }: KeysDialogProps) {
  const places = placesFrom(usePathname()).map(({ letter, label }) => ({
    keys: ["G", letter.toUpperCase()],
    does: label,
  }));
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      {/* What takes the focus stands first: the list is read from its head on. */}
      <p tabIndex={-1} className="mb-3 text-2xs text-ink-3">
        While you write, a letter is a letter. Ctrl K, or ⌘K, finds and does all of it.
        {!useSingleKeys() && " Keys of one letter are switched off; Ctrl K switches them on."}
      </p>
      {hints.length > 0 && <KeyList hints={hints} />}
      <h3 className="mt-3 mb-1 text-2xs font-normal text-ink-3">Go to, one after the other</h3>
      <KeyList hints={places} isShort />
      <Button className="mt-4" onClick={onClose}>
        Close
      </Button>
    </Dialog>
  );
}

function KeyList({ hints, isShort = false }: { hints: readonly KeyHint[]; isShort?: boolean }) {
  return (
    <dl
      className={
        isShort
          ? "grid grid-cols-[6rem_1fr] gap-y-1.5 text-xs md:grid-cols-[6rem_1fr_4rem_1fr]"
          : "grid grid-cols-[6rem_1fr] gap-y-1.5 text-xs"
      }
    >
      {hints.map(({ keys, does }) => (
        <div key={does} className="contents">
          <dt className="font-mono text-2xs/5 font-medium text-ink-2">{keys.join("  ")}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
