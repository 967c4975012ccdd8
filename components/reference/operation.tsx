import type { ReactNode } from "react";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { BlockSection } from "@/components/ui/section";
import { CopyButton } from "./copy-button";
import type { FieldLine, OperationDetail } from "./model";

/** One operation: what it takes, what it answers, and how it is asked. */
export function OperationSection(operation: OperationDetail) {
  const { id, method, path, does, people, tokens, parameters, body, answer, answers } = operation;
  return (
    <BlockSection id={id} title={id} note={`${people}; tokens: ${tokens}`}>
      <p>{does}</p>
      <p className="mt-1 font-mono text-2xs wrap-anywhere text-ink-2">
        {method} {path}
      </p>
      {parameters.length > 0 && <Fields title="Parameters" of={id} lines={parameters} />}
      {body !== null && <Fields title="Body" of={id} lines={body} />}
      <Part title="Answers">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
          {answers.map(({ status, means }) => (
            <div key={status} className="contents">
              <dt className="tabular-nums">{status}</dt>
              <dd className="text-ink-2">{means}</dd>
            </div>
          ))}
        </dl>
      </Part>
      {answer.length > 0 && <Fields title="Answered with 200" of={id} lines={answer} />}
      {operation.example !== null && (
        <Folded title={`An example of ${id}`}>
          <pre className="font-mono text-2xs wrap-anywhere whitespace-pre-wrap">
            {operation.example}
          </pre>
        </Folded>
      )}
      <div data-copied className="mt-4">
        <div className="flex items-center justify-between gap-4">
          <h3 className="text-xs font-medium">Asked with curl</h3>
          <CopyButton of={id} />
        </div>
        <pre className="font-mono text-2xs wrap-anywhere whitespace-pre-wrap">{operation.curl}</pre>
      </div>
    </BlockSection>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4">
      <h3 className="mb-1 text-xs font-medium">{title}</h3>
      {children}
    </div>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mt-4">
      <summary className="cursor-pointer text-xs font-medium max-md:py-3">{title}</summary>
      {children}
    </details>
  );
}

interface FieldsProps {
  title: string;
  of: string;
  lines: readonly FieldLine[];
}

function Fields({ title, of, lines }: FieldsProps) {
  return (
    <Part title={title}>
      <DataTable caption={`${title} of ${of}`} stacks="early">
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>Type</Th>
            <Th>Required</Th>
            <Th>Meaning</Th>
            <Th>Limits</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, type, required, meaning, limits }) => (
            <tr key={name}>
              <RowHead className="md:w-1/4">
                <span className="font-mono text-2xs font-normal wrap-anywhere">{name}</span>
              </RowHead>
              <Td className="text-ink-2 md:w-1/6">{type}</Td>
              <Td className="text-ink-2 md:w-24">{required ? "required" : "optional"}</Td>
              <Td className="stacked:order-2">{meaning}</Td>
              <Td className="wrap-anywhere text-ink-2 md:w-1/4 stacked:order-2" data-label="limits">
                {limits}
              </Td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Part>
  );
}
