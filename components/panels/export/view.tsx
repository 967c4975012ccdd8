import { BottomLine } from "@/components/ui/bottom-line";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { BlockSection } from "@/components/ui/section";
import type { ExportModel, FileLine } from "./contract";

/** Each thing with how much it holds and the forms that it comes in. */
export function ExportView({ model }: { model: ExportModel }) {
  const { lead, sentence, reports, tables, whole, whyNotWhole } = model;
  return (
    <>
      <BottomLine lead={lead} sentence={sentence} />
      <Files title="Reports" note="as the pages say it" rows={reports} />
      <Files title="Tables" note="figures are figures, no text is a formula" rows={tables} />
      <Files title="The whole" note="in one file" rows={whole} />
      {whyNotWhole !== null && (
        <p className="py-2 text-2xs text-ink-3">
          {whyNotWhole} The document of the project is taken out by whoever may see them.
        </p>
      )}
    </>
  );
}

function Files({ title, note, rows }: { title: string; note: string; rows: readonly FileLine[] }) {
  return (
    <BlockSection title={title} note={note}>
      <DataTable caption={title} stacks>
        <thead>
          <tr>
            <Th className="w-2/5">What</Th>
            <Th className="w-1/4">Holds</Th>
            <Th>Take out as</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, what, size, files }) => (
            <tr key={id}>
              <RowHead className="wrap-anywhere">{what}</RowHead>
              <Td className="stacked:order-2">{size}</Td>
              <Td className="stacked:order-3">
                {files.length === 0 ? (
                  <span className="text-ink-3">nothing to take out</span>
                ) : (
                  <span className="flex flex-wrap gap-x-4">
                    {files.map((file) => (
                      <FileLink key={file.form} what={what} {...file} />
                    ))}
                  </span>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </BlockSection>
  );
}

function FileLink({ what, form, href }: { what: string } & FileLine["files"][number]) {
  const isFile = href.startsWith("/api/");
  return (
    <a
      href={href}
      download={isFile ? "" : undefined}
      aria-label={`${what} as ${form}`}
      className="inline-flex min-h-6 items-center text-accent underline underline-offset-4 max-md:min-h-11 pointer-coarse:min-h-11"
    >
      {form}
    </a>
  );
}
