"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import { answerTo } from "@/components/forms/answer-to";
import { wordRefusal } from "@/components/forms/use-action";
import { useServerTime } from "@/components/ui/use-server-time";
import { panelKey } from "../query";
import { newId } from "@/lib/client/new-id";
import type { OpenReview, ReviewModel } from "./contract";
import { movedTo, type Position, shownItem } from "./steps";

/** A clicker is pressed faster than a server answers, but nobody means more than so many screens. */
const MOST_WAITING = 3;

type Step = (open: OpenReview) => Position | string | null;

interface Leading {
  /** Why the last step was none. */
  told: ReactNode;
  tell: (words: ReactNode) => void;
  /** Goes from where everybody is when its turn comes; a sentence in place of a position is told. */
  move: (step: Step) => void;
  /** Opens it, and answers whether it is. */
  open: () => void;
  /** As if it had not been opened: what would be on the agenda stands again. */
  discard: () => void;
  /** Closes it; `onClosed` hears under which key. */
  close: (onClosed: (key: string) => void) => void;
}

/**
 * Moves everybody who is attached: one step after the other, each from what the one before came to. What is told
 * of a step is told for as long as what is shown is as it was then.
 */
export function useLeading(
  slug: string,
  model: ReviewModel | undefined,
  readAgain: () => Promise<ReviewModel | undefined>,
): Leading {
  const client = useQueryClient();
  const readTime = useServerTime(model?.at ?? NEVER);
  const [said, setSaid] = useState<{ words: ReactNode; of: string }>({ words: null, of: "" });
  const turns = useRef({ last: Promise.resolve(), waiting: 0 });
  const key = panelKey("review", slug);

  function tell(words: ReactNode) {
    setSaid({ words, of: stateOf(client.getQueryData<ReviewModel>(key)) });
  }

  function inTurn(work: (model: ReviewModel) => Promise<ReactNode>) {
    const { current } = turns;
    if (current.waiting >= MOST_WAITING) return;
    current.waiting += 1;
    current.last = current.last
      .then(async () => {
        const now = client.getQueryData<ReviewModel>(key);
        tell(now ? await work(now) : null);
      })
      .catch(() => tell(FAILED))
      .finally(() => {
        current.waiting -= 1;
      });
  }

  function move(step: Step) {
    inTurn(async (before) => {
      const { open } = before;
      if (open === null) return null;
      const to = step(open);
      if (to === null || typeof to === "string") return to;
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<ReviewModel>(key, movedTo(before, to, readTime()));
      const answer = await answerTo("reviews.show", {
        slug,
        id: open.id,
        version: open.version,
        ...to,
      });
      if (!answer.ok) client.setQueryData<ReviewModel>(key, before);
      await readAgain();
      // Somebody else was faster: where that is stands on the screen.
      return answer.ok || answer.reason === "conflict" ? null : wordRefusal(answer);
    });
  }

  function open() {
    inTurn(async (before) => {
      if (before.open !== null) return null;
      tell("Opening …");
      const answer = await answerTo("reviews.open", { slug, id: newId() });
      const now = await readAgain();
      return answer.ok || now?.open ? null : wordRefusal(answer);
    });
  }

  function discard() {
    inTurn(async (before) => {
      if (before.open === null) return null;
      tell("Discarding …");
      const { id, version } = before.open;
      const answer = await answerTo("reviews.discard", { slug, id, version });
      const now = await readAgain();
      return answer.ok || now?.open === null ? null : wordRefusal(answer);
    });
  }

  function close(onClosed: (key: string) => void) {
    inTurn(async (before) => {
      if (before.open === null) return null;
      tell("Closing …");
      const { id, version } = before.open;
      const answer = await answerTo("reviews.close", { slug, id, version });
      await readAgain();
      if (answer.ok) onClosed(answer.data.key);
      return answer.ok ? null : wordRefusal(answer);
    });
  }

  return { told: said.of === stateOf(model) ? said.words : null, tell, move, open, discard, close };
}

/** Which screen it is, and whether something came of it. */
function stateOf(model: ReviewModel | undefined): string {
  const open = model?.open;
  if (!open) return "";
  const { key, stage, index, rowsPage } = open;
  return [key, stage, index, rowsPage, shownItem(open)?.outcome?.at].join(" ");
}

const NEVER = new Date(0).toISOString();
const FAILED = "That went wrong here, and nothing is known of it. Look again first.";
