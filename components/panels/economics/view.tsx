import { MoneyRange } from "@/components/charts/money-range";
import { OpenArithmetic } from "@/components/charts/open-arithmetic";
import { OpenDifference } from "@/components/charts/open-difference";
import { VerdictWord } from "@/components/charts/verdict-word";
import { BottomLine } from "@/components/ui/bottom-line";
import { Figure, FigureStrip } from "@/components/ui/figure-strip";
import { Opens } from "@/components/ui/opens";
import { UnbrokenFigures } from "@/components/ui/unbroken-figures";
import { NEW_IN } from "../words/money-asks";
import { EditButton } from "../words/money-edit";
import type { EconomicsModel, StripFigure } from "./contract";

export function EconomicsView({ model }: { model: EconomicsModel }) {
  const { verdict, verdictHref, about, isEmpty, sentence, facts, strip } = model;
  return (
    <>
      <BottomLine
        size="larger"
        lead={
          <>
            <span className="relative">
              <Opens href={verdictHref} className="no-underline after:-inset-3">
                <VerdictWord verdict={verdict} />
              </Opens>
            </span>
            <span>{about}</span>
          </>
        }
        sentence={<UnbrokenFigures>{sentence}</UnbrokenFigures>}
        facts={facts.length > 0 ? facts.join(" ") : undefined}
      />
      {isEmpty && (
        <p className="pb-4">
          <EditButton {...NEW_IN.investment}>Add a line of investment</EditButton>
        </p>
      )}
      {strip.length > 0 && (
        <FigureStrip>
          {strip.map((figure) => (
            <StripCell key={figure.label} figure={figure} />
          ))}
        </FigureStrip>
      )}
    </>
  );
}

function StripCell({ figure }: { figure: StripFigure }) {
  const { label, value, likely, note, arithmetic } = figure;
  const { before, difference, after } = note;
  return (
    <Figure
      label={<OpenArithmetic name={label} {...arithmetic} />}
      note={
        <>
          <UnbrokenFigures>{before}</UnbrokenFigures>
          {difference && <OpenDifference of={label} {...difference} />}
          {after !== null && <UnbrokenFigures>{after}</UnbrokenFigures>}
        </>
      }
    >
      <MoneyRange text={value} likely={likely} />
    </Figure>
  );
}
