import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { OperationSection } from "@/components/reference/operation";
import { BottomLine } from "@/components/ui/bottom-line";
import { loadScope } from "@/lib/features/projects/loaders";
import { shellProps } from "../../../shell";
import { findNoun } from "../reference";

interface PageProps {
  params: Promise<{ noun: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `API: ${(await params).noun}` };
}

export default async function ApiNounPage({ params }: PageProps) {
  const scope = await loadScope();
  const shell = await shellProps(scope.viewer);
  const found = findNoun((await params).noun, shell.origin);
  if (!found) notFound();
  const { noun, means, operations } = found;
  const crumbs = [
    { label: "Portfolio", href: "/" },
    { label: "API", href: "/settings/api" },
    { label: noun },
  ];
  return (
    <AppShell {...shell} crumbs={crumbs}>
      <PageContainer>
        <BottomLine lead={`API: ${noun}`} sentence={means} />
        {operations.map((operation) => (
          <OperationSection key={operation.id} {...operation} />
        ))}
      </PageContainer>
    </AppShell>
  );
}
