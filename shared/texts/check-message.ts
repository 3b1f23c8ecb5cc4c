import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { en, type MessageId } from "./catalogs/en.ts";
import { parseMessage } from "./texts.ts";

/** Names of the company's own, which are told nothing, and shown as they are. */
const OWN_NAME = /^(?:category|product)\.[\p{Ll}\p{Lo}\p{M}\p{N}._-]{1,60}$/u;

/** What messages are told as a number; all else is text by then. */
const NUMBERS: ReadonlySet<string> = new Set(["count", "most"]);

export const isKnownMessage = (id: string): boolean => Object.hasOwn(en, id) || OWN_NAME.test(id);

/** What is wrong with one message, for whoever wrote it; `undefined` if nothing is. */
export const faultOf = (id: string, message: string, language: string): string | undefined => {
  if (!isKnownMessage(id)) return `there is no message "${id}"`;
  if (OWN_NAME.test(id)) return /[{}]/u.test(message) ? "a name is shown as it is, so it can't use {…}" : undefined;
  let used: Argument[];
  try {
    used = argumentsIn(parseMessage(message, language).getAst());
  } catch (error) {
    return `this is not an ICU message: ${error instanceof Error ? error.message : "unreadable"}`;
  }
  const allowed = new Set(["company", ...argumentsOf(Object.hasOwn(en, id) ? en[id as MessageId] : "", "en")]);
  const unknown = new Set(used.map(({ name }) => name).filter((name) => !allowed.has(name)));
  const misused = new Set(used.filter(isMisused).map(({ name }) => name));
  const list = (names: Iterable<string>) => [...names].map((name) => `{${name}}`).join(", ");
  if (unknown.size > 0) return `${list(unknown)} isn't known here; this message may use ${list(allowed)}`;
  return misused.size > 0 ? `${list(misused)} can't be formatted so: write the name alone` : undefined;
};

interface Argument {
  name: string;
  type: TYPE;
}

/** Formatting text as a number gives NaN, and as a date an exception: with it the mail would never go out. */
const isMisused = ({ name, type }: Argument): boolean =>
  type === TYPE.date || type === TYPE.time || ((type === TYPE.number || type === TYPE.plural) && !NUMBERS.has(name));

export const argumentsOf = (message: string, language: string): Set<string> =>
  new Set(argumentsIn(parseMessage(message, language).getAst()).map(({ name }) => name));

const argumentsIn = (elements: MessageFormatElement[]): Argument[] =>
  elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
      case TYPE.plural:
        return [
          { name: element.value, type: element.type },
          ...Object.values(element.options).flatMap(({ value }) => argumentsIn(value)),
        ];
      case TYPE.tag:
        return argumentsIn(element.children);
      default:
        return [{ name: element.value, type: element.type }];
    }
  });
