import { type Html, html, type Renderable } from "../../shared/html.ts";
import type { Schema } from "../../shared/openapi/model.ts";
import { IN_DOCUMENT } from "../../shared/openapi/to-schemas.ts";
import { prose } from "./docs-prose.ts";

type Member = Schema | boolean | undefined;

/** What an object or a choice of objects has, one line a field; `undefined` where the schema is neither. */
export const members = (schema: Schema): Html | undefined => {
  const choices = choicesOf(schema);
  if (choices.length > 0 && choices.some((choice) => choice.properties !== undefined)) {
    return html`<ul class="choices">${choices.map(
      (choice) => html`
<li>${members(choice) ?? typeOf(choice)}</li>`,
    )}</ul>`;
  }
  const { properties, required = [] } = schema;
  if (properties === undefined) return undefined;
  if (Object.keys(properties).length === 0) return html`<p class="quiet">No fields.</p>`;
  return html`<ul class="fields">${Object.entries(properties).map(([name, member]) =>
    field(name, member, required.includes(name)),
  )}</ul>`;
};

/** `needed`: whether a request has to have it, or an answer always has. */
export const field = (name: string, schema: Member, needed: boolean): Html => {
  const known = typeof schema === "object" ? schema : {};
  const limits = limitsOf(known);
  return html`
<li><code class="name">${name}</code> <span class="quiet">${typeOf(known)}${limits.length > 0 && `, ${limits.join(", ")}`}${needed ? ", always" : ""}</span>${
    known.description !== undefined && html`<br>${prose(known.description)}`
  }${membersBelow(known)}</li>`;
};

const membersBelow = (schema: Schema): Html | undefined => {
  const { items } = schema;
  const below = typeof items === "object" && !Array.isArray(items) ? items : schema;
  return below.$ref === undefined ? members(below) : undefined;
};

/** In words, with a link where the document has a name for it. */
export const typeOf = (schema: Member): Renderable => {
  if (typeof schema !== "object") return "anything";
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(IN_DOCUMENT.length);
    return html`<a href="#object-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined)
    return html`one of ${separated(schema.enum.map((one) => html`<code>${String(one)}</code>`))}`;
  const choices = choicesOf(schema);
  if (choices.length > 0)
    return separated(
      choices.map((choice) => (choice.properties === undefined ? typeOf(choice) : "object")),
      " or ",
    );
  const { type, items, format, additionalProperties } = schema;
  if (type === "array" && !Array.isArray(items)) return html`list of ${typeOf(items)}`;
  if (type === "object" && typeof additionalProperties === "object")
    return html`object of ${typeOf(additionalProperties)}`;
  const name = Array.isArray(type) ? type.join(" or ") : (type ?? "anything");
  return format === undefined ? name : `${name} (${format})`;
};

const choicesOf = ({ oneOf, anyOf }: Schema): Schema[] =>
  (oneOf ?? anyOf ?? []).filter((choice): choice is Schema => typeof choice === "object");

const separated = (parts: readonly Renderable[], by = ", "): Renderable[] =>
  parts.flatMap((part, place) => (place === 0 ? [part] : [by, part]));

const limitsOf = (schema: Schema): string[] => {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, pattern, default: usual } = schema;
  return [
    range(minLength, maxLength, "characters"),
    range(minimum, maximum, ""),
    range(minItems, maxItems, "of them"),
    pattern === undefined ? "" : `as ${pattern}`,
    usual === undefined ? "" : `usually ${JSON.stringify(usual)}`,
  ].filter((limit) => limit !== "");
};

const range = (least: number | undefined, most: number | undefined, unit: string): string => {
  if (least === undefined && most === undefined) return "";
  const words = most === undefined ? `from ${least}` : least === undefined ? `at most ${most}` : `${least} to ${most}`;
  return `${words} ${unit}`.trim();
};
