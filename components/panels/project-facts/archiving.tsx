import { Button } from "@/components/ui/button";

interface ArchivingProps {
  name: string;
  busy: boolean;
  onArchive: () => void;
  onLeave: () => void;
}

/** What becomes of a project that is archived, before it is. */
export function Archiving({ name, busy, onArchive, onLeave }: ArchivingProps) {
  return (
    <section aria-label={`Archive ${name}`} className="grid gap-3 border-t pt-3 text-xs">
      <p>
        {name} leaves the portfolio. It can be read at its address and restored at any time; until
        then nobody writes in it. Nothing is deleted. What stands in the fields above is not saved.
      </p>
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button busy={busy} autoFocus onClick={onArchive}>
          Archive {name}
        </Button>
        <Button onClick={onLeave}>Keep it</Button>
      </div>
    </section>
  );
}
