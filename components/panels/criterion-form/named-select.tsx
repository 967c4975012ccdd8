import { Select } from "@/components/ui/select";

/** What there is to choose, after a line that asks; what stands there is among it though it be gone. */
export function NamedSelect({
  label,
  rows,
  none,
  ...select
}: {
  label: string;
  rows: readonly { key: string; label: string }[];
  /** "which metric". */
  none: string;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
}) {
  const isStrange = select.value !== "" && !rows.some(({ key }) => key === select.value);
  const options = [
    { value: "", label: none },
    ...(isStrange ? [{ value: select.value, label: `${select.value}, which is gone` }] : []),
    ...rows.map((row) => ({ value: row.key, label: row.label })),
  ];
  return <Select label={label} options={options} {...select} />;
}
