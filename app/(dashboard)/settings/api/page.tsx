import type { Metadata } from "next";
import Link from "next/link";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { OperationList } from "@/components/reference/operation-list";
import { SearchForm } from "@/components/reference/search-form";
import { BottomLine } from "@/components/ui/bottom-line";
import { loadScope } from "@/lib/features/projects/loaders";
import { agree, formatCount } from "@/lib/format/counts";
import { shellProps } from "../../shell";
import { listOperations } from "./reference";

export const metadata: Metadata = { title: "API" };

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ApiPage({ searchParams }: PageProps) {
  const scope = await loadScope();
  const shell = await shellProps(scope.viewer);
  const asked = (await searchParams).q;
  const search = (Array.isArray(asked) ? asked[0] : asked) ?? "";
  const nouns = listOperations(search);
  const lines = nouns.flatMap(({ operations }) => operations);
  const reads = lines.filter(({ method }) => method === "GET").length;
  return (
    <AppShell {...shell} crumbs={[{ label: "Portfolio", href: "/" }, { label: "API" }]}>
      <PageContainer>
        <BottomLine
          lead="API"
          sentence={`${formatCount(reads, "read")} and ${formatCount(lines.length - reads, "write")}${search === "" ? "" : ` ${agree(lines.length, "has", "have")} these words`}.`}
          facts={
            <>
              For programs the same as{" "}
              <a href="/api/v1/openapi.json" className="underline underline-offset-4">
                an OpenAPI document
              </a>
              . They show{" "}
              <Link
                href="/settings/tokens"
                prefetch={false}
                className="underline underline-offset-4"
              >
                a token
              </Link>
              .
            </>
          }
        />
        <SearchForm search={search} />
        <OperationList nouns={nouns} />
      </PageContainer>
    </AppShell>
  );
}
