import { DraftNameContext } from "@/components/forms/kept-draft";
import { Dialog } from "@/components/ui/dialog";
import { freshDaysOf } from "@/lib/domain/metrics/evaluate-metric";
import type { Metric, Sample } from "@/lib/domain/project";
import type { RegisterRow } from "./contract";
import { DefinitionForm } from "./definition-form";
import { SampleForm } from "./sample-form";
import { TakeBackForm } from "./take-back-form";

/** What somebody is about to write. */
export type Asked =
  | { about: "sample"; metric: Metric; current: Sample | null; correcting: Sample | null }
  | { about: "take back"; metric: Metric; sample: Sample }
  | { about: "definition"; metric: Metric | null; current: Sample | null; isUnused: boolean };

/** The definition of a metric that is there. */
export function askDefinition({ metric, sample, uses }: RegisterRow): Asked {
  const isUnused = sample === null && uses.length === 0;
  return { about: "definition", metric, current: sample, isUnused };
}

interface DialogsProps {
  slug: string;
  asked: Asked | null;
  categories: readonly string[];
  /** R2: how long a sample holds of a metric without a cadence. */
  freshnessDays: number;
  now: string;
  /** Something is written about the metric of this key. */
  onDone: (said: string, key: string | null) => void;
  onClose: () => void;
}

export function Dialogs(props: DialogsProps) {
  const { slug, asked, categories, freshnessDays, now, onDone, onClose } = props;
  return (
    <Dialog open={asked !== null} onClose={onClose} title={asked ? titleOf(asked) : ""}>
      <DraftNameContext value={asked && `metrics ${slug} ${subjectOf(asked)}`}>
        {asked?.about === "sample" && (
          <SampleForm
            slug={slug}
            metric={asked.metric}
            freshDays={freshDaysOf({ freshnessDays }, asked.metric)}
            current={asked.current}
            correcting={asked.correcting}
            now={now}
            onDone={(said) => onDone(said, asked.metric.key)}
            onClose={onClose}
          />
        )}
        {asked?.about === "take back" && (
          <TakeBackForm
            slug={slug}
            metric={asked.metric}
            sample={asked.sample}
            onDone={(said) => onDone(said, asked.metric.key)}
            onClose={onClose}
          />
        )}
        {asked?.about === "definition" && (
          <DefinitionForm
            slug={slug}
            metric={asked.metric}
            current={asked.current}
            isUnused={asked.isUnused}
            categories={categories}
            now={now}
            onDone={(said, key) => onDone(said, key ?? asked.metric?.key ?? null)}
            onClose={onClose}
          />
        )}
      </DraftNameContext>
    </Dialog>
  );
}

/** What it is written about: what is written of another, or of what was corrected since, is kept apart. */
function subjectOf(asked: Asked): string {
  const { about, metric } = asked;
  const sample = about === "sample" ? asked.correcting : null;
  const corrected = sample ? `${sample.id} ${String(sample.version)}` : "";
  return `${about} ${metric?.id ?? "new"} ${corrected}`;
}

function titleOf(asked: Asked): string {
  switch (asked.about) {
    case "sample":
      return asked.correcting ? "Correct sample" : "Add sample";
    case "take back":
      return "Take sample back";
    case "definition":
      return asked.metric ? "Edit metric" : "Define metric";
  }
}
