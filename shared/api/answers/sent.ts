import type * as z from "zod";

type ReadonlyDeep<Value> = Value extends object ? { readonly [Key in keyof Value]: ReadonlyDeep<Value[Key]> } : Value;

/** What an answer of a schema is made from: what it says, wherever that comes from, and nothing is changed on the way. */
export type Sent<Schema extends z.ZodType> = ReadonlyDeep<z.output<Schema>>;
