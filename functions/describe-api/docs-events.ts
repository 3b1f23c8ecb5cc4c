import { type Html, html } from "../../shared/html.ts";
import type { OpenApiDocument } from "../../shared/openapi/model.ts";
import { typeOf } from "./docs-fields.ts";
import { prose } from "./docs-prose.ts";

/** What receivers of webhooks are sent, one line an event. */
export const eventsSection = ({ webhooks }: OpenApiDocument): Html => html`<section aria-labelledby="events">
<h2 id="events">Events</h2>
<p>What the company's own systems are sent, if they are endpoints of webhooks.</p>
<ul class="fields">${Object.entries(webhooks).map(
  ([type, { post }]) => html`
<li><code class="name">${type}</code> ${post !== undefined && html`${prose(post.summary)} <span class="quiet">${typeOf(post.requestBody?.content["application/json"]?.schema)}</span>`}</li>`,
)}</ul>
</section>
`;
