import { expect, test } from "vitest";
import { faultsIn } from "../../../functions/receive-form/faults.ts";
import { formSchema } from "../../../shared/api/complaint-form.ts";

const good = { message: "It came broken.", email: "ann@example.com" };
const faults = (form: object) => {
  const { error } = formSchema.safeParse(form);
  return error === undefined ? [] : faultsIn(error);
};

test("a form without fault has none", () => {
  expect(faults(good)).toEqual([]);
});

test("a message that is missing or blank is needed", () => {
  const { message: _none, ...rest } = good;
  for (const form of [rest, { ...good, message: " \n " }]) {
    expect(faults(form)).toEqual([{ field: "message", fault: "needed" }]);
  }
});

test("somebody who left neither address nor number is told that one of them is needed", () => {
  expect(faults({ message: "Hi" })).toEqual([{ field: "email", fault: "needWayToAnswer" }]);
});

test("what is too long says how much it may be", () => {
  expect(faults({ ...good, message: "a".repeat(20_001) })).toEqual([
    { field: "message", fault: "tooLong", most: 20_000 },
  ]);
  expect(faults({ ...good, subject: "a".repeat(301) })).toEqual([{ field: "subject", fault: "tooLong", most: 300 }]);
  expect(faults({ ...good, email: `${"a".repeat(321)}@example.com` })).toMatchObject([
    { field: "email", fault: "tooLong", most: 320 },
  ]);
});

test.each([
  ["email", "ann@"],
  ["phone", "call me"],
  ["name", "Ann\nBcc: x"],
  ["locale", "no language"],
  ["timeZone", "Mars/Olympus"],
])("a wrong %s is no good", (field, value) => {
  expect(faults({ ...good, [field]: value })).toEqual([{ field, fault: "invalid" }]);
});

test("every field at fault is named, each once", () => {
  const form = { email: "ann@", phone: "x", name: `${"a".repeat(201)}\nb` };
  const fields = faults({ ...form, message: "", metadata: { note: "a".repeat(5_000) } }).map(({ field }) => field);
  expect(fields.toSorted()).toEqual(["email", "message", "metadata", "name", "phone"]);
});
