import type { HeldModel } from "./contract";
import { Places } from "../words/place-list";

/** What a blocker keeps from going on: itself, through others, and what is decided by it. */
export function Held({ held }: { held: HeldModel }) {
  const { lead, directly, through, criteria, verdict } = held;
  return (
    <div className="grid gap-y-1.5">
      <p className="text-ink-2">{lead}</p>
      {directly.length > 0 && <Places label="Waits for it" places={directly} />}
      {through.map(({ label, places, more }) => (
        <details key={label} className="group/held">
          <summary className="flex list-none items-center text-accent max-md:min-h-11 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
            <span className="group-open/held:hidden">and through others {label}</span>
            <span className="hidden group-open/held:inline">Through others {label}:</span>
          </summary>
          <Places label={`Waits through others: ${label}`} places={places} />
          {more > 0 && <p className="text-ink-2">and {more} more</p>}
        </details>
      ))}
      {criteria.length > 0 && <Places label="Criteria that cannot be met" places={criteria} />}
      {verdict && (
        <Places label="Decided by it" places={[{ id: "verdict", state: "blocked", ...verdict }]} />
      )}
    </div>
  );
}
