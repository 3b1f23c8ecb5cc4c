import type { ErrorFrame, Ready, ServerFrame } from "../../../shared/chat/server-frames.ts";
import type { Random } from "../pipeline/random.ts";
import { type Confirmations, createConfirmations } from "./confirmations.ts";
import { createInbox, type Lasting } from "./inbox.ts";
import { type Line, openLine } from "./line.ts";
import { createOutbox, frameOf, type Outbox, type Outgoing } from "./outbox.ts";
import type { Tally } from "./tally.ts";

interface ClientPlan {
  url: string;
  /** Of the fresh chat. */
  hello: Record<string, unknown>;
  confirms: boolean;
  /** It relies on what is promised: what came early is kept, and nothing is sent twice that isn't asked for. */
  trusts: boolean;
  random: Random;
  tally: Tally;
  /** The pipeline's time, ms. */
  now(): number;
  wrong(what: string): void;
  /** A lasting frame came for the first time, in its turn. `since`: real ms, when this connection was ready. */
  onShown(frame: Lasting, since: number): void;
  onContactKnown(): void;
}

/** As any careful client of the protocol: it keeps what isn't accepted, and asks for what it misses. */
export interface Client {
  outbox: Outbox;
  confirmations: Confirmations;
  shown: readonly Lasting[];
  reference(): string | undefined;
  token(): string | undefined;
  /** `outgoing` as often as given, in that order. Nothing is sent while there is no connection. */
  transmit(outgoing: readonly Outgoing[]): void;
  send(frame: object): void;
  /** Loses the connection, and makes another one after so many ms. */
  cut(after: number): void;
  /** Whether it is to be connected at all. */
  want(wanted: boolean): void;
  /** Whether what is shown is read. */
  look(isLooking: boolean): void;
  isLooking(): boolean;
  /** Asks for whatever it may have missed, as after a reconnection. */
  ask(): void;
  /** Everything that the server has told of is shown and confirmed, beyond doubt. */
  isSettled(): boolean;
  stop(): void;
}

const TICK_MS = 200;
const GAP_MS = 2_000;
const CONFIRM_MS = 400;
const AGAIN_MS = 4_000;
const LONGEST_AGAIN_MS = 30_000;
/** From a sending to the first question of whoever trusts that nothing has to be sent again, and from its answer to the next. */
const PATIENCE_MS = [20_000, 15_000, 5_000];
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** All come back at once to a host that has just started. */
const READY_MS = 90_000;
/** Frames that are early are each answered by what is missing: once is enough. */
const MISSING_MS = 1_000;

const MISTAKES: ReadonlySet<ErrorFrame["code"]> = new Set(["our-mistake", "hello-first", "replaced", "too-many"]);

const isLeftOut = ({ firstSentAt }: Outgoing): boolean => firstSentAt === undefined;

export const createClient = (plan: ClientPlan): Client => {
  const { url, random, tally, wrong, now } = plan;
  const outbox = createOutbox(Number(plan.hello.seq ?? 0));
  const inbox = createInbox(wrong);
  const confirmations = createConfirmations();
  let line: Line | undefined;
  let token: string | undefined;
  let reference: string | undefined;
  let isWanted = false;
  let isLooking = true;
  let isReady = false;
  let connectAt = 0;
  let failures = 0;
  let readySince = 0;
  /** Real ms of the oldest hello that isn't answered; how many were said on this connection, and answered. */
  let helloAt = 0;
  let hellos = 0;
  let readies = 0;
  let gapSince: number | undefined;
  let gapMs = GAP_MS;
  let againMs = AGAIN_MS;
  let confirmed = 0;
  let confirmAt: number | undefined;
  let missingAt = 0;
  let names = 0;
  let { trusts } = plan;
  let readyAt = 0;
  let doubt: { seq: number; questions: number } | undefined;

  const sayHello = () => {
    const known = token === undefined ? plan.hello : { token, received: inbox.shown.length };
    line?.send({ type: "hello", confirms: plan.confirms, ...known });
    hellos += 1;
    helloAt = performance.now();
  };
  const transmit = (frames: readonly Outgoing[]) => {
    if (!isReady) return;
    for (const outgoing of frames) {
      outgoing.sentAt = performance.now();
      if (outgoing.firstSentAt === undefined) outgoing.firstSentAt = outgoing.sentAt;
      else tally.sentAgain += 1;
      line?.send(frameOf(outgoing));
    }
  };
  const lose = (after: number) => {
    line?.cut();
    line = undefined;
    isReady = false;
    gapSince = undefined;
    confirmAt = undefined;
    doubt = undefined;
    confirmations.endLine();
    connectAt = performance.now() + after;
  };
  /** All lose their connections at once, and must not all come back at once. */
  const loseAgain = () => {
    failures += 1;
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    lose(random.integer(longest / 2, longest));
  };
  const connect = () => {
    if (token !== undefined) tally.reconnects += 1;
    hellos = 0;
    readies = 0;
    helloAt = performance.now();
    line = openLine(url, {
      opened: sayHello,
      came: (frame) => (frame === undefined ? gatewayFailed() : take(frame)),
      ended: () => loseAgain(),
    });
  };
  const gatewayFailed = () => {
    tally.errors.gateway = (tally.errors.gateway ?? 0) + 1;
    confirmations.failed();
    confirmed = 0;
    transmit(outbox.waiting());
  };

  const takeReady = (frame: Ready) => {
    readies += 1;
    failures = 0;
    token = frame.token;
    reference ??= frame.reference;
    if (frame.reference !== reference) wrong(`${reference} was called ${frame.reference}`);
    const isNew = !isReady;
    if (isNew) {
      // On a new connection alone: on the same one what was accepted meanwhile may overtake it.
      if (outbox.lowest() > frame.next) wrong(`${frame.next} is next, but ${outbox.lowest()} waits first`);
      readySince = performance.now();
      confirmed = 0;
    }
    isReady = true;
    readyAt = performance.now();
    if (readies === hellos) confirmations.prove(now());
    if (isNew || !trusts) transmit(outbox.waiting(frame.next));
  };
  const takeError = ({ code, id, of, detail }: ErrorFrame) => {
    tally.errors[code] = (tally.errors[code] ?? 0) + 1;
    if (!MISTAKES.has(code)) wrong(`error ${code} of ${of}: ${detail}`);
    if (code === "our-mistake" && of === undefined) {
      confirmations.failed(id);
      confirmed = 0;
    }
    if (code === "our-mistake" && of !== undefined) transmit(outbox.waiting().filter(({ seq }) => seq === of));
    if (code === "too-many") lose(10_000);
    if (code === "replaced") lose(0);
    if (code === "hello-first") sayHello();
  };
  const show = (frame: Lasting) => {
    plan.onShown(frame, readySince);
    if (frame.type !== "accepted") return;
    reference ??= frame.reference;
    if (frame.reference !== reference) wrong(`${reference} was called ${frame.reference}`);
    if (outbox.textOf(frame.of) !== frame.text) wrong(`accepted of ${frame.of}: ${frame.text}`);
  };
  const take = (frame: ServerFrame) => {
    if (frame.type === "ready") takeReady(frame);
    if (frame.type === "error") return takeError(frame);
    if (frame.type === "accepted") {
      const at = performance.now();
      const sent = outbox.accept(frame.of)?.firstSentAt;
      if (sent !== undefined) tally.acceptedAfter.push(at - sent);
      if (sent !== undefined) tally.lastAcceptedAt = at;
      againMs = AGAIN_MS;
    }
    for (const due of inbox.take(frame)) show(due);
    if (inbox.hasGap()) gapSince ??= performance.now();
    else [gapSince, gapMs] = [undefined, GAP_MS];
    if (inbox.shown.length > confirmed) confirmAt ??= performance.now() + CONFIRM_MS;
    if (frame.type !== "status") return;
    if (frame.contact !== undefined) plan.onContactKnown();
    if (frame.missing === undefined) return;
    if (performance.now() - missingAt < MISSING_MS) return;
    missingAt = performance.now();
    tally.askedByServer += 1;
    const { missing } = frame;
    transmit(outbox.waiting(missing).filter((one) => !trusts || one.seq === missing || isLeftOut(one)));
  };

  const confirm = () => {
    confirmAt = undefined;
    if (!plan.confirms || !isLooking || inbox.shown.length <= confirmed) return;
    confirmed = inbox.shown.length;
    names += 1;
    confirmations.add(`r${names}`, confirmed, now());
    line?.send({ type: "received", id: `r${names}`, received: confirmed });
  };
  /** What everything before is accepted of, and was sent, is said; whatever else was asked about meanwhile. */
  const mindOldest = (at: number) => {
    const [oldest] = outbox.waiting();
    if (oldest === undefined || isLeftOut(oldest)) doubt = undefined;
    else if (doubt?.seq !== oldest.seq) doubt = { seq: oldest.seq, questions: 0 };
    else if (readies === hellos && at - Math.max(oldest.sentAt, readyAt) > (PATIENCE_MS[doubt.questions] ?? 0)) {
      doubt.questions += 1;
      if (doubt.questions < PATIENCE_MS.length) return sayHello();
      wrong(`${oldest.seq} was sent on a connection that lasts, and is never said`);
      trusts = false;
      transmit(outbox.waiting());
    }
    return undefined;
  };
  const tick = () => {
    const at = performance.now();
    if (line === undefined) return isWanted && at >= connectAt ? connect() : undefined;
    if (readies < hellos || hellos === 0) {
      if (at - helloAt > READY_MS) return loseAgain();
    }
    if (!isReady) return undefined;
    if (gapSince !== undefined && at - gapSince > gapMs) {
      [gapSince, gapMs] = [at, gapMs * 2];
      tally.askedByClient += 1;
      sayHello();
    }
    if (confirmAt !== undefined && at >= confirmAt) confirm();
    if (trusts) mindOldest(at);
    const waiting = outbox.waiting().filter((one) => !trusts || isLeftOut(one));
    if (waiting.some(({ sentAt }) => at - sentAt > againMs)) {
      againMs = Math.min(againMs * 2, LONGEST_AGAIN_MS);
      transmit(waiting);
    }
    return undefined;
  };
  const timer = setInterval(tick, TICK_MS);

  return {
    outbox,
    confirmations,
    shown: inbox.shown,
    reference: () => reference,
    token: () => token,
    transmit,
    send: (frame) => {
      if (isReady) line?.send(frame);
    },
    cut: lose,
    want: (wanted) => {
      isWanted = wanted;
      if (!wanted) lose(0);
    },
    look: (looking) => {
      isLooking = looking;
      if (looking) confirmAt = 0;
    },
    isLooking: () => isLooking,
    ask: () => {
      if (isReady) sayHello();
    },
    isSettled: () =>
      isReady &&
      readies === hellos &&
      outbox.waiting().length === 0 &&
      !inbox.hasGap() &&
      (!plan.confirms || !isLooking || confirmed >= inbox.shown.length),
    stop: () => {
      clearInterval(timer);
      lose(0);
    },
  };
};
