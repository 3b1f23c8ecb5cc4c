import type { Charge } from "../../../infra/cost/charges.ts";
import type { OneLife } from "../../../infra/cost/one-life.ts";
import { measureLife } from "./measure-life.ts";
import { readRest } from "./read-rest.ts";
import { billsOf, documentVolume, money, VOLUMES } from "./show-volume.ts";

export interface Volume {
  life: OneLife;
  rest: Charge[];
}

export const runVolume = async (): Promise<Volume> => ({ rest: readRest(), life: await measureLife() });

export const showVolume = ({ life, rest }: Volume): string =>
  [
    "",
    ...Object.values(documentVolume(life, rest)).flatMap((text) => [text, ""]),
    ...billsOf(life, rest).map(
      ({ usd, usdWithFree }, place) =>
        `${(VOLUMES[place] ?? 0).toLocaleString("en-US")} complaints a month: ${money(usd)} $, ${money(usdWithFree)} $ with free tiers`,
    ),
  ].join("\n");
