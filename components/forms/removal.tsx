import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export interface RemovalProps {
  /** "option 4". */
  name: string;
  /** Why it stays; null where it can go. */
  whyNot: string | null;
  /** What its removal does to what names it. */
  follows: readonly string[];
  busy: boolean;
  onRemove: () => void;
  onLeave: () => void;
}

/** What goes with a row, before it goes. */
export function Removal({ name, whyNot, follows, busy, onRemove, onLeave }: RemovalProps) {
  return (
    <section aria-label={`Remove ${name}`} className="grid gap-3 border-t pt-3 text-xs">
      {whyNot !== null ? (
        <Notice kind="refused">It stays. {whyNot}</Notice>
      ) : follows.length === 0 ? (
        <p>Nothing else names it.</p>
      ) : (
        follows.map((line) => <p key={line}>{line}</p>)
      )}
      <div className="flex flex-wrap gap-2 max-md:grid">
        {whyNot === null && (
          <Button look="danger" busy={busy} autoFocus onClick={onRemove}>
            Remove {name}
          </Button>
        )}
        <Button busy={busy} autoFocus={whyNot !== null} onClick={onLeave}>
          Keep it
        </Button>
      </div>
    </section>
  );
}
