import type { StackTemplate } from "./resources.ts";

/** Several stacks as one, in which what was another's is as near as one's own. */
export const joinStacks = (templates: readonly StackTemplate[]): StackTemplate => {
  const outputs = templates.flatMap(({ Outputs = {} }) => Object.values(Outputs));
  const exported = new Map(
    outputs.flatMap(({ Export, Value }) => (Export === undefined ? [] : [[Export.Name, Value]])),
  );
  const joined: StackTemplate["Resources"] = {};
  for (const [id, resource] of templates.flatMap(({ Resources }) => Object.entries(Resources))) {
    if (joined[id] !== undefined) throw new Error(`What ${id} costs isn't known: two stacks have one`);
    joined[id] = { ...resource, Properties: resolve(resource.Properties, exported) };
  }
  return { Resources: joined };
};

const resolve = (value: unknown, exported: ReadonlyMap<string, unknown>): unknown => {
  if (Array.isArray(value)) return value.map((one) => resolve(one, exported));
  if (typeof value !== "object" || value === null) return value;
  const { "Fn::ImportValue": name } = value as Record<string, unknown>;
  if (typeof name === "string") return exported.get(name) ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, exported)]));
};
