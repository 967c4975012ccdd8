"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { SignInAgain } from "@/components/forms/sign-in-again";
import { Dialog } from "@/components/ui/dialog";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { useQuietCursor } from "@/components/ui/use-quiet-cursor";
import { useWakeLock } from "@/components/ui/use-wake-lock";
import { Capture } from "./capture";
import type { CaptureKind } from "./capture-draft";
import type { ReviewItemModel, ReviewModel } from "./contract";
import { commandOf, type WallCommand } from "./keys";
import { DiscardDialog } from "./discard-dialog";
import { KeysHelp } from "./keys-help";
import { ScanMe } from "./opening-screen";
import { backward, forward, placeOf, shownItem, turned } from "./steps";
import { useLeading } from "./use-leading";
import { useReview } from "./use-review";
import { switchWallTheme, useWallTheme } from "./use-wall-theme";
import { ReviewView } from "./view";
import { WallClock } from "./wall-clock";
import type { RoundPlace } from "./wall-head";

interface ReviewPanelProps {
  slug: string;
  /** The revision of the project as the page was read. */
  seen: number;
  remote: string;
  /** One of several that are reviewed one after the other: closed, the next one comes. */
  round?: RoundPlace | null;
}

type Beside = "keys" | "code" | null;

/** What is being written, and of which item: it stays with it wherever everybody goes on to. */
interface Writing {
  kind: CaptureKind;
  item: ReviewItemModel;
}

/** The review on the screen of a room, for hours. */
export function ReviewPanel({ slug, seen, remote, round = null }: ReviewPanelProps) {
  const root = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const theme = useWallTheme();
  const isStill = useQuietCursor();
  const { model, standing, isRenewed, error, readAgain } = useReview(slug, seen);
  const { told, tell, move, open, discard, close } = useLeading(slug, model, readAgain);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [beside, setBeside] = useState<Beside>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const [followed, setFollowed] = useState<string | null>(null);
  useWakeLock();

  const openKey = model?.open?.key ?? null;
  if (openKey !== null && openKey !== followed) setFollowed(openKey);
  const isClosed = followed !== null && openKey === null && model?.previous?.key === followed;
  const minutesHref = `/projects/${slug}/reviews/${followed ?? ""}`;

  function confirm({ open: now, mayLead }: ReviewModel) {
    if (isClosed) router.push(minutesHref);
    else if (!mayLead) return;
    else if (now === null) open();
    else if (now.stage === "agenda") move(forward);
    else if (now.stage === "closing") {
      close((key) => {
        if (round === null) router.push(`/projects/${slug}/reviews/${key}`);
      });
    }
  }

  function lead(command: WallCommand, now: ReviewModel) {
    const shown = now.open && shownItem(now.open);
    if (command === "forward" && now.open === null) confirm(now);
    else if (command === "forward") move(forward);
    else if (command === "back") move(backward);
    else if (command === "up" || command === "down") {
      const by = command === "down" ? 1 : -1;
      move((from) => turned(from, by));
    } else if (command === "discard") {
      setAsked(now.open?.version ?? null);
    } else if (shown && isCapture(command)) setWriting({ kind: command, item: shown });
  }

  function obey(command: WallCommand): void {
    if (model === undefined) return;
    tell(null);
    if (command === "keys" || command === "code") setBeside(command);
    else if (command === "theme") switchWallTheme();
    else if (command === "full screen") fillScreen();
    else if (command === "leave") setBeside(null);
    else if (command === "confirm") confirm(model);
    else if (model.mayLead) lead(command, model);
  }

  /** A browser says late that a dialog is closed: by then the next may stand open. */
  function leaveBeside(which: Beside) {
    setBeside((now) => (now === which ? null : now));
  }

  usePageKeys(root, (_, key, { target, repeat }) => {
    const command = commandOf(key);
    // What has the focus is pressed by these.
    const isPressed = (key === "Enter" || key === " ") && isPressable(target);
    if (command === null || isPressed || repeat) return false;
    obey(command);
    return true;
  });

  return (
    <main
      id="main"
      ref={root}
      data-wall={theme}
      data-keys="review"
      data-still={isStill ? "" : undefined}
      className="wall"
    >
      {model === undefined ? (
        <NotRead error={error} />
      ) : (
        <ReviewView
          {...{ model, standing, round, isRenewed, remote }}
          clock={<WallClock model={model} />}
          closed={isClosed ? { key: followed, minutesHref } : null}
          told={standing.signedOutSince === null ? toldAs(told) : <SignInAgain />}
          capture={
            writing && (
              <Capture
                key={`${writing.kind} ${writing.item.id}`}
                {...{ slug, readAgain, kind: writing.kind }}
                {...placeOf(writing.item, model)}
                people={model.people}
                now={standing.now}
                onDone={() => setWriting(null)}
                onLeave={() => setWriting(null)}
              />
            )
          }
          onCommand={obey}
        />
      )}
      <div className="wall-dialogs">
        {beside === "keys" && model && (
          <KeysHelp mayLead={model.mayLead} onClose={() => leaveBeside("keys")} />
        )}
        <DiscardDialog {...{ model, asked }} onDiscard={discard} onClose={() => setAsked(null)} />
        <Dialog
          open={beside === "code"}
          onClose={() => leaveBeside("code")}
          title="A phone as remote"
        >
          <ScanMe address={remote} size="size-[32rem]" />
        </Dialog>
      </div>
    </main>
  );
}

function NotRead({ error }: { error: Error | null }) {
  return (
    <div className="wall-screen">
      <h1 className="wall-name">The review is being read.</h1>
      {error !== null && <p role="alert">Not read yet: {error.message} It is tried again.</p>}
    </div>
  );
}

function toldAs(told: ReactNode): ReactNode {
  return told === null ? null : (
    <span role="alert" className="text-warn">
      {told}
    </span>
  );
}

function isCapture(command: WallCommand): command is CaptureKind {
  return command === "decide" || command === "act" || command === "park" || command === "note";
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, summary") !== null;
}

function fillScreen(): void {
  // A browser may refuse; then the screen stays as it is.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
