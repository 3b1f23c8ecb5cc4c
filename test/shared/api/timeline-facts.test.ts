import { expect, expectTypeOf, test } from "vitest";
import type * as z from "zod";
import { fact } from "../../../shared/api/answers/timeline-facts.ts";
import type { Fact } from "../../../shared/domain/entry.ts";

type Described = z.output<typeof fact>["kind"];

test("every fact that a complaint has is described to whoever reads its timeline", () => {
  expectTypeOf<Described>().toEqualTypeOf<Fact["kind"] | "mail-pending">();
  const kinds = fact.options.map(({ shape }) => shape.kind.value);
  expect(new Set(kinds).size).toBe(kinds.length);
});
