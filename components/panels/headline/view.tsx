import { DifferenceMark } from "@/components/charts/difference-mark";
import { RealityGap } from "@/components/charts/reality-gap";
import { BottomLine } from "@/components/ui/bottom-line";
import { Figure, FigureStrip, FigureUnit } from "@/components/ui/figure-strip";
import { percentFigure } from "@/lib/format/percent";
import { formatNumber } from "@/lib/format/numbers";
import type { HeadlineModel } from "./contract";

export function HeadlineView({ model }: { model: HeadlineModel }) {
  const { readiness, gap, stated, gate, claims, blockers } = model.strip;
  return (
    <>
      <BottomLine
        lead={model.summary}
        sentence={model.sentence}
        facts={model.facts.map((fact) => `${fact}.`).join(" ")}
      />
      <FigureStrip>
        <Figure
          label="Readiness"
          biggest
          note={
            readiness.tenths === null ? (
              "no items yet"
            ) : (
              <>
                verified
                <br />
                {formatNumber(readiness.tenths)} of 10
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
        <Figure label="Reality gap" note="points claimed, not verified">
          {gap.points === null || gap.verified === null || gap.claimed === null ? (
            "unknown"
          ) : (
            <span className="flex items-center gap-3">
              {formatNumber(gap.points)}
              <RealityGap verified={gap.verified} claimed={gap.claimed} stated={gap.stated} />
            </span>
          )}
        </Figure>
        <Figure label="Stated in the report" note={stated ? stated.source : "no document says"}>
          {stated ? (
            <>
              {stated.text}
              {readiness.verified !== gap.stated && (
                <>
                  <DifferenceMark />
                  {readiness.verified === null ? "?" : `${percentFigure(readiness.verified)} %`}
                </>
              )}
            </>
          ) : (
            "nothing"
          )}
        </Figure>
        <Figure
          label="Next gate"
          note={gate ? gate.note : "all gates have passed, or there is none"}
        >
          {gate ? gate.text : "none"}
        </Figure>
        <Figure label="Claims refuted" note={`of ${formatNumber(claims.total)} on record`}>
          {formatNumber(claims.refuted)}
        </Figure>
        <Figure label="Open P0 / P1" note={blockers.note}>
          {formatNumber(blockers.p0)} / {formatNumber(blockers.p1)}
        </Figure>
      </FigureStrip>
    </>
  );
}
