"use client";

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { sentence } from "@/components/forms/fields";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import {
  type CaptureKind,
  type Draft,
  forgetDraft,
  keepDraft,
  openDraft,
  standing,
  wordStanding,
} from "./capture-draft";
import type { ReviewItemModel, ReviewModel } from "./contract";
import { OwnerChoice } from "./owner-choice";

export interface CaptureProps {
  slug: string;
  kind: CaptureKind;
  /** As it is by now; it may not be the one that is shown any more. */
  item: ReviewItemModel;
  /** "3 of 9, claims refuted", where another is shown by now. */
  elsewhere: string | null;
  people: readonly string[];
  now: string;
  readAgain: () => Promise<ReviewModel | undefined>;
  onDone: () => void;
  onLeave: () => void;
}

const WORDS: Record<CaptureKind, { label: string; verb: string }> = {
  decide: { label: "Decided", verb: "Decide" },
  act: { label: "Action", verb: "Add the action" },
  park: { label: "Parked because", verb: "Park" },
  note: { label: "Note", verb: "Keep the note" },
};

/**
 * What the room has said, written down without leaving the item. It is kept in the tab until it is sent, and
 * where another has written the same meanwhile, also before it was opened again, both versions are told before
 * anything is written over (R11).
 */
export function Capture(props: CaptureProps) {
  const { slug, kind, item, elsewhere, people, now, readAgain, onDone, onLeave } = props;
  const { label, verb } = WORDS[kind];
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => openDraft(kind, item));
  const [version, setVersion] = useState(item.version);
  const [isLate, setLate] = useState(draft.over !== standing(kind, item));
  const sendAgain = useRef<(from: number) => void>(() => undefined);
  const { text, owner, due } = draft.fields;

  function write(part: Partial<Draft["fields"]>) {
    const next = { ...draft, fields: { ...draft.fields, ...part } };
    setDraft(next);
    keepDraft(kind, item, next);
  }

  function done() {
    forgetDraft(kind, item);
    void readAgain().then(onDone);
  }
  /** Another wrote to the item. What they wrote elsewhere in it is not what is written here. */
  async function meet() {
    const newest = (await readAgain())?.open?.items.find(({ id }) => id === item.id);
    if (newest === undefined) return;
    setVersion(newest.version);
    if (standing(kind, newest) === draft.over) sendAgain.current(newest.version);
    else setLate(true);
  }
  function refused({ reason }: { reason: string }) {
    if (reason === "conflict") void meet();
  }
  const writing = {
    decide: useAction("reviews.decide", done, refused),
    act: useAction("reviews.act", done, refused),
    park: useAction("reviews.park", done, refused),
    note: useAction("reviews.note", done, refused),
  };
  const { busy, refusal, wrong } = writing[kind];

  function send(from: number) {
    const row = { slug, itemId: item.id, version: from };
    if (kind === "act") writing.act.send({ ...row, text, owner, dueOn: due });
    else if (kind === "note") writing.note.send({ ...row, notes: text });
    else if (kind === "decide") writing.decide.send({ ...row, text });
    else writing.park.send({ ...row, text: text.trim() === "" ? null : text });
  }

  useEffect(() => {
    sendAgain.current = send;
  });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!busy) send(version);
  }

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, [kind]);

  const field = { autoComplete: "off", required: kind !== "park" && kind !== "note" };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onLeave();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
      className="wall-capture wall-scaled grid gap-3 border-t border-ink py-3"
    >
      {elsewhere !== null && <p className="wall-note text-ink-2">For {elsewhere}</p>}
      <div className="flex items-start gap-4 max-md:grid max-md:items-stretch">
        <div className="min-w-0 flex-1">
          {kind === "note" ? (
            <TextArea
              label={label}
              rows={2}
              className="max-h-24"
              value={text}
              error={sentence(wrong.notes)}
              onChange={({ target }) => write({ text: target.value })}
            />
          ) : (
            <TextField
              {...field}
              label={label}
              maxLength={2000}
              value={text}
              error={sentence(wrong.text)}
              onChange={({ target }) => write({ text: target.value })}
            />
          )}
        </div>
        {kind === "act" && (
          <>
            <OwnerChoice
              people={people}
              value={owner}
              error={sentence(wrong.owner)}
              onChange={(value) => write({ owner: value })}
            />
            <TextField
              label="Due"
              type="date"
              required
              value={due}
              error={due === "" ? sentence(wrong.dueOn && "Say until when") : sentence(wrong.dueOn)}
              onChange={({ target }) => write({ due: target.value })}
            />
          </>
        )}
        <Verbs>
          <Button type="submit" look="primary" busy={busy}>
            {isLate ? "Write mine over it" : verb}
          </Button>
          <Button onClick={onLeave}>Leave</Button>
        </Verbs>
      </div>
      {isLate ? (
        <Notice kind="conflict">
          Meanwhile it says: {wordStanding(kind, item, now)}. What you wrote stays here.
        </Notice>
      ) : (
        refusal !== null && <Notice kind="refused">{refusal}</Notice>
      )}
    </form>
  );
}

/** Beside the fields, whatever is told under those. */
function Verbs({ children }: { children: ReactNode }) {
  return (
    <div>
      <p aria-hidden="true" className="mb-1 text-2xs max-md:hidden">
        &nbsp;
      </p>
      <div className="flex gap-4 max-md:grid">{children}</div>
    </div>
  );
}
