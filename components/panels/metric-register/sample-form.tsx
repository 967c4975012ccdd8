"use client";

import { useState } from "react";
import { bindFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { useOwnDraft } from "@/components/forms/use-own-draft";
import { WrittenBefore } from "@/components/forms/written-before";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { noteChange } from "@/lib/client/changes";
import { dayOf } from "@/lib/domain/instant";
import { parseReading, writeReading } from "@/lib/domain/metrics/reading";
import type { Metric, Sample } from "@/lib/domain/project";
import { SAMPLE_BASES, type SampleBasis } from "@/lib/domain/vocabulary";
import { wordReadingProblem } from "@/lib/features/metrics/access";
import { bareDemand, wordReading } from "../words/metric-words";
import { foretellSample } from "./foretell";

interface SampleFormProps {
  slug: string;
  metric: Metric;
  freshDays: number;
  /** The newest sample that stands. */
  current: Sample | null;
  now: string;
  /** One's own that is read again; null to add one. */
  correcting: Sample | null;
  /** What was written says this of the metric. */
  onDone: (said: string) => void;
  onClose: () => void;
}

type SampleDraft = Record<"reading" | "takenOn" | "basis" | "proof" | "reason", string>;

/** What was read, when and how: a figure and Enter is enough. */
export function SampleForm(props: SampleFormProps) {
  const { slug, metric, freshDays, current, now, correcting, onDone, onClose } = props;
  const today = dayOf(now);
  const { draft, write, forget, discard } = useOwnDraft<SampleDraft>(() => ({
    reading: correcting ? writeReading(correcting) : "",
    takenOn: correcting?.takenOn ?? today,
    basis: correcting?.basis ?? DEFAULT_BASIS,
    proof: correcting?.proof ?? "",
    reason: "",
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const { takenOn } = draft;
  const basis = SAMPLE_BASES.find((known) => known === draft.basis) ?? DEFAULT_BASIS;
  const proof = draft.proof.trim() || null;
  const { reading } = parseReading(metric, draft.reading);
  const said =
    reading && foretellSample(metric, current, { reading, basis, takenOn, proof }, freshDays, now);
  const tell = (did: string, change: string) => {
    forget();
    noteChange({ slug, change, words: `${did} a sample of ${metric.name}` });
    onDone(said ?? "");
  };
  const add = useAction("metrics.addSample", (_, change) => tell("Added", change));
  const correct = useAction("metrics.correctSample", (_, change) => tell("Corrected", change));
  const { busy, refusal, wrong } = correcting ? correct : add;
  const found = { ...wrong, reading: problem ?? readingProblem(wrong) };
  const field = bindFields(draft, found, write);

  function submit() {
    const parsed = parseReading(metric, draft.reading);
    if (parsed.problem !== null) {
      setProblem(wordReadingProblem(parsed.problem, metric));
      return;
    }
    const sample = { reading: parsed.reading, basis, takenOn, proof };
    if (!correcting) {
      add.send({ slug, metricId: metric.id, ...sample });
      return;
    }
    const { id, version } = correcting;
    const reason = draft.reason.trim();
    correct.send({ slug, metricId: metric.id, sample: { id, version }, ...sample, reason });
  }

  return (
    <Form busy={busy} onSubmit={submit}>
      <p className="text-xs text-ink-2">
        <b className="font-medium text-ink">{metric.name}</b>, wanted {bareDemand(metric)}.{" "}
        {current
          ? `Now ${wordReading(metric, current)}, ${current.basis}.`
          : "No sample was ever taken."}
      </p>
      <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_11rem]">
        <TextField
          label={labelOf(metric)}
          {...field("reading")}
          onChange={({ target: { value } }) => {
            write({ reading: value });
            setProblem(null);
          }}
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          required
        />
        <TextField label="Taken on" {...field("takenOn")} type="date" max={today} required />
      </div>
      <Choice
        legend="Basis"
        name="basis"
        options={BASES}
        value={basis}
        onChange={(value) => write({ basis: value })}
      />
      <TextField
        label="Proof"
        {...field("proof")}
        hint="What shows it: a run, a report, an address. Without it a measured figure is a claim."
        maxLength={2000}
        autoComplete="off"
      />
      {correcting && (
        <TextField
          label="Why it is corrected"
          {...field("reason")}
          maxLength={2000}
          autoComplete="off"
          required
        />
      )}
      <p
        role="status"
        className="min-h-5 border-l-2 pl-3 text-xs text-ink empty:border-transparent"
      >
        {said}
      </p>
      {discard && <WrittenBefore onDiscard={discard} />}
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {correcting ? "Correct sample" : "Add sample"}
        </Button>
        <LeaveButton onLeave={onClose}>{correcting ? "Leave as it is" : "Cancel"}</LeaveButton>
      </div>
    </Form>
  );
}

const DEFAULT_BASIS: SampleBasis = "measured";
const BASES: readonly { value: SampleBasis; label: string }[] = [
  { value: "measured", label: "measured" },
  { value: "stated", label: "stated by somebody" },
  { value: "projected", label: "projected" },
];

function labelOf({ comparator, unit, targetHigh }: Metric): string {
  if (comparator === "is") return "What it is, in words";
  if (comparator !== "between" && targetHigh !== null) return "Reading, as 2 of 3";
  return unit === null ? "Reading" : `Reading, in ${unit}`;
}

/** Whatever of a reading the server finds wrong is said at its one field. */
function readingProblem(wrong: Readonly<Record<string, string>>): string | undefined {
  const [, message] = Object.entries(wrong).find(([path]) => path.startsWith("reading")) ?? [];
  return message;
}
