import type { Template } from "aws-cdk-lib/assertions";

export interface Resource {
  /** Its logical id. */
  id: string;
  stack: string;
  properties: Properties;
  /** All of it, with what is beside its properties. */
  whole: Properties;
}

// biome-ignore lint/suspicious/noExplicitAny: a template is JSON, and what isn't as a test expects fails it.
export type Properties = Record<string, any>;

/** Templates as one: which resource lies in which of them is no matter of safety. */
export const resourcesIn = (templates: Readonly<Record<string, Template>>) => {
  const all: Resource[] = Object.entries(templates).flatMap(([stack, template]) =>
    Object.entries((template.toJSON().Resources ?? {}) as Record<string, Properties>).map(([id, whole]) => ({
      id,
      stack,
      whole,
      properties: whole.Properties ?? {},
    })),
  );
  const exported = new Map<string, { stack: string; value: Properties }>();
  for (const [stack, template] of Object.entries(templates)) {
    for (const { Export, Value: value } of Object.values(
      (template.toJSON().Outputs ?? {}) as Record<string, Properties>,
    )) {
      if (Export !== undefined) exported.set(Export.Name, { stack, value });
    }
  }

  /** Which resource a reference is to, also from one template into the other. */
  const referred = (stack: string, value: Properties): Resource => {
    const there = exported.get(value["Fn::ImportValue"]);
    if (there !== undefined) return referred(there.stack, there.value);
    const id = value.Ref ?? value["Fn::GetAtt"]?.[0];
    const found = all.find((resource) => resource.stack === stack && resource.id === id);
    if (found === undefined) throw new Error(`${JSON.stringify(value)} is no resource of ours`);
    return found;
  };
  return {
    all,
    ofType: (type: string): Resource[] => all.filter(({ whole }) => whole.Type === type),
    referred,
  };
};
