import * as z from "zod";
import type { Schema } from "./model.ts";

export interface Converted {
  schemaOf: (schema: z.core.$ZodType) => Schema;
  /** Those that have an id, by it. */
  components: Record<string, Schema>;
}

const IN_ZOD = "#/$defs/";
export const IN_DOCUMENT = "#/components/schemas/";

/**
 * JSON Schema 2020-12 of what may be sent, all at once so that what has an id is described once. Answers are what their schemas
 * take in, too: they are open to new members, as the API is, and have no transformations.
 */
export const toSchemas = (schemas: Iterable<z.core.$ZodType>): Converted => {
  const all = [...new Set(schemas)];
  const converted = z.toJSONSchema(z.object(Object.fromEntries(all.map((schema, place) => [place, schema]))), {
    io: "input",
    target: "draft-2020-12",
    override: ({ jsonSchema }) => leaveOut(jsonSchema),
  });
  const { properties = {}, $defs = {} } = withOurRefs(converted) as Schema;
  const places = new Map(all.map((schema, place) => [schema, place]));
  return {
    schemaOf: (schema) => {
      const found = properties[String(places.get(schema))];
      if (typeof found !== "object") throw new Error("a schema that wasn't given to be converted");
      return found;
    },
    components: $defs as Record<string, Schema>,
  };
};

/** What only a program says: the bounds of all integers, and how a format looks in detail. */
const leaveOut = (schema: Schema): void => {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.format !== undefined) delete schema.pattern;
};

const withOurRefs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withOurRefs);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      key === "$ref" && typeof member === "string"
        ? [key, member.replace(IN_ZOD, IN_DOCUMENT)]
        : [key, withOurRefs(member)],
    ),
  );
};
