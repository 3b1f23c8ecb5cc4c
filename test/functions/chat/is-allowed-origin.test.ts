import { expect, test } from "vitest";
import { isAllowedOrigin } from "../../../functions/chat/is-allowed-origin.ts";

const allowed = ["https://shop.example", "https://care.example/prod", "http://127.0.0.1:8787"];
const from = (origin: string, name = "Origin") => isAllowedOrigin({ Host: "x", [name]: origin }, allowed);

test.each(["https://shop.example", "https://care.example", "http://127.0.0.1:8787"])(
  "a page of %s may chat",
  (origin) => {
    for (const name of ["Origin", "origin", "ORIGIN"]) expect(from(origin, name)).toBe(true);
  },
);

test.each([
  "https://evil.example",
  "http://shop.example",
  "https://shop.example:8443",
  "https://shop.example.evil.example",
  "https://evil.example/https://shop.example",
  "https://www.shop.example",
  "https://SHOP.example.",
  "https://care.example/prod",
  "null",
  "file://",
  "",
])("a page of %j may not", (origin) => {
  expect(from(origin)).toBe(false);
});

test("what is no page says no origin, and may", () => {
  expect(isAllowedOrigin({}, allowed)).toBe(true);
  expect(isAllowedOrigin({ host: "shop.example", referer: "https://evil.example" }, [])).toBe(true);
  expect(isAllowedOrigin({ origin: "https://shop.example" }, [])).toBe(false);
});
