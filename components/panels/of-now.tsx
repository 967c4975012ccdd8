import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import type { ProjectPanelId } from "./contract";

/** What no snapshot holds and no event tells: what stands in its place where a page shows how a project stood. */
const OF_NOW = {
  tray: ["Waiting for an assignment", "Which results waited then is not kept."],
  "mapping-rules": ["Mapping rules", "Which rules there were then is not kept."],
  "mapping-rule": ["Mapping rule", "Which rules there were then is not kept."],
  archive: ["Archive", "What lay in the archive then is not kept."],
  review: ["Weekly review", "A review is held as it stands now; its minutes are of then."],
  export: ["Export", "What is taken out is as it stands now."],
} satisfies Partial<Record<ProjectPanelId, [title: string, why: string]>>;

export function isOfNow(id: ProjectPanelId): id is keyof typeof OF_NOW {
  return Object.hasOwn(OF_NOW, id);
}

interface OfNowProps {
  isPast: boolean;
  id: keyof typeof OF_NOW;
  children: ReactNode;
}

/** A panel of which only what stands now is known. */
export function OfNow({ isPast, id, children }: OfNowProps) {
  if (!isPast) return children;
  const [title, why] = OF_NOW[id];
  return (
    <BlockSection title={title}>
      <EmptyState>{why}</EmptyState>
    </BlockSection>
  );
}
