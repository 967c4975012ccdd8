"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** Asks again with what is written, as `q` in the address: without any script too. */
export function SearchForm({ search }: { search: string }) {
  return (
    <search>
      <form className="mb-6 flex max-w-md items-end gap-2">
        <div className="grow">
          <TextField label="Find by words" name="q" type="search" defaultValue={search} />
        </div>
        <Button type="submit">Find</Button>
      </form>
    </search>
  );
}
