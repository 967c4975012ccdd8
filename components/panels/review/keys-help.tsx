import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useSingleKeys } from "@/components/ui/single-keys";
import { WALL_KEYS } from "./keys";

/** All keys of the wall, as large as everything on it. */
export function KeysHelp({ mayLead, onClose }: { mayLead: boolean; onClose: () => void }) {
  const isOn = useSingleKeys();
  const known = WALL_KEYS.filter(({ leads, keys }) => {
    const isLetter = keys.every((key) => key.length === 1);
    return (mayLead || !leads) && (isOn || !isLetter);
  });
  return (
    <Dialog open onClose={onClose} title="Keys">
      <dl className="grid grid-cols-[auto_1fr] gap-x-[1.2em] gap-y-[0.2em] text-xs">
        {known.map(({ command, shown, does }) => (
          <div key={command} className="contents">
            <dt className="font-mono font-medium text-ink-2">{shown.join("  ")}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Button className="mt-4" onClick={onClose}>
        Close
      </Button>
    </Dialog>
  );
}
