import type { Project } from "@/lib/domain/project";
import { TABLE_NAMES, TABLES } from "@/lib/features/reports/tables";
import { formatCount } from "@/lib/format/counts";
import { AMOUNTS_HIDDEN } from "../words/hidden-money";
import type { ExportModel, FileLine } from "./contract";

interface Possible {
  /** The document of the project holds amounts, and without them it would be another project. */
  whole: boolean;
  /** Something on the server prints pages. */
  pdf: boolean;
  /** The last review that was held; null where none was. */
  held: string | null;
}

export function prepareExport(project: Project, now: string, possible: Possible): ExportModel {
  const at = `/api/v1/projects/${project.slug}`;
  const tables = TABLE_NAMES.map((name) => tableLine(`${at}/tables/${name}`, name, project, now));
  const filled = tables.filter(({ files }) => files.length > 0).length;
  const page = `/projects/${project.slug}`;
  const { held } = possible;
  const reports = [
    reportLine(at, "go-no-go", "Go / no-go", `${page}/go-no-go`, possible),
    reportLine(at, "status", "Status", page, possible),
    ...(held === null ? [] : [minutesLine(at, held, `${page}/reviews/${held}`, possible)]),
  ];
  return {
    lead: project.name,
    sentence: `${formatCount(filled, "table")} and ${formatCount(reports.length, "report")} can be taken out.`,
    reports,
    tables,
    whyNotWhole: possible.whole ? null : AMOUNTS_HIDDEN,
    whole: possible.whole ? wholeLines(at, tables.length) : [workbookLine(at, tables.length)],
  };
}

function tableLine(
  href: string,
  name: (typeof TABLE_NAMES)[number],
  project: Project,
  now: string,
): FileLine {
  const { title, rows } = TABLES[name](project, now);
  const files = [
    { form: "CSV", href: `${href}?format=csv` },
    { form: "XLSX", href: `${href}?format=xlsx` },
  ];
  return {
    id: name,
    what: title,
    size: rows.length === 0 ? "empty" : formatCount(rows.length, "row"),
    files: rows.length === 0 ? [] : files,
  };
}

function reportLine(
  at: string,
  kind: string,
  what: string,
  page: string,
  { pdf }: Possible,
): FileLine {
  const file = `${at}/report?kind=${kind}&format=`;
  return {
    id: kind,
    what,
    size: "A4 from the page itself: print it",
    files: [
      { form: "Markdown", href: `${file}markdown` },
      ...(pdf ? [{ form: "PDF", href: `${file}pdf` }] : []),
      { form: "Page", href: page },
    ],
  };
}

/** Those of earlier reviews are taken out where they are read. */
function minutesLine(at: string, review: string, page: string, possible: Possible): FileLine {
  const asked = `minutes&review=${encodeURIComponent(review)}`;
  return { ...reportLine(at, asked, `Minutes of ${review}`, page, possible), id: "minutes" };
}

function wholeLines(at: string, tables: number): FileLine[] {
  return [
    workbookLine(at, tables),
    {
      id: "document",
      what: "Project document",
      size: "all that can be imported again",
      files: [{ form: "JSON", href: `${at}/document` }],
    },
  ];
}

function workbookLine(at: string, tables: number): FileLine {
  return {
    id: "workbook",
    what: "Workbook",
    size: formatCount(tables, "sheet"),
    files: [{ form: "XLSX", href: `${at}/tables?format=xlsx` }],
  };
}
