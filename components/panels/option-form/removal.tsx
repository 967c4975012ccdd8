import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { OptionUses } from "@/lib/domain/economics/option-uses";
import { whyStays } from "@/lib/features/economics/access";
import { wordRemoval } from "./word-removal";

interface RemovalProps {
  optionKey: string;
  uses: OptionUses;
  busy: boolean;
  onRemove: () => void;
  onLeave: () => void;
}

/** What goes with an option, before it goes. */
export function Removal({ optionKey, uses, busy, onRemove, onLeave }: RemovalProps) {
  const why = whyStays(uses);
  const follows = wordRemoval(uses);
  return (
    <section aria-label={`Remove option ${optionKey}`} className="grid gap-3 border-t pt-3 text-xs">
      {why !== null ? (
        <Notice kind="refused">It stays. {why}</Notice>
      ) : follows.length === 0 ? (
        <p>Nothing else names it.</p>
      ) : (
        follows.map((line) => <p key={line}>{line}</p>)
      )}
      <div className="flex flex-wrap gap-2 max-md:grid">
        {why === null && (
          <Button look="danger" busy={busy} autoFocus onClick={onRemove}>
            Remove option {optionKey}
          </Button>
        )}
        <Button busy={busy} autoFocus={why !== null} onClick={onLeave}>
          Keep it
        </Button>
      </div>
    </section>
  );
}
