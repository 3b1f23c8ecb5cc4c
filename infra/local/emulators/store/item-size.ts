import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** As it is on the wire and in the store: binary is base64. */
export type Item = Record<string, Exclude<AttributeValue, { $unknown: unknown }>>;

const textBytes = (text: string) => Buffer.byteLength(text, "utf8");
const binaryBytes = (base64: unknown) => Buffer.byteLength(String(base64), "base64");
const numberBytes = (number: string) => {
  const digits = number
    .replace(/e.*$/i, "")
    .replace(/[-+.]/g, "")
    .replace(/^0+|0+$/g, "");
  return 1 + Math.ceil(digits.length / 2);
};
const sum = <Element>(elements: Iterable<Element>, bytes: (element: Element) => number) => {
  let total = 0;
  for (const element of elements) total += bytes(element);
  return total;
};

const valueBytes = (value: Item[string]): number => {
  if (value.S !== undefined) return textBytes(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return binaryBytes(value.B);
  if (value.SS) return sum(value.SS, textBytes);
  if (value.NS) return sum(value.NS, numberBytes);
  if (value.BS) return sum(value.BS, binaryBytes);
  if (value.L) return 3 + sum(value.L as Item[string][], (element) => 1 + valueBytes(element));
  if (value.M) return 3 + Object.keys(value.M).length + itemBytes(value.M as Item);
  return 1;
};

/** The size that DynamoDB bills an item by ("DynamoDB item sizes and formats"), in bytes. */
export const itemBytes = (item: Item): number =>
  sum(Object.entries(item), ([name, value]) => textBytes(name) + valueBytes(value));
