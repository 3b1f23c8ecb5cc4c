import { nearestSupported } from "../../../shared/language/pick-language.ts";
import { type Html, html } from "./html.ts";
import type { Pages } from "./pages.ts";

/** As a company's own page would have it, but that it takes everything from this machine. */
const contentPolicy = (host: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src 'self' ws://${host}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");

/** The name by which the pipeline knows itself: from another one a chat isn't let in. */
const LOOPBACK = "127.0.0.1";

/** A page of a company that doesn't exist, with the chat box on it, for whoever wants to see that. */
export const createChatPage = (): Pages => ({
  "GET /_local/chat": (request, response, _path, query) => {
    const { host = "" } = request.headers;
    const known = host.replace(/^(?:localhost|\[::1\])(?=:|$)/u, LOOPBACK);
    if (known !== host) return void response.writeHead(307, { location: `http://${known}${request.url}` }).end();
    const language = nearestSupported(query.get("language") ?? undefined) ?? "en";
    response.setHeader("content-security-policy", contentPolicy(host));
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(companyPage(language).text);
  },
});

const companyPage = (language: string): Html => html`<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Nordlicht</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0; font: 1.125rem/1.6 Georgia, serif; background: #f7f3ec; color: #2b2620; }
header, main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem; }
header { letter-spacing: .3em; text-transform: uppercase; font-size: .9rem; }
h1 { font-size: 2.5rem; line-height: 1.15; font-weight: 400; margin: 3rem 0 1rem; }
</style>
<script src="/v1/chat.js" async></script>
</head>
<body>
<header>Nordlicht</header>
<main lang="en" dir="ltr">
<h1>Coffee machines that last.</h1>
<p>This page belongs to a company that doesn't exist. All that it has of Heard is one line:</p>
<p><code>&lt;script src="/v1/chat.js" async&gt;&lt;/script&gt;</code></p>
</main>
</body>
</html>
`;
