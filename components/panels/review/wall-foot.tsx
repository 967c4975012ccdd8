import type { ReactNode } from "react";
import type { ReviewItemModel } from "./contract";
import type { WallCommand } from "./keys";
import { wordNote, wordOutcome } from "./words";

export interface FootKey {
  command: WallCommand;
  keys: readonly string[];
  does: string;
}

interface WallFootProps {
  /** "Decide", "Next": what is wanted of the room. */
  head: string;
  wanted: string;
  /** In place of what is wanted beside it: what came of it, or why something was refused. */
  children?: ReactNode;
  keys: readonly FootKey[];
  onCommand: (command: WallCommand) => void;
}

export function WallFoot({ head, wanted, children, keys, onCommand }: WallFootProps) {
  return (
    <footer className="wall-foot">
      <p className="wall-question min-w-0">
        <span className="font-normal text-ink-3">{head}</span>
        <span className="line-clamp-2 min-w-0 wrap-anywhere">{wanted}</span>
      </p>
      {children}
      <div className="wall-keys wall-note">
        {keys.map(({ command, keys: shown, does }) => (
          <button
            key={command}
            type="button"
            aria-label={does === "" ? `${shown.join(" ")} ${command}` : undefined}
            className="pointer-coarse:min-h-11"
            onClick={({ currentTarget }) => {
              // The next press of a clicker is for the wall.
              currentTarget.blur();
              onCommand(command);
            }}
          >
            {shown.map((key) => (
              <kbd key={key} className="mr-[0.25em]">
                {key}
              </kbd>
            ))}
            {does}
          </button>
        ))}
      </div>
    </footer>
  );
}

/** So long a question leaves room beside it for what is still missing. */
const LEAVES_ROOM = 68;

/** What came of the item and what was noted of it; until then what it lacks, in its place. */
export function Outcome({ item, now }: { item: ReviewItemModel; now: string }) {
  const said = wordOutcome(item, now);
  const noted = wordNote(item);
  if (said !== null || noted !== null) {
    return (
      <p className="wall-note line-clamp-2 min-w-0 flex-[1_1_20rem] wrap-anywhere">
        {said}
        {noted !== null && (
          <span className="text-ink-3">
            {said !== null && " · "}
            {noted}
          </span>
        )}
      </p>
    );
  }
  if (item.question.length > LEAVES_ROOM) return null;
  return (
    <p className="wall-note whitespace-nowrap text-ink-3 max-md:hidden">
      Owner <span className="wall-slot" />
      Due <span className="wall-slot" data-short="" />
    </p>
  );
}
