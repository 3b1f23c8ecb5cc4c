import { parseDuration } from "../../../shared/duration.ts";
import type { Clock } from "../clock.ts";
import type { Emulators } from "../emulators/emulators.ts";
import { type FaultSwitch, type HostFaults, hostFaultsSchema } from "../faults.ts";
import { type Html, html } from "./html.ts";
import { layout } from "./layout.ts";
import { readNewestMails, type ShownMail } from "./mailbox.ts";
import type { Pages } from "./pages.ts";
import { sendPage } from "./send.ts";

const NEWEST = 50;
const JUMPS = ["PT1H", "PT48H", "P7D"].filter((jump) => parseDuration(jump) !== undefined);

const faultChoices = Object.entries(hostFaultsSchema.shape).map(([service, choices]) => ({
  service: service as keyof HostFaults,
  choices: choices.unwrap().options,
}));

interface OverviewOptions {
  clock: Pick<Clock, "now" | "offset">;
  emulators: Pick<Emulators, "mailUrl">;
  faults: Pick<FaultSwitch, "read">;
}

/** What a person sees first: what went out, and what can be tried. Plain forms, so it works without a script. */
export const createOverview = ({ clock, emulators, faults }: OverviewOptions): Pages => ({
  "GET /_local": (_, response) => void response.writeHead(308, { location: "/_local/" }).end(),
  "GET /_local/": async (_, response) => {
    const mails = await readNewestMails(emulators.mailUrl, NEWEST);
    sendPage(
      response,
      layout(
        "Heard on this machine",
        html`${INTRODUCTION}${mailbox(mails)}${showClock(clock)}${showFaults(faults.read())}${FORM}`,
      ),
    );
  },
});

const INTRODUCTION = html`
<h1>Heard on this machine</h1>
<p>All that is here stays here: no mail leaves this machine.
<a href="/_local/chat">A page with the chat box</a> · <a href="/_local/usage">Calls to AWS so far</a> · <a href="/_local/mail">The mailbox as JSON</a></p>`;

const mailbox = (mails: ShownMail[]): Html => html`
<h2>Mails that went out</h2>
<p><a href="/_local/">Look again</a></p>
${
  mails.length === 0
    ? html`<p>None yet. File a complaint below.</p>`
    : html`<table><thead><tr><th scope="col">When</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>
${mails.map(
  ({
    id,
    at,
    to,
    subject,
  }) => html`<tr><td><time datetime="${at}">${at.slice(0, 19).replace("T", " ")}</time></td><td>${to.join(", ")}</td>
<td><a href="/_local/mail/${id}/view">${subject || "(no subject)"}</a></td></tr>\n`,
)}</tbody></table>`
}`;

const showClock = (clock: OverviewOptions["clock"]): Html => html`
<h2>The pipeline's clock</h2>
<p>${new Date(clock.now()).toISOString().slice(0, 19).replace("T", " ")} UTC, ${Math.round(clock.offset() / 3_600_000)} hours ahead. It can only go forward.</p>
<form method="post" action="/_local/clock">
${JUMPS.map(
  (jump) =>
    html`<button name="advance" value="${jump}">+ ${jump
      .replace(/^PT?/, "")
      .replace("H", " hours")
      .replace("D", " days")
      .replace(/^1 hours/, "1 hour")}</button>\n`,
)}</form>`;

const showFaults = (faults: HostFaults): Html => html`
<h2>Make something fail</h2>
<form method="post" action="/_local/faults">
${faultChoices.map(
  ({ service, choices }) => html`<label>${service}<select name="${service}">
${choices.map((choice) => (choice === faults[service] ? html`<option selected>${choice}</option>` : html`<option>${choice}</option>`))}</select></label>
`,
)}<button>Set</button>
</form>`;

const FORM = html`
<h2>File a complaint</h2>
<form class="tall" method="post" action="/v1/complaints">
<label>Your email address<input type="email" name="email" required autocomplete="email" value="customer@example.com"></label>
<label>Your name<input name="name" autocomplete="name"></label>
<label>Order number<input name="orderId"></label>
<label>What went wrong?<textarea name="message" rows="5" required>My parcel arrived broken.</textarea></label>
<button>File the complaint</button>
</form>`;
