import type { ReactNode } from "react";
import type { ReviewModel } from "./contract";
import { ClosingScreen } from "./closing-screen";
import { ItemScreen } from "./item-screen";
import type { WallCommand } from "./keys";
import { OpeningScreen } from "./opening-screen";
import { mayDiscard, shownItem } from "./steps";
import { type FootKey, Outcome, WallFoot } from "./wall-foot";
import { type RoundPlace, WallHead } from "./wall-head";
import type { Standing } from "./words";

export interface ReviewViewProps {
  model: ReviewModel;
  standing?: Standing;
  clock?: ReactNode;
  /** The address of the remote. */
  remote?: string | null;
  round?: RoundPlace | null;
  isRenewed?: boolean;
  /** Why something was not done, and what can be done about it. */
  told?: ReactNode;
  /** What is being written: it stands in place of the foot. */
  capture?: ReactNode;
  /** The review that was closed here, with its minutes. */
  closed?: { key: string; minutesHref: string } | null;
  onCommand?: (command: WallCommand) => void;
}

/** One screen of the review: five rows at most, nothing that scrolls, the same for everybody who is attached. */
export function ReviewView({
  model,
  standing = { at: model.at, now: model.at, staleSince: null, signedOutSince: null },
  clock = null,
  remote = null,
  round = null,
  isRenewed = false,
  told = null,
  capture = null,
  closed = null,
  onCommand = noCommand,
}: ReviewViewProps) {
  const { open, mayLead } = model;
  const item = open && shownItem(open);
  const foot = footOf(model, closed?.key ?? null);
  return (
    <div className="wall-screen">
      <WallHead {...{ model, standing, clock, round, isRenewed }} />
      {screenOf(model, remote, standing.now)}
      {capture ?? (
        <WallFoot
          {...foot}
          keys={mayLead || closed !== null ? [...foot.keys, ALL] : [ALL]}
          onCommand={onCommand}
        >
          {told !== null ? (
            <div className="wall-note wall-scaled min-w-0 max-w-[40rem]">{told}</div>
          ) : (
            item && <Outcome item={item} now={standing.now} />
          )}
        </WallFoot>
      )}
    </div>
  );
}

function screenOf(model: ReviewModel, remote: string | null, now: string): ReactNode {
  const { open } = model;
  const item = open && shownItem(open);
  if (open && item) return <ItemScreen model={model} open={open} item={item} />;
  if (open?.stage === "closing") return <ClosingScreen model={model} open={open} now={now} />;
  return <OpeningScreen model={model} remote={remote} />;
}

const noCommand = () => undefined;

const ALL: FootKey = { command: "keys", keys: ["?"], does: "" };
const STEP: FootKey = { command: "forward", keys: ["→"], does: "next" };
const DISCARD: FootKey = { command: "discard", keys: ["X"], does: "discard" };
const ENTER = (does: string): FootKey => ({ command: "confirm", keys: ["Enter"], does });

const CAPTURE_KEYS: readonly FootKey[] = [
  { command: "decide", keys: ["D"], does: "decide" },
  { command: "act", keys: ["A"], does: "action" },
  { command: "park", keys: ["P"], does: "park" },
];

interface Foot {
  head: string;
  wanted: string;
  keys: FootKey[];
}

function footOf(model: ReviewModel, closed: string | null): Foot {
  const { open, mayLead, previous } = model;
  if (closed !== null) {
    return { head: "Closed", wanted: `${closed} is closed.`, keys: [ENTER("minutes")] };
  }
  if (open === null) {
    const wanted = mayLead ? "Open the review." : "Nobody has opened the review yet.";
    const head = previous === null ? "First review" : `After ${previous.key}`;
    return { head, wanted, keys: [ENTER("open")] };
  }
  const item = shownItem(open);
  if (item !== null) {
    return {
      ...{ head: item.outcome === null ? "Decide" : "Done", wanted: item.question },
      keys: [
        { command: "back", keys: ["←"], does: "" },
        { command: "forward", keys: ["→"], does: "item" },
        ...CAPTURE_KEYS.map((key) => (item.outcome === null ? key : { ...key, does: "" })),
      ],
    };
  }
  return open.stage === "closing"
    ? { head: open.key, wanted: "Close the review.", keys: [ENTER("close")] }
    : {
        ...{ head: open.key, wanted: `Opened by ${open.openedBy}.` },
        keys: mayDiscard(model) ? [STEP, DISCARD] : [STEP],
      };
}
