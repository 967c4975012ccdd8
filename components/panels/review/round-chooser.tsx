"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { VerdictWord } from "@/components/charts/verdict-word";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import type { Verdict } from "@/lib/domain/vocabulary";
import { wordHero } from "@/lib/features/reviews/types";
import { formatCount } from "@/lib/format/counts";
import { panelQuery } from "../query";
import type { ReviewModel } from "./contract";
import type { RoundProject } from "./use-round";

interface RoundChooserProps {
  projects: readonly (RoundProject & { verdict: Verdict | null })[];
  now: string;
}

/** Which projects are reviewed one after the other, with what is waiting in each. */
export function RoundChooser({ projects, now }: RoundChooserProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const search = new URLSearchParams({ projects: chosen.join(","), since: now });
  return (
    <>
      <BottomLine
        sentence="Weekly review"
        facts="Several projects, one after the other, in the order in which they are ticked."
      />
      <BlockSection title="Projects" note={formatCount(projects.length, "project")}>
        {projects.length === 0 && <EmptyState>No projects yet.</EmptyState>}
        <ul className="max-w-4xl">
          {projects.map(({ slug, name, verdict }) => {
            const place = chosen.indexOf(slug);
            return (
              <li
                key={slug}
                className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b py-2 text-sm"
              >
                <span className="min-w-0 flex-1 basis-48">
                  <Checkbox
                    checked={place >= 0}
                    onChange={({ currentTarget }) =>
                      setChosen(
                        currentTarget.checked
                          ? [...chosen, slug]
                          : chosen.filter((one) => one !== slug),
                      )
                    }
                  >
                    <span className="wrap-anywhere">
                      {name}
                      {place >= 0 && <span className="text-ink-3"> · {String(place + 1)}.</span>}
                    </span>
                  </Checkbox>
                </span>
                {verdict !== null && <VerdictWord verdict={verdict} />}
                <Waiting slug={slug} />
              </li>
            );
          })}
        </ul>
        <Button
          look="primary"
          className="mt-4"
          busy={chosen.length === 0}
          onClick={() => router.push(`/review?${search.toString()}`)}
        >
          Begin
        </Button>
      </BlockSection>
    </>
  );
}

/** Asked for once it is in sight: each takes a look at all of its project. */
function Waiting({ slug }: { slug: string }) {
  const line = useRef<HTMLSpanElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = line;
    if (current === null) return undefined;
    const watched = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    watched.observe(current);
    return () => watched.disconnect();
  }, []);
  const { data, error } = useQuery({ ...panelQuery("review", slug), enabled: isSeen });
  return (
    <span ref={line} className="min-w-0 basis-80 text-2xs text-ink-2 max-md:basis-full">
      {data ? wordWaiting(data) : error ? `Not read. ${error.message}` : "…"}
    </span>
  );
}

/** "5 of 5 checked claims refuted, 2 slips"; of one that is open, how far it has come. */
function wordWaiting({ open, preview }: ReviewModel): string {
  if (open !== null) {
    const left = open.items.filter(({ outcome }) => outcome === null).length;
    return `${open.key} is open, ${String(left)} of ${String(open.items.length)} left`;
  }
  const counted = preview.filter(({ kind }) => kind !== "verdict");
  if (counted.length === 0) return "nothing but its verdict";
  return counted.map(({ hero, caption }) => wordHero(hero, caption)).join(", ");
}
