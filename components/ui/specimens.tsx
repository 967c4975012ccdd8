import type { Specimen } from "@/components/charts/specimens";
import { Button } from "./button";
import { BrokenText } from "./broken-text";
import { Checkbox } from "./checkbox";
import { Clamped } from "./clamped";
import { DataTable, RowHead, Td, Th } from "./data-table";
import { EmptyState } from "./empty-state";
import { ErrorState } from "./error-state";
import { Figure, FigureStrip, FigureUnit } from "./figure-strip";
import { Kbd } from "./kbd";
import { LinkButton } from "./link-button";
import { Notice } from "./notice";
import { Opens } from "./opens";
import { PendingFigure } from "./pending-figure";
import { Row, RowList } from "./row-list";
import { Select } from "./select";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";

/** Every primitive in every state. */
export const UI_SPECIMENS: readonly Specimen[] = [
  {
    name: "Buttons",
    element: (
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" hotkey="C">
          Claim done
        </Button>
        <Button hotkey="V">Add evidence</Button>
        <Button look="danger">Withdraw claim</Button>
        <Button disabled>Approve</Button>
        <Button look="primary" busy>
          Record decision
        </Button>
        <LinkButton href="/">Open the portfolio</LinkButton>
        <Kbd>Enter</Kbd>
      </div>
    ),
  },
  {
    name: "Fields",
    element: (
      <div className="grid max-w-80 gap-4">
        <TextField label="Owner" defaultValue="A. Reyes" />
        <TextField label="Due" hint="The day it must be done." placeholder="5 Dec" />
        <TextField label="Reason" error="A reason is needed." />
        <TextField label="Locked" disabled defaultValue="not yours" />
        <TextArea label="Note" />
        <Select
          label="Priority"
          options={[
            { value: "P0", label: "P0" },
            { value: "P1", label: "P1" },
          ]}
        />
        <Checkbox defaultChecked>Only mine</Checkbox>
      </div>
    ),
  },
  {
    name: "Figure strip",
    element: (
      <FigureStrip>
        <Figure
          biggest
          label="Readiness"
          note={
            <>
              verified
              <br />
              <span className="text-ink-3">0.5 of 10</span>
            </>
          }
        >
          5<FigureUnit>%</FigureUnit>
        </Figure>
        <Figure label="Next trigger" note="budget approved, Fri 5 Dec">
          3 days
        </Figure>
        <Figure label="Forecast P80" note="target 29 May, chance 3 %">
          16 Jun 2026
        </Figure>
        <Figure label="Investment" note="with 20 % contingency">
          {"$384\u2009K"}
        </Figure>
      </FigureStrip>
    ),
  },
  {
    name: "Table",
    element: (
      <DataTable caption="Metrics" minWidth={520}>
        <thead>
          <tr>
            <Th fixed>Metric</Th>
            <Th numeric>Current</Th>
            <Th numeric>Target</Th>
            <Th>Source</Th>
            <Th numeric>As of</Th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <RowHead>Test coverage</RowHead>
            <Td numeric>89 %</Td>
            <Td numeric>&gt; 80 %</Td>
            <Td>coverage report</Td>
            <Td numeric>20 Nov</Td>
          </tr>
          <tr className="total">
            <RowHead>All</RowHead>
            <Td numeric>1</Td>
            <Td numeric>8</Td>
            <Td />
            <Td numeric>
              <PendingFigure width={40} />
            </Td>
          </tr>
        </tbody>
      </DataTable>
    ),
  },
  {
    name: "Table without room for columns",
    element: (
      <div className="max-w-80">
        <DataTable caption="Metrics, read downwards" stacks>
          <thead>
            <tr>
              <Th>Metric</Th>
              <Th numeric>Current</Th>
              <Th numeric>Target</Th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <RowHead>Test coverage</RowHead>
              <Td numeric data-label="current">
                89 %
              </Td>
              <Td numeric data-label="target">
                &gt; 80 %
              </Td>
            </tr>
          </tbody>
        </DataTable>
      </div>
    ),
  },
  {
    name: "More than two lines",
    element: (
      <div className="max-w-60 text-2xs">
        <Clamped fits={80}>
          Two lines of a longer text stand here, and all of it for whoever opens it or prints it,
          because what was written down is never cut off for good.
        </Clamped>
      </div>
    ),
  },
  {
    name: "File name in a narrow place",
    element: (
      <div className="max-w-36 text-2xs">
        <BrokenText>Senior roadmap (SENIOR_PRODUCTION_ROADMAP.md)</BrokenText>
      </div>
    ),
  },
  {
    name: "Opens where it comes from",
    element: (
      <span className="relative">
        <Opens href="/">The portfolio</Opens>
      </span>
    ),
  },
  {
    name: "Rows",
    element: (
      <RowList marks="figures">
        <Row mark="4 h" title="Obtain the key" note="frees phase 0.5" aside="Fri 5 Dec" />
        <Row mark="2 h" title="Approve the budget" />
      </RowList>
    ),
  },
  {
    name: "Empty",
    element: <EmptyState action={<Button>Import</Button>}>No criteria yet.</EmptyState>,
  },
  {
    name: "Error",
    element: (
      <ErrorState
        what="The gate could not be read"
        since="since 09:40."
        action={<Button>Try again</Button>}
      />
    ),
  },
  {
    name: "Notice, refused",
    element: <Notice kind="refused">Not claimed. Open: 0.2, 0.3.</Notice>,
  },
  {
    name: "Notice, conflict",
    element: (
      <Notice kind="conflict" action={<Button>Claim again</Button>}>
        A. Reyes withdrew it at 09:38. Nothing of yours is written.
      </Notice>
    ),
  },
  { name: "Notice, said", element: <Notice kind="said">saved 09:38</Notice> },
];
