"use client";

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { answerTo } from "@/components/forms/answer-to";
import { wordRefusal } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { useHoldsDialog } from "@/components/ui/dialog";
import { ListingField } from "@/components/ui/listing-field";
import { LiveRegion } from "@/components/ui/live-region";
import { Notice } from "@/components/ui/notice";
import { formatList } from "@/lib/format/counts";
import { findCandidates, listedOf } from "./candidates";
import type { Candidate, WaitedFor } from "./waited-for";

export interface WaitsForProps {
  slug: string;
  /** Who waits. */
  own: { kind: "task" | "phase"; key: string };
  /** What it waits for as the dialog opens. */
  first: readonly WaitedFor[];
  /** The same as it stands when it is asked. */
  read: (signal: AbortSignal) => Promise<readonly WaitedFor[]>;
  candidates: readonly Candidate[];
  /** A dependency was written, with what it did in words. */
  onDone: (change: string, words: string) => void;
}

const LONGEST_MS = 20_000;

/** What it waits for. Each is written at once: the form beside it is not sent with it. */
export function WaitsFor(props: WaitsForProps) {
  const { slug, own, first, candidates, onDone } = props;
  const root = useRef<HTMLElement>(null);
  const [rows, setRows] = useState(first);
  const [busy, setBusy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<ReactNode>(null);
  const [said, setSaid] = useState("");
  const [text, setText] = useState("");
  const [round, setRound] = useState(0);
  useHoldsDialog(busy !== null);

  useEffect(() => {
    if (round > 0) root.current?.querySelector("input")?.focus();
  }, [round]);

  async function read() {
    const now = await props.read(AbortSignal.timeout(LONGEST_MS)).catch(() => null);
    if (now) setRows(now);
  }

  async function write(id: string, work: () => Promise<ReactNode>) {
    if (busy !== null) return;
    setBusy(id);
    const whyNot = await work();
    await read();
    setRefusal(whyNot);
    setBusy(null);
    if (whyNot !== null) return;
    // Where a line or the text of the field has gone, the focus is in the field.
    if (id === "add") setText("");
    setRound((before) => before + 1);
  }

  async function add(wanted: readonly Candidate[]): Promise<ReactNode> {
    const blocking = wanted.map(({ kind, key }) => ({ kind, key }));
    const answer = await answerTo("schedule.addDependency", { slug, blocking, dependent: own });
    if (!answer.ok) return wordRefusal(answer);
    tell(answer.change, `${own.key} waits for ${formatList(wanted.map(nameOf))}`);
    return null;
  }

  async function remove({ id, version, ...named }: WaitedFor): Promise<ReactNode> {
    const dependency = { id, version };
    const answer = await answerTo("schedule.removeDependency", { slug, dependency });
    if (!answer.ok) return wordRefusal(answer);
    tell(answer.change, `${own.key} waits no more for ${nameOf(named)}`);
    return null;
  }

  function tell(change: string, words: string) {
    setSaid(`${words}.`);
    onDone(change, words);
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { found, unknown } = findCandidates(candidates, text);
    if (unknown.length > 0) {
      const named = formatList(unknown.map((part) => `“${part}”`));
      setRefusal(`Not added. Nothing of the plan goes by ${named}.`);
      return;
    }
    if (found.length > 0) void write("add", () => add(found));
  }

  return (
    <section ref={root} aria-label="Waits for" className="mt-5 border-t border-line pt-4">
      <p className="mb-1 text-2xs text-ink-2">Waits for; each is written at once</p>
      {rows.length === 0 && <p className="mb-2 text-xs text-ink-3">Nothing.</p>}
      <ul className="mb-2 text-xs">
        {rows.map((waited) => (
          <li key={waited.id} className="flex min-h-9 items-center gap-3 border-b border-line">
            <span className="min-w-0 flex-1 truncate">
              {nameOf(waited)} {waited.name ?? "(defined nowhere)"}
            </span>
            <Button
              look="quiet"
              busy={busy === waited.id}
              aria-label={`Remove ${nameOf(waited)}`}
              onClick={() => void write(waited.id, () => remove(waited))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <form
        noValidate
        onSubmit={submit}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2"
      >
        <ListingField
          label="Add by key or title"
          name="waits-for"
          value={text}
          onChange={({ target }) => setText(target.value)}
          options={listedOf(candidates, own, rows)}
          readingOf={() => null}
        />
        <Button type="submit" busy={busy === "add"}>
          Add
        </Button>
      </form>
      {refusal !== null && (
        <div className="mt-2">
          <Notice kind="refused">{refusal}</Notice>
        </div>
      )}
      <LiveRegion message={said} />
    </section>
  );
}

function nameOf({ kind, key }: Pick<WaitedFor, "kind" | "key">): string {
  return `${kind} ${key}`;
}
