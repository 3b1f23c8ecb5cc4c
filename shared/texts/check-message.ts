import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { en, type MessageId } from "./catalogs/en.ts";
import { parseMessage } from "./texts.ts";

/** Names of the company's own, which are told nothing. */
const OWN_NAME = /^(?:category|product)\.[\p{Ll}\p{Lo}\p{M}\p{N}._-]{1,60}$/u;

export const isKnownMessage = (id: string): boolean => Object.hasOwn(en, id) || OWN_NAME.test(id);

/** What is wrong with one message, for whoever wrote it; `undefined` if nothing is. */
export const faultOf = (id: string, message: string, language: string): string | undefined => {
  if (!isKnownMessage(id)) return `there is no message "${id}"`;
  let used: Set<string>;
  try {
    used = argumentsOf(message, language);
  } catch (error) {
    return `this is not an ICU message: ${error instanceof Error ? error.message : "unreadable"}`;
  }
  const allowed = new Set(["company", ...argumentsOf(Object.hasOwn(en, id) ? en[id as MessageId] : "", "en")]);
  const unknown = [...used].filter((name) => !allowed.has(name));
  if (unknown.length === 0) return undefined;
  const list = (names: Iterable<string>) => [...names].map((name) => `{${name}}`).join(", ");
  return `${list(unknown)} isn't known here; this message may use ${list(allowed)}`;
};

export const argumentsOf = (message: string, language: string): Set<string> =>
  new Set(namesIn(parseMessage(message, language).getAst()));

const namesIn = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
      case TYPE.tag:
        return namesIn(element.children);
      default:
        return [element.value];
    }
  });
