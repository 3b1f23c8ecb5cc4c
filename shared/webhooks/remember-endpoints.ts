import type { Endpoint } from "../domain/webhook/endpoint.ts";
import type { ListEndpoints } from "./list-endpoints.ts";

const KNOWN_FOR_MS = 1_000;

/**
 * Reads who is to be told once a second at most, so that a busy worker hardly pays for asking. That there is nobody isn't remembered:
 * the first endpoint hears at once of what happens, and a further one from a second later on. By the machine's own clock, which no jump of the pipeline's moves.
 */
export const rememberEndpoints = (list: ListEndpoints): ListEndpoints => {
  let known: { endpoints: Promise<readonly Endpoint[]>; at: number } | undefined;
  return () => {
    const at = performance.now();
    if (known !== undefined && at - known.at < KNOWN_FOR_MS) return known.endpoints;
    const asked = { endpoints: list(), at };
    known = asked;
    const forget = () => {
      if (known === asked) known = undefined;
    };
    asked.endpoints.then((endpoints) => endpoints.length === 0 && forget(), forget);
    return asked.endpoints;
  };
};
