import type { ServerResponse } from "node:http";
import PostalMime from "postal-mime";
import type { Emulators } from "../emulators/emulators.ts";
import { type Html, html } from "./html.ts";
import { layout } from "./layout.ts";
import type { Pages } from "./pages.ts";
import { sendPage, sendProblem } from "./send.ts";

/** No script, nothing loaded, an origin of its own; links open beside it, so that a customer's page can be tried. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

export const createMailPages = ({ mailUrl }: Pick<Emulators, "mailUrl">): Pages => {
  const pass = async (response: ServerResponse, path: string) => {
    const answer = await fetch(`${mailUrl}${path}`);
    if (answer.status === 404) return sendProblem(response, 404, "There is no such mail.");
    const type = answer.headers.get("content-type") ?? "application/octet-stream";
    response.writeHead(answer.status, { "content-type": type }).end(Buffer.from(await answer.arrayBuffer()));
  };
  const readMail = async (id: string) => {
    const answer = await fetch(`${mailUrl}/mail/${encodeURIComponent(id)}`);
    return answer.ok ? PostalMime.parse(await answer.arrayBuffer()) : undefined;
  };

  return {
    "GET /_local/mail": (_request, response, _path, query) => pass(response, `/mail?${query}`),
    "GET /_local/mail/arrivals": (_request, response, _path, query) => pass(response, `/mail/arrivals?${query}`),
    "GET /_local/mail/count": (_request, response) => pass(response, "/mail/count"),
    "GET /_local/mail/*": (_request, response, [id = ""]) => pass(response, `/mail/${encodeURIComponent(id)}`),
    "GET /_local/mail/*/view": async (_request, response, [id = ""]) => {
      const mail = await readMail(id);
      if (!mail) return sendProblem(response, 404, "There is no such mail.");
      return sendPage(response, layout(mail.subject ?? "Mail", showMail(id, mail)));
    },
    "GET /_local/mail/*/html": async (_request, response, [id = ""]) => {
      const mail = await readMail(id);
      if (!mail) return sendProblem(response, 404, "There is no such mail.");
      response.setHeader("content-security-policy", MAIL_POLICY);
      response.setHeader("referrer-policy", "no-referrer");
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<base target="_blank">${mail.html ?? ""}`);
      return undefined;
    },
  };
};

type ParsedMail = Awaited<ReturnType<typeof PostalMime.parse>>;

const showMail = (id: string, mail: ParsedMail): Html => html`
<p><a href="/_local/">All mails</a></p>
<h1>${mail.subject ?? "(no subject)"}</h1>
${mail.html ? html`<h2>As HTML</h2><iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/_local/mail/${id}/html"></iframe>` : ""}
${mail.text ? html`<h2>As text</h2><pre>${mail.text}</pre>` : ""}
<h2>Headers</h2>
<table><tbody>
${mail.headers.map(({ originalKey, value }) => html`<tr><th scope="row">${originalKey}</th><td>${value}</td></tr>\n`)}
</tbody></table>
<p><a href="/_local/mail/${id}">The raw mail</a></p>`;
