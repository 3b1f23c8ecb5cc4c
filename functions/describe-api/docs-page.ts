import { type Html, html } from "../../shared/html.ts";
import type { OpenApiDocument, OperationObject } from "../../shared/openapi/model.ts";
import type { Pages } from "../../shared/pages/create-pages.ts";
import { frame } from "../../shared/pages/frame.ts";
import type { Call } from "./call.ts";
import { eventsSection } from "./docs-events.ts";
import { members, typeOf } from "./docs-fields.ts";
import { callSection } from "./docs-operation.ts";
import { anchorOf, prose } from "./docs-prose.ts";

/** The whole document to be read. It is in English, as its names are. */
export const renderDocs = (document: OpenApiDocument, pages: Pages): string => {
  const { info, servers, tags, paths, components } = document;
  const base = servers[0]?.url ?? "";
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Call => ({ method: method.toUpperCase(), path, operation })),
  );
  const areas = tags.map((tag) => ({
    ...tag,
    calls: calls.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const content = html`<section aria-labelledby="about">
<h1 id="about">${info.title}</h1>
${info.description.split("\n\n").map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
<p>Send requests to <code>${base}</code>. For programs: <a href="/v1/openapi.json">the same as OpenAPI 3.1</a>.</p>
</section>
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ul class="contents">${areas.map(
    ({ name, calls: ofArea }) => html`
<li><a href="#${anchorOf(name)}">${name}</a><ul>${ofArea.map(tableLine)}</ul></li>`,
  )}
<li><a href="#events">Events</a></li>
<li><a href="#objects">Objects</a></li></ul>
</nav>
${areas.map(
  ({ name, description, calls: ofArea }) => html`<section aria-labelledby="${anchorOf(name)}">
<h2 id="${anchorOf(name)}">${name}</h2>
<p>${prose(description)}</p>
${ofArea.map((call) => callSection(call, { base, parameters: components.parameters }))}
</section>
`,
)}${eventsSection(document)}<section aria-labelledby="objects">
<h2 id="objects">Objects</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => html`<article aria-labelledby="object-${name}">
<h3 id="object-${name}">${name}</h3>
${schema.description !== undefined && html`<p>${prose(schema.description)}</p>`}
${members(schema) ?? html`<p class="quiet">${typeOf(schema)}</p>`}
</article>
`,
)}</section>`;
  return frame("API", content, { language: "en", direction: "ltr" }, pages);
};

const tableLine = ({ operation }: { operation: OperationObject }): Html =>
  html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`;
