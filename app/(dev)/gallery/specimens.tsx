"use client";

import type { ReactNode } from "react";
import { CHART_SPECIMENS } from "@/components/charts/specimens";
import { PANELS } from "@/components/panels/registry";
import { MarginSection } from "@/components/ui/section";
import { UI_SPECIMENS } from "@/components/ui/specimens";

export function InstrumentSpecimens() {
  return [...CHART_SPECIMENS, ...UI_SPECIMENS].map(({ name, element }, index) => (
    <MarginSection key={name} title={name} first={index === 0}>
      {element}
    </MarginSection>
  ));
}

interface Drawable {
  view: (props: { model: never }) => ReactNode;
  fixtures: Record<string, unknown>;
}

/** Loops over the registry, so a new panel is here before anybody thinks of it. */
export function PanelSpecimens() {
  return Object.entries<Drawable>(PANELS).flatMap(([id, { view: View, fixtures }]) =>
    Object.entries(fixtures).map(([name, model]) => (
      <section
        key={`${id} ${name}`}
        aria-label={`${id}, ${name}`}
        data-panel={id}
        className="pt-14"
      >
        <p className="font-mono text-2xs text-ink-3">
          {id}, {name}
        </p>
        <View model={model as never} />
      </section>
    )),
  );
}
