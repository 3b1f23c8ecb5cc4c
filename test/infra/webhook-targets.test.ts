import { describe, expect, test } from "vitest";
import { readConfig } from "../../infra/config.ts";
import { topology } from "../../infra/topology.ts";
import { synthesise } from "./synthesise.ts";

const webhooks = (url: string) => ({ webhooks: { endpoints: [{ id: "crm", url }] } });

describe("where webhooks go", () => {
  test.each([
    ["http://crm.nordlicht.example/heard", "https://"],
    ["https://ada:secret@crm.nordlicht.example/", "password"],
    ["https://10.0.0.7/heard", "public net"],
    ["https://0xa9fea9fe/latest", "public net"],
    ["https://crm.nordlicht.example:8080/", "443"],
    ["https://crm.nordlicht.example/#top", "#"],
  ])("%s fails at synth, and why is said", (url, why) => {
    expect(() => readConfig(webhooks(url))).toThrow(
      /heard\.webhooks\.endpoints\.0\.url|heard\.webhooks\.endpoints\[0\]\.url/u,
    );
    expect(() => readConfig(webhooks(url))).toThrow(why);
  });

  test("may be beside the host on one machine, and not on AWS", () => {
    const config = readConfig(webhooks("http://127.0.0.1:9000/heard"));
    expect(() => synthesise(topology(config), config)).toThrow('the url of "crm"');
  });
});
