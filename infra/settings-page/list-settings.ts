import * as z from "zod";

/** A setting as a company writes it: `policy.teams[].id`, `policy.calendars.<name>.hours`. */
export interface Setting {
  path: string;
  /** Absent where there is none, or where what is below it has its own. */
  usual?: unknown;
  /** What it may be, where that is one of a few words. */
  words?: readonly string[];
  /** Absent is a fault. */
  sentence?: string | undefined;
}

interface Node {
  description?: string;
  default?: unknown;
  enum?: readonly string[];
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  items?: Node;
  anyOf?: readonly Node[];
  oneOf?: readonly Node[];
}

/** All that can be set, in the order of the schema, by what its JSON Schema says of each. */
export const listSettings = (schema: z.ZodType): Setting[] =>
  below(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Node, "");

const below = (node: Node, path: string): Setting[] => [
  ...Object.entries(node.properties ?? {})
    .filter(([, child]) => isWritten(child))
    .flatMap(([name, child]) => at(child, path === "" ? name : `${path}.${name}`)),
  ...(typeof node.additionalProperties === "object" ? below(node.additionalProperties, `${path}.<name>`) : []),
  ...(node.items === undefined ? [] : below(node.items, `${path}[]`)),
  ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((one) => below(one, path)),
];

const at = (node: Node, path: string): Setting[] => {
  const words = node.enum ?? node.items?.enum;
  const usual = isFilledBelow(node.default) ? undefined : node.default;
  const own = { path, sentence: node.description, ...(usual !== undefined && { usual }), ...(words && { words }) };
  return [own, ...below(node, path)];
};

/** Stands for what mustn't be there, in one of several shapes. */
const isWritten = (node: Node): boolean => Object.keys(node).some((key) => key !== "description" && key !== "not");

const isFilledBelow = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
