import { BlockSection } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/empty-state";

/** The frame of a panel of amounts, for whoever may not see them. */
export function HiddenSection({
  id,
  title,
  hidden,
}: {
  id: string;
  title: string;
  hidden: string;
}) {
  return (
    <BlockSection id={id} title={title}>
      <EmptyState>{hidden}</EmptyState>
    </BlockSection>
  );
}
