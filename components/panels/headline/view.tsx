import type { ReactNode } from "react";
import { DifferenceMark } from "@/components/charts/difference-mark";
import { OpenDifference } from "@/components/charts/open-difference";
import { RealityGap } from "@/components/charts/reality-gap";
import { Sparkline } from "@/components/charts/sparkline";
import { VerdictWord } from "@/components/charts/verdict-word";
import { BottomLine } from "@/components/ui/bottom-line";
import { BrokenText } from "@/components/ui/broken-text";
import { Figure, FigureStrip, FigureUnit } from "@/components/ui/figure-strip";
import { LinkButton } from "@/components/ui/link-button";
import { Opens } from "@/components/ui/opens";
import { formatNumber } from "@/lib/format/numbers";
import { percentFigure } from "@/lib/format/percent";
import { wordTrend } from "../words/trend-words";
import type { HeadlineModel } from "./contract";

interface HeadlineViewProps {
  model: HeadlineModel;
  /** What can be done with the project as a whole. */
  verbs?: ReactNode;
}

export function HeadlineView({ model, verbs }: HeadlineViewProps) {
  const { readiness, gap, stated, gate, claims, blockers } = model.strip;
  return (
    <>
      <BottomLine
        lead={
          <>
            <span className="relative">
              <Opens href={model.verdictHref} className="no-underline after:-inset-3">
                <VerdictWord verdict={model.verdict} />
              </Opens>
            </span>
            <span>
              computed {model.computedAt}
              {model.isExample && ", example data"}
            </span>
            {verbs && <span className="ml-auto">{verbs}</span>}
          </>
        }
        sentence={model.sentence}
        facts={
          <>
            {model.facts.map((fact) => `${fact}.`).join(" ")}
            {model.forecast && (
              <>
                {" "}
                <span className="relative">
                  <Opens href={model.forecast.href}>{model.forecast.words}.</Opens>
                </span>
              </>
            )}
          </>
        }
        about={model.summary}
      />
      {model.begins.length > 0 && (
        <div className="-mt-3 flex flex-wrap items-center gap-x-2 gap-y-2 pb-5 text-xs text-ink-2">
          <p className="mr-2">Nothing is in it yet. Begin where you like:</p>
          {model.begins.map(({ href, verb }) => (
            <LinkButton key={href} href={href}>
              {verb}
            </LinkButton>
          ))}
        </div>
      )}
      <FigureStrip>
        <Figure
          label="Readiness"
          biggest
          href={readiness.href}
          note={
            readiness.tenths === null ? (
              "no items yet"
            ) : (
              <>
                verified
                <br />
                {formatNumber(readiness.tenths)} of 10
                {readiness.trend && (
                  <span className="mt-0.5 flex flex-wrap items-center gap-x-2">
                    <Sparkline
                      points={readiness.trend.verified}
                      label={wordTrend(readiness.trend)}
                    />
                    {readiness.trend.since}
                  </span>
                )}
              </>
            )
          }
        >
          {readiness.verified === null ? (
            "—"
          ) : (
            <>
              {percentFigure(readiness.verified)}
              <FigureUnit>%</FigureUnit>
            </>
          )}
        </Figure>
        <Figure label="Reality gap" note={gap.note} href={gap.href}>
          {gap.points === null || gap.verified === null || gap.claimed === null ? (
            "unknown"
          ) : (
            <span className="flex flex-wrap items-center gap-x-3">
              {formatNumber(gap.points)}
              <RealityGap verified={gap.verified} claimed={gap.claimed} stated={gap.stated} />
            </span>
          )}
        </Figure>
        <Stated stated={stated} />
        <Figure label="Next gate" note={gate.note} href={gate.href}>
          {gate.text}
        </Figure>
        <Figure label="Claims refuted" note={claims.note} href={claims.href}>
          {formatNumber(claims.refuted)}
        </Figure>
        <Figure label="Open P0 / P1" note={blockers.note} href={blockers.href}>
          {formatNumber(blockers.p0)} / {formatNumber(blockers.p1)}
        </Figure>
      </FigureStrip>
    </>
  );
}

/** What a document says of the whole, and what is verified of it in the same unit. */
function Stated({ stated }: { stated: HeadlineModel["strip"]["stated"] }) {
  const label = "Stated in the report";
  if (stated === null) {
    return (
      <Figure label={label} note="no document says">
        nothing
      </Figure>
    );
  }
  const sides = stated.verified === null ? "stated, as verified" : "stated, verified";
  return (
    <Figure
      label={label}
      href={stated.href}
      note={
        <>
          {sides}
          <span className="block">
            <BrokenText>{stated.source}</BrokenText>
          </span>
        </>
      }
    >
      <span className="whitespace-nowrap">{stated.stated}</span>
      {stated.verified !== null && (
        <>
          <wbr />
          <span className="whitespace-nowrap">
            {stated.difference === null ? (
              <DifferenceMark />
            ) : (
              <OpenDifference of="readiness of the whole" {...stated.difference} />
            )}
            {stated.verified}
          </span>
        </>
      )}
    </Figure>
  );
}
