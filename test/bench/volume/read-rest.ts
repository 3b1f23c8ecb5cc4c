import { type Charge, chargesAtRest } from "../../../infra/cost/charges.ts";
import { readDeployed } from "../../../infra/cost/read-deployed.ts";
import { readDocument } from "../rest/write-document.ts";

const ROW =
  /^\| (?<item>[^|*]+?) \| (?<quantity>[\d,.]+|under 0\.001) (?<unit>[^|]+?) \|[^|]*\|[^|]*\| (?<of>[^|]*?) ?\|$/gm;

/** The lines of rest as its document has them, so that both documents tell of the same month. */
export const readRest = (document: string = readDocument()): Charge[] => {
  const prices = pricesOfRest();
  const charges = [...document.matchAll(ROW)].map(({ groups = {} }): Charge => {
    const { item = "", quantity = "", of = "" } = groups;
    const price = prices.get(item);
    if (price === undefined) throw new Error(`What "${item}" costs at rest isn't known: no charge has that name`);
    if (price.unit !== groups.unit)
      throw new Error(`"${item}" is in ${groups.unit}, and its price is for ${price.unit}`);
    return { item, price, of: of.split(", "), quantity: numberOf(quantity), isMeasured: true };
  });
  if (charges.length === 0) throw new Error("the document of rest has no bill");
  return charges;
};

/** All lines that rest could have, by their names: those of a deployment without anything. */
const pricesOfRest = (): Map<string, Charge["price"]> => {
  const nothing = { ...readDeployed([{ Resources: {} }], ""), isTableRestorable: true };
  return new Map(chargesAtRest(nothing, { runs: [], tableBytes: 0 }).map(({ item, price }) => [item, price]));
};

const numberOf = (text: string): number => (text.startsWith("under") ? 0 : Number(text.replaceAll(",", "")));
