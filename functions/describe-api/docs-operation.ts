import { type Html, html } from "../../shared/html.ts";
import type { MediaType, ParameterObject, Ref, ResponseObject, Schema } from "../../shared/openapi/model.ts";
import type { Call } from "./call.ts";
import { curlOf } from "./docs-curl.ts";
import { field, members, typeOf } from "./docs-fields.ts";
import { prose } from "./docs-prose.ts";

export interface Around {
  /** Where requests go, without a slash at the end. */
  base: string;
  parameters: Record<string, ParameterObject>;
}

/** One call: who may, what it takes, what it answers, and a line to try it with. */
export const callSection = (call: Call, { base, parameters }: Around): Html => {
  const { method, path, operation } = call;
  const { operationId, summary, description, requestBody } = operation;
  const takes = (operation.parameters ?? []).flatMap((one) => resolved(one, parameters));
  return html`<article aria-labelledby="${operationId}">
<h3 id="${operationId}">${summary}</h3>
<p class="route"><code><strong>${method}</strong> ${path}</code></p>
${description !== undefined && html`<p>${prose(description)}</p>`}
${(["path", "query", "header"] as const).map((place) => parameterList(place, takes))}
${requestBody !== undefined && Object.entries(requestBody.content).map(([type, content]) => body(type, content, requestBody.required))}
<h4>Try it</h4>
<pre><code>${curlOf(call, base, takes)}</code></pre>
<h4>Answers</h4>
<ul class="fields">${Object.entries(operation.responses).map(([status, answer]) => answerItem(status, answer))}</ul>
</article>
`;
};

const resolved = (one: ParameterObject | Ref, parameters: Record<string, ParameterObject>): ParameterObject[] => {
  const found = "$ref" in one ? parameters[one.$ref.split("/").at(-1) ?? ""] : one;
  return found === undefined ? [] : [found];
};

const TITLES = { path: "In the path", query: "In the query", header: "Headers" } as const;

const parameterList = (place: ParameterObject["in"], takes: readonly ParameterObject[]): Html | false => {
  const found = takes.filter((one) => one.in === place);
  return (
    found.length > 0 &&
    html`<h4>${TITLES[place]}</h4>
<ul class="fields">${found.map(({ name, description, schema, required }) =>
      field(name, description === undefined ? schema : { ...schema, description }, required),
    )}</ul>`
  );
};

const body = (
  type: string,
  { schema }: MediaType,
  required: boolean,
): Html => html`<h4>Body, as ${type}${!required && " (or none)"}</h4>
${schema.description !== undefined && html`<p>${prose(schema.description)}</p>`}
${members(schema) ?? html`<p class="quiet">${typeOf(schema)}</p>`}`;

const answerItem = (status: string, answer: ResponseObject | Ref): Html | undefined => {
  if ("$ref" in answer) return undefined;
  const { description, headers = {}, content = {} } = answer;
  const problems = problemsIn(content["application/problem+json"]?.schema);
  const bodies = Object.entries(content).filter(([type]) => type !== "application/problem+json");
  return html`
<li><code class="name">${status}</code> ${prose(description)}${bodies.map(([type, { schema }]) => html`<br><span class="quiet">${type}: ${typeOf(schema)}</span>`)}${
    Object.keys(headers).length > 0 && html`<br><span class="quiet">With ${Object.keys(headers).join(", ")}</span>`
  }${problems.length > 0 && html`<br><span class="quiet"><a href="#object-Problem">Problem</a>: ${problems.join(", ")}</span>`}</li>`;
};

const problemsIn = (schema: Schema | undefined): string[] => {
  const type = schema?.properties?.type;
  const urns = typeof type === "object" ? (type.enum ?? []) : [];
  return urns.map((urn) => String(urn).replace("urn:heard:problem:", ""));
};
