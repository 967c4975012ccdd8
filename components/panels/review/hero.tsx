import { clsx } from "clsx";
import { MaturityBar } from "@/components/charts/maturity-bar";
import { VerdictWord } from "@/components/charts/verdict-word";
import type { Hero as HeroModel } from "@/lib/domain/review/agenda";
import { formatPercent } from "@/lib/format/percent";
import type { ReviewModel } from "./contract";
import { sayHero, wordHero } from "./words";

interface HeroProps extends Pick<ReviewModel, "project" | "verdict" | "readiness"> {
  hero: HeroModel;
  caption: string;
  /** Under the caption: since when, from which review it was carried over. */
  note?: string | null;
}

/** Whose screen it is, the one figure of it, and how ready that is. */
export function Hero({ project, verdict, readiness, hero, caption, note = null }: HeroProps) {
  const { figure, unit, whole, before, isOver } = wordHero(hero);
  return (
    <div className="wall-aside min-w-0">
      <p className="wall-name">
        <span className="line-clamp-2 min-w-0 wrap-anywhere">{project.name}</span>
        <span className="text-(length:--wall-row) [--spacing:calc(var(--wall-row)/4)]">
          <VerdictWord verdict={verdict} />
        </span>
      </p>
      <h1>
        <span className="sr-only">{sayHero(hero, caption)}</span>
        <span
          aria-hidden="true"
          className={clsx("wall-hero", isOver && "text-stop", figure === "?" && "text-ink-3")}
        >
          {figure}
          {unit !== null && <small>{unit}</small>}
          {whole}
        </span>
        <span aria-hidden="true" className="wall-caption line-clamp-2">
          {caption}
        </span>
      </h1>
      {(before ?? note) !== null && (
        <p className="wall-note mt-[0.4em] line-clamp-2 text-ink-2 wrap-anywhere">
          {[before, note].filter(Boolean).join(" · ")}
        </p>
      )}
      <Readiness {...readiness} />
    </div>
  );
}

function Readiness({ claimed, verified, target }: ReviewModel["readiness"]) {
  return (
    <div className="wall-note mt-[1.4em]">
      <p className="mb-[0.35em] flex flex-wrap gap-x-[1.25em]">
        <span>
          <b>{claimed === null ? "unknown" : formatPercent(claimed)}</b> claimed
        </span>
        <span>
          <b className="text-verified">{verified === null ? "unknown" : formatPercent(verified)}</b>{" "}
          verified
        </span>
        {target !== null && <span className="text-ink-2">target {formatPercent(target)}</span>}
      </p>
      <div className="[--spacing:calc(var(--wall-note)/3.5)]">
        <MaturityBar verified={verified} claimed={claimed} target={target} />
      </div>
    </div>
  );
}
