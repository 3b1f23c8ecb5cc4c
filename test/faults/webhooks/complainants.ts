import { eventually } from "../../support/eventually.ts";
import { call } from "../pipeline/call.ts";

/** A complaint from its customer's side. Times are real, ms. */
export interface Complainant {
  reference: string;
  link: string;
  /** Before it was first sent. */
  sentAt: number;
}

export interface Complainants {
  all: Complainant[];
  /** So many complain, evenly, whether those before them are answered or not. */
  complain(count: number): Promise<Complainant[]>;
  /** Says something more on the complaint's page. */
  say(reference: string, message: string): Promise<void>;
}

/** What two cores do besides everything else. */
const BETWEEN_MS = 250;

export const openComplainants = (url: string, name: string): Complainants => {
  const all: Complainant[] = [];
  let number = 0;
  const complainOnce = async (): Promise<Complainant> => {
    const key = `${name}-${++number}`;
    const body = { email: `${key}@customers.example`, name: `Customer ${key}`, subject: key, message: "It broke." };
    const sentAt = Date.now();
    const { text } = await eventually("a complaint is taken", async () => {
      const sent = { body, headers: { "idempotency-key": key } };
      const answer = await call("POST", `${url}/v1/complaints`, sent).catch(() => undefined);
      return answer?.status === 202 && answer;
    });
    const { reference, statusUrl } = JSON.parse(text);
    const complainant = { reference, link: statusUrl, sentAt };
    all.push(complainant);
    return complainant;
  };
  return {
    all,
    complain: (count) =>
      Promise.all(
        Array.from({ length: count }, async (_, place) => {
          await new Promise((resolve) => setTimeout(resolve, place * BETWEEN_MS));
          return complainOnce();
        }),
      ),
    say: async (reference, message) => {
      // An agent may have it in hand before its customer has the answer.
      const { link } = await eventually(`whose ${reference} is`, () => all.find((one) => one.reference === reference));
      await eventually(`a word about ${reference} is taken`, async () => {
        const body = new URLSearchParams({ message });
        const answer = await fetch(`${link}/messages`, { method: "POST", redirect: "manual", body }).catch(
          () => undefined,
        );
        return answer?.status === 303;
      });
    },
  };
};
