import type { Host } from "./host.ts";

export const banner = (
  { url, smtpUrl, dataDir }: Pick<Host, "url" | "smtpUrl" | "dataDir">,
  harsh: boolean,
): string => `
Heard is listening on ${url}${harsh ? ", in harsh mode" : ""}. Everything stays on this machine, in ${dataDir}.

  File a complaint:   curl -d email=customer@example.com -d message='My parcel arrived broken.' ${url}/v1/complaints
${smtpUrl === undefined ? "" : `  Or send a mail:     ${smtpUrl}, to any address, with any mail program\n`}  Read the mail:      ${url}/_local/
  Chat:               ${url}/_local/chat
  Be an agent:        TOKEN=$(npm run --silent token -- --agent alice)
                      curl -X POST -H "Authorization: Bearer $TOKEN" ${url}/v1/agent/queue/claim

Ctrl-C stops it; starting again continues.
`;
