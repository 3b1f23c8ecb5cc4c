import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let agent: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({ allowedOrigins: ["https://www.shop.example", "http://localhost:3000"] });
  customer = customerClient(host);
  agent = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

const message = "It came broken.";
const referenceOn = async (page: string): Promise<string> =>
  /<dd[^>]*>(?:<[^>]*>)?([0-9A-Z]{9})</u.exec((await customer.open(page)).text)?.[1] ?? "none";
/** Where the browser goes next. */
const sentTo = async (fields: [string, string][] | Record<string, string>) => {
  const answer = await customer.complainByForm(fields);
  expect([answer.status, answer.text]).toEqual([303, ""]);
  return answer.headers.get("location") ?? "";
};
const storedAs = async (fields: [string, string][] | Record<string, string>) => {
  const { body } = await agent.get(await referenceOn(await sentTo(fields)));
  return { ...body.complaint, ...body.timeline[0] };
};

describe("a plain HTML form", () => {
  it("ends on the complaint's status page", async () => {
    const page = await sentTo({ message, email: newAddress() });
    expect(page).toMatch(new RegExp(`^${host.url}/c/[a-z2-7]{50}$`, "u"));
    const { status, text } = await customer.open(page);
    expect(status).toBe(200);
    expect(text).toContain(message);
  });

  it("is stored as it was typed, with fields that were left empty absent and unknown ones in the metadata", async () => {
    const stored = await storedAs({
      message: "첫째 줄\r\n둘째 줄 & <b>?",
      email: newAddress(),
      name: "김안나",
      phone: "",
      orderId: "",
      shop: "Itaewon",
      notes: "",
      "a b&c=d": "1+1=2",
    });
    expect(stored).toMatchObject({ text: "첫째 줄\n둘째 줄 & <b>?", customer: { name: "김안나" } });
    expect(stored.metadata).toEqual({ shop: "Itaewon", "a b&c=d": "1+1=2" });
    expect(stored.customer).not.toHaveProperty("phone");
    expect(stored).not.toHaveProperty("orderId");
  });

  it("keeps all the boxes of one name that were ticked", async () => {
    const fields: [string, string][] = [
      ["message", message],
      ["email", newAddress()],
      ["wrong", "colour"],
      ["wrong", "size"],
    ];
    expect((await storedAs(fields)).metadata).toEqual({ wrong: "colour, size" });
  });

  it("keeps fields by the names that objects have themselves, and changes no object by them", async () => {
    const fields: [string, string][] = [
      ["message", message],
      ["email", newAddress()],
      ["constructor", "a"],
      ["toString", "b"],
      ["__proto__", "c"],
      ["__proto__[admin]", "d"],
      ["metadata", "e"],
      ["attachments", "f"],
    ];
    const { metadata } = await storedAs(fields);
    expect(metadata).toMatchObject({ constructor: "a", toString: "b", "__proto__[admin]": "d", metadata: "e" });
    expect(metadata.attachments).toBe("f");
    expect((await storedAs({ message, email: newAddress() })).metadata).toBeUndefined();
  });

  it("is refused with every field at fault, as JSON is", async () => {
    const answer = await customer.complainByForm({ message: "  ", email: "ann", name: "a\nb", phone: "x" });
    expectProblem(answer, 422, "fields-at-fault", ["/message", "/email", "/phone", "/name"]);
    expectProblem(await customer.complainByForm({}), 422, "fields-at-fault", ["/message", "/email"]);
    expectProblem(await customer.complainByForm({ message }), 422, "fields-at-fault", ["/email"]);
  });

  it("whose bytes are no UTF-8 is taken with what can be read of it", async () => {
    const email = encodeURIComponent(newAddress());
    const body = `message=%B3%C3%C0%E5+ok&email=${email}`;
    const { status, headers } = await customer.complainAs("application/x-www-form-urlencoded", body);
    expect(status).toBe(303);
    expect((await customer.open(headers.get("location") ?? "")).text).toContain(" ok");
  });
});

describe("a form's redirect", () => {
  it.each([
    ["https://www.shop.example/thanks?a=b#c", "https://www.shop.example/thanks?a=b#c"],
    ["https://www.shop.example", "https://www.shop.example/"],
    ["HTTPS://WWW.SHOP.EXAMPLE:443/x", "https://www.shop.example/x"],
    ["http://localhost:3000/x", "http://localhost:3000/x"],
    ["https://www.shop.example/감사합니다", "https://www.shop.example/%EA%B0%90%EC%82%AC%ED%95%A9%EB%8B%88%EB%8B%A4"],
    ["https://www.shop.example/a\r\nSet-Cookie: b=c", "https://www.shop.example/aSet-Cookie:%20b=c"],
  ])("to an allowed origin is followed: %j", async (redirect, location) => {
    expect(await sentTo({ message, email: newAddress(), redirect })).toBe(location);
  });

  it.each([
    "https://evil.example/",
    "http://www.shop.example/",
    "https://www.shop.example:8443/",
    "https://www.shop.example.evil.example/",
    "https://www.shop.example@evil.example/",
    "https://evil.example\\@www.shop.example/",
    "https:/\\evil.example/",
    "//www.shop.example/thanks",
    "/thanks",
    "javascript:alert(1)",
    "data:text/html,x",
    "",
  ])("to anywhere else is not, and the complaint still taken: %j", async (redirect) => {
    const page = await sentTo({ message, email: newAddress(), redirect });
    expect(page.startsWith(`${host.url}/c/`)).toBe(true);
    expect(await referenceOn(page)).toMatch(/^[0-9A-Z]{9}$/u);
  });

  it("isn't kept with the complaint", async () => {
    expect(
      (await storedAs({ message, email: newAddress(), redirect: "https://evil.example/" })).metadata,
    ).toBeUndefined();
  });
});
