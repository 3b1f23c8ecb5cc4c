import * as z from "zod";
import type { EventType } from "../../domain/webhook/event.ts";
import { channel, count, moment, reference, status } from "../answers/vocabulary.ts";
import { type ComplaintEventType, complaintEvents, type EventShape } from "./events.ts";
import { whose } from "./said.ts";

/** The body of one webhook. */
export interface Payload {
  type: EventType;
  means: string;
  /** As every endpoint may get it. */
  thin: z.ZodObject;
  /** With what an endpoint may get that asked for it. */
  full: z.ZodObject;
}

/** What is said of a complaint with each of its events: how it stood right after. */
const ofComplaint = {
  reference,
  sequence: z.int().min(1).meta({ description: "Rises with each event of this complaint." }),
  channel,
  status,
  team: z.string(),
  urgent: z.boolean(),
  product: z.string().optional(),
  category: z.string().optional(),
  orderId: z.string().optional(),
};

const body = (type: EventType, data: Readonly<Record<string, z.ZodType>>) =>
  z.object({
    type: z.literal(type),
    timestamp: moment.meta({ description: "When it happened, ISO 8601, UTC." }),
    data: z.object(data),
  });

/** `complaint.handed_over` is described as `ComplaintHandedOverEvent`. */
const nameOf = (type: EventType): string =>
  `${type.replaceAll(/(?:^|[._])([a-z])/gu, (_, first: string) => first.toUpperCase())}Event`;

const payload = (type: EventType, { means, happened, said }: EventShape): Payload => {
  const onlyFull = Object.keys(said);
  const id = nameOf(type);
  const fields = onlyFull.map((name) => `\`${name}\``).join(", ");
  return {
    type,
    means,
    thin: body(type, happened),
    full: body(type, { ...happened, ...said }).meta({
      id,
      title: id,
      description:
        onlyFull.length === 0 ? means : `${means} With \`detail: full\` alone, and unless erased: ${fields}.`,
    }),
  };
};

const ofComplaints = (Object.keys(complaintEvents) as ComplaintEventType[]).map((type) => {
  const { means, happened, said } = complaintEvents[type];
  return payload(type, { means, happened: { ...ofComplaint, ...happened }, said: { ...whose, ...said } });
});

/** Every body that is ever sent, in the order in which they are listed. */
export const payloads: readonly Payload[] = [
  ...ofComplaints,
  payload("early_warning.raised", {
    means: "Unusually many complaints come in about one thing.",
    happened: {
      dimension: z.enum(["product", "category"]),
      value: z.string().meta({ description: "Which product or category, as customers spell it: it may be anything." }),
      count: count.meta({ description: "Complaints since then." }),
      expected: z.number().min(0).meta({ description: "How many there usually are." }),
      since: moment,
      references: z.array(reference).meta({ description: "The latest of those complaints." }),
    },
    said: {},
  }),
  payload("endpoint.test", {
    means: "A supervisor asked to see an event arrive.",
    happened: { endpoint: z.string().meta({ description: "The endpoint's id." }) },
    said: {},
  }),
];

const [first, ...others] = payloads.map(({ full }) => full);
if (first === undefined) throw new Error("there is no event");

/** Any of them, told apart by its `type`. */
export const webhookPayload = z.discriminatedUnion("type", [first, ...others]).meta({
  id: "WebhookPayload",
  title: "WebhookPayload",
  description: "The body of any webhook.",
});
