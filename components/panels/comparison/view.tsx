import { AsTable } from "@/components/ui/as-table";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { MarginSection } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { CodedText } from "../words/coded-text";
import { formatCount } from "@/lib/format/counts";
import type { ComparisonModel } from "./contract";

/** What has changed, under the word for it; the same in one table. */
export function ComparisonView({ model }: { model: ComparisonModel }) {
  const { span, why, groups, isInexact, markdownHref } = model;
  const rows = groups.flatMap((group) => group.rows);
  return (
    <section aria-label="Comparison">
      <BottomLine
        sentence={
          why ??
          (rows.length === 0
            ? "Nothing has changed."
            : `${formatCount(rows.length, "thing has", "things have")} changed.`)
        }
        facts={span ?? "Two moments, and what has become of the project between them."}
      />
      <Moments model={model} />
      {isInexact && (
        <Notice kind="refused">
          Something came back from the archive in between of which no event tells what it is: it is
          left out.
        </Notice>
      )}
      {why !== null && <EmptyState>Nothing is compared.</EmptyState>}
      {groups.map(({ kind, title, rows: ofKind }, index) => (
        <MarginSection
          key={kind}
          title={title}
          note={formatCount(ofKind.length, "row")}
          first={index === 0}
        >
          <ul>
            {ofKind.map((row, at) => (
              <li key={`${String(at)} ${row.row}`} className="border-t py-2 first:border-t-0">
                <span className="wrap-anywhere">
                  {row.row === "the project" ? (
                    "The project"
                  ) : (
                    <CodedText>{`${row.row} ${row.title}`}</CodedText>
                  )}
                </span>
                <span className="block text-xs text-ink-2 wrap-anywhere">
                  {row.before} → {row.after}
                </span>
              </li>
            ))}
          </ul>
        </MarginSection>
      ))}
      {rows.length > 0 && (
        <AsTable>
          <DataTable caption="What has changed" minWidth={720}>
            <thead>
              <tr>
                <Th fixed>Row</Th>
                <Th>Name</Th>
                <Th>What</Th>
                <Th>Before</Th>
                <Th>After</Th>
              </tr>
            </thead>
            <tbody>
              {groups.flatMap(({ kind, title, rows: ofKind }) =>
                ofKind.map((row, at) => (
                  <tr key={`${kind} ${String(at)}`}>
                    <RowHead className="font-normal">{row.row}</RowHead>
                    <Td className="wrap-anywhere">
                      <CodedText>{row.title}</CodedText>
                    </Td>
                    <Td>{title}</Td>
                    <Td className="wrap-anywhere">{row.before}</Td>
                    <Td className="wrap-anywhere">{row.after}</Td>
                  </tr>
                )),
              )}
            </tbody>
          </DataTable>
        </AsTable>
      )}
      {markdownHref !== null && (
        <DownloadLink href={markdownHref}>Download as Markdown</DownloadLink>
      )}
    </section>
  );
}

/** Goes to an address, and works without a script. A day goes before the kept moment beside it. */
function Moments({ model: { slug, from, to, moments } }: { model: ComparisonModel }) {
  if (moments.length === 0) return null;
  const options = moments.map(({ at, label }) => ({ value: at, label }));
  const known = new Set(moments.map(({ at }) => at));
  const withOwn = (at: string) =>
    at === "" || known.has(at) ? options : [{ value: at, label: at }, ...options];
  return (
    <form
      method="get"
      action={`/projects/${slug}/history/compare`}
      className="flex flex-wrap items-end gap-3 pb-5 max-md:grid print:hidden"
    >
      <Select label="From, UTC" name="from" defaultValue={from.kept} options={withOwn(from.kept)} />
      <TextField label="or from the end of" type="date" name="fromDay" defaultValue={from.day} />
      <Select
        label="To, UTC"
        name="to"
        defaultValue={to.kept}
        options={[{ value: "", label: "now" }, ...withOwn(to.kept)]}
      />
      <TextField label="or to the end of" type="date" name="toDay" defaultValue={to.day} />
      <Button type="submit">Compare</Button>
    </form>
  );
}
