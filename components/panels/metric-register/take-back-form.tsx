"use client";

import { bindFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { useOwnDraft } from "@/components/forms/use-own-draft";
import { WrittenBefore } from "@/components/forms/written-before";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { noteChange } from "@/lib/client/changes";
import type { Metric, Sample } from "@/lib/domain/project";
import { wordReading } from "../words/metric-words";

interface TakeBackFormProps {
  slug: string;
  metric: Metric;
  sample: Sample;
  onDone: (said: string) => void;
  onClose: () => void;
}

export function TakeBackForm({ slug, metric, sample, onDone, onClose }: TakeBackFormProps) {
  const reading = wordReading(metric, sample);
  const { draft, write, forget, discard } = useOwnDraft(() => ({ reason: "" }));
  const { busy, refusal, wrong, send } = useAction("metrics.takeBackSample", (_, change) => {
    forget();
    noteChange({ slug, change, words: `Took back a sample of ${metric.name}` });
    onDone(`${reading} is taken back.`);
  });

  const field = bindFields(draft, wrong, write);

  function submit() {
    const { id, version } = sample;
    send({ slug, metricId: metric.id, sample: { id, version }, ...draft });
  }

  return (
    <Form busy={busy} onSubmit={submit}>
      <p className="text-xs text-ink-2">
        <b className="font-medium text-ink">{metric.name}</b>: {reading}, {sample.basis}. It counts
        no more from then on, and stays in the log with your reason.
      </p>
      <TextArea
        label="Why it does not hold"
        {...field("reason")}
        maxLength={2000}
        autoFocus
        required
      />
      {discard && <WrittenBefore onDiscard={discard} />}
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          Take back
        </Button>
        <LeaveButton onLeave={onClose}>Leave as it is</LeaveButton>
      </div>
    </Form>
  );
}
