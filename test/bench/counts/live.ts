import type { Mailbox } from "../mailbox.ts";
import type { People } from "./people.ts";

/** One thing that happens to a complaint; done once everything that follows from it is done as well. */
export interface Step {
  name: string;
  /** Functions that a call or a schedule starts; those that a queue starts are counted where it brings its batches. */
  invocations: number;
  run(): Promise<unknown>;
}

interface Life {
  url: string;
  people: People;
  mailbox: Mailbox;
  /** The customer's address; new in each life. */
  to: string;
}

const RESOLUTION = {
  outcome: "upheld",
  cause: "damaged in transit",
  explanation: "The carrier dropped the parcel. A new lamp is on its way and arrives on Friday.",
  apology: "We are sorry about the broken lamp and the wait.",
  redress: { kind: "replacement" },
};

/** A complaint's whole life, as most of them should go: one answer, one question back, resolved, and "yes, it is fixed". */
export const live = ({ url, people, mailbox, to }: Life): Step[] => {
  let reference = "";
  const link = async (mail: number) => {
    const { text } = await mailbox.waitFor(to, mail);
    return /http:\/\/\S+\/c\/[a-z2-7]+/.exec(text)?.[0] ?? "";
  };
  const step = (name: string, run: () => Promise<unknown>, invocations = 1): Step => ({ name, run, invocations });
  const path = () => `/complaints/${reference}`;

  return [
    step("POST, acknowledged, queued", async () => {
      reference = await people.complain({ email: to, name: "Ada Byron", message: "The lamp arrived broken." });
      await mailbox.waitFor(to);
    }),
    step("claimed", () => people.agent("POST", "/queue/claim", {})),
    step("read", () => people.agent("GET", path())),
    step("replied, mailed", async () => {
      await people.agent("POST", `${path()}/reply`, { message: "Which lamp is it, the small or the large one?" });
      await mailbox.waitFor(to, 2);
    }),
    step("the customer answers", async () => people.customer(await link(2), "messages", { message: "The small one." })),
    step("claimed again", () => people.agent("POST", "/queue/claim", {})),
    step("resolved, mailed", async () => {
      await people.agent("POST", `${path()}/resolve`, RESOLUTION);
      await mailbox.waitFor(to, 3);
    }),
    step("48 h later: sweep, follow-up", async () => {
      const sent = { method: "POST", body: JSON.stringify({ advance: "PT48H" }) };
      await fetch(`${url}/_local/clock`, { ...sent, headers: { "content-type": "application/json" } });
      await mailbox.waitFor(to, 4);
    }),
    step('"yes", closed', async () => people.customer(await link(4), "follow-up", { fixed: "yes" })),
  ];
};
