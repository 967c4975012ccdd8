"use client";

import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { CHART_SPECIMENS } from "@/components/charts/specimens";
import type { ReviewModel } from "@/components/panels/review/contract";
import { PANELS } from "@/components/panels/registry";
import { MarginSection } from "@/components/ui/section";
import { UI_SPECIMENS } from "@/components/ui/specimens";

const screens = new Map<string, ReviewModel>(Object.entries(PANELS.review.fixtures));

interface Drawable {
  view: (props: { model: never }) => ReactNode;
  fixtures: Record<string, unknown>;
}

/** Reads the registry, so a new panel is here before anybody thinks of it. */
const panels = new Map(Object.entries<Drawable>(PANELS));

export function InstrumentSpecimens() {
  return [...CHART_SPECIMENS, ...UI_SPECIMENS].map(({ name, element }) => (
    <MarginSection key={name} title={name}>
      {element}
    </MarginSection>
  ));
}

export function PanelLinks() {
  return <Links of={[...panels.keys()]} under="/gallery" />;
}

export function WallLinks() {
  return <Links of={[...screens.keys()]} under="/gallery/wall" />;
}

function Links({ of, under }: { of: string[]; under: string }) {
  return (
    <ul className="columns-2 text-xs md:columns-4">
      {of.map((id) => (
        <li key={id}>
          <Link
            href={`${under}/${id}`}
            className="inline-flex min-h-6 items-center text-accent underline"
          >
            {id}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function PanelSpecimens({ id }: { id: string }) {
  const panel = panels.get(id);
  if (!panel) notFound();
  const { view: View, fixtures } = panel;
  return Object.entries(fixtures).map(([name, model]) => (
    <section key={name} aria-label={`${id}, ${name}`} data-panel={id} className="pt-14">
      <p className="font-mono text-2xs text-ink-3">
        {id}, {name}
      </p>
      <View model={model as never} />
    </section>
  ));
}

export function WallSpecimen({ state }: { state: string }) {
  const model = screens.get(state);
  if (!model) notFound();
  const { view: View } = PANELS.review;
  return (
    <main id="main" data-wall="dark">
      <View model={model} />
    </main>
  );
}
