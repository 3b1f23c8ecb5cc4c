import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../config.ts";
import { openDataDir } from "../data-dir.ts";
import { openInboundSecret } from "../inbound-secret.ts";
import { openIssuer } from "../issuer.ts";
import { readProjectConfig } from "../project.ts";
import { visitChat } from "./chat-visitor.ts";
import { startHostProcess } from "./host-process.ts";
import { chapter, did, quote, request, tell } from "./narrator.ts";
import { agent, customer, machine, thaiMailProgram } from "./people.ts";
import { openReviewSite } from "./review-site.ts";

/** One complaint's whole life, told while it happens, against a host of its own that is gone afterwards. */

const COMPLAINT = {
  name: "김민지",
  locale: "ko",
  subject: "주전자",
  product: "Kettle K2",
  orderId: "A-1042",
  message: "주문한 전기 주전자가 깨진 채로 도착했습니다. 두 번이나 연락했는데 아무 답이 없었어요.",
};

const LETTER = {
  name: "สมชาย ใจดี",
  email: "somchai@customer.example",
  subject: "กาน้ำแตก",
  text: "กาน้ำที่สั่งไปมาถึงในสภาพแตก ขอเปลี่ยนใหม่ได้ไหมครับ",
};

const CHATTER = {
  name: "Grace",
  email: "grace@customer.example",
  text: "The courier says delivered. There is no parcel anywhere.",
};
const HELD = "I'm sorry. Give me a minute, I'm asking the courier.";
const FOUND = "It is with your neighbour at number 12. If it isn't, I'll send another one today.";

const REVIEW = {
  id: "review-77",
  rating: 2,
  place: "Hotel Nordlicht",
  text: "Lovely room, but the street was loud all night.",
};

const dataDir = await mkdtemp(join(tmpdir(), "heard-demo-"));
let host = await startHostProcess(dataDir);
const url = () => host.url;
const minji = customer(url, "minji@customer.example");
const somchai = customer(url, LETTER.email);
const hisProgram = thaiMailProgram(() => host.smtpUrl, LETTER);
const issuer = await openIssuer(openDataDir(dataDir), readConfig(readProjectConfig()).agents);
const alice = agent(url, await issuer.issue({ agent: "alice", roles: ["agent"] }));
const sam = agent(url, await issuer.issue({ agent: "sam", roles: ["supervisor"] }));
const { jump, breakSes } = machine(url);
const site = await openReviewSite(url, await openInboundSecret(openDataDir(dataDir)));

const claimed = async () => {
  const found = await alice.claim();
  if (found === undefined) throw new Error("there was nothing to claim");
  return found;
};

try {
  chapter("A customer complains, by a web form, in Korean");
  request("POST /v1/complaints");
  quote(COMPLAINT.message);
  const started = performance.now();
  const { reference } = await minji.complain(COMPLAINT, "demo-1");
  const answered = performance.now();
  const acknowledgement = await minji.waitForMail(1);
  did(`answered in ${Math.round(answered - started)} ms, reference ${reference}`);
  did(`acknowledged in ${Math.round(performance.now() - started)} ms; the mail, as she reads it:`);
  tell(`  ${acknowledgement.subject}`);
  quote(acknowledgement.text);

  chapter("An agent pulls the next complaint, and gets all that is known");
  request("POST /v1/agent/queue/claim");
  const first = await claimed();
  for (const { at, kind, text } of first.timeline) quote(`${at.slice(11, 19)}  ${kind}${text ? `: ${text}` : ""}`);
  await alice.act(first.reference, "reply", { message: "죄송합니다. 새 주전자를 보내 드릴까요, 환불해 드릴까요?" });
  did("alice answers in her own words; the reply is on its way, and it is the customer's turn");
  quote((await minji.waitForMail(2)).text);

  chapter("The customer answers through her link; it comes back to the agent who knows it");
  await minji.send(minji.linkIn(acknowledgement), "messages", { message: "새 주전자로 부탁드려요." });
  const second = await claimed();
  did(`alice claims ${second.reference} again, ahead of everybody who waits for the first time`);
  await alice.act(second.reference, "resolve", {
    outcome: "upheld",
    cause: "Packed without padding",
    explanation: "포장에 완충재가 빠져 있었습니다. 포장 절차를 고쳤고, 새 주전자를 오늘 보냈습니다.",
    apology: "두 번이나 답을 드리지 못해 정말 죄송합니다.",
    redress: { kind: "replacement" },
  });
  did("resolved: with an explanation, and an apology, without which it could not be");
  quote((await minji.waitForMail(3)).text);

  chapter("Two days later: is it really fixed?");
  await jump("PT48H");
  const followUp = await minji.waitForMail(4);
  tell(`  ${followUp.subject}`);
  quote(followUp.text);
  await minji.send(minji.linkIn(followUp), "follow-up", { fixed: "no", comment: "뚜껑이 닫히지 않아요." });
  const third = await claimed();
  did(
    `"no" brings it back at once, to alice, with the customer's words: ${third.timeline.findLast((e) => e.comment)?.comment}`,
  );
  await alice.act(third.reference, "resolve", {
    outcome: "upheld",
    cause: "Lid of the wrong model",
    explanation: "다른 모델의 뚜껑이 들어갔습니다. 맞는 뚜껑을 보냈습니다.",
    apology: "또 불편을 드려 죄송합니다.",
    redress: { kind: "repair" },
  });
  await jump("PT48H");
  const page = minji.linkIn(await minji.waitForMail(6));
  await minji.send(page, "follow-up", { fixed: "yes" });
  await minji.send(page, "rating", { score: "4", comment: "결국 잘 해결됐어요." });
  did('"yes" closes it: "fixed" is the customer\'s word; and she gives 4 of 5');

  chapter("Another customer writes a mail, in Thai, in a charset of the nineties");
  request(`a mail to ${host.smtpUrl}`);
  quote(LETTER.text);
  const mailed = performance.now();
  await hisProgram.complain();
  const thaiAcknowledgement = await somchai.waitForMail(1);
  did(`acknowledged in ${Math.round(performance.now() - mailed)} ms, in Thai:`);
  tell(`  ${thaiAcknowledgement.subject}`);
  quote(thaiAcknowledgement.text);
  await hisProgram.answer(thaiAcknowledgement, "หมายเลขคำสั่งซื้อ B-2088 ครับ");
  const fourth = await claimed();
  await alice.hear(fourth.reference, 2);
  await alice.act(fourth.reference, "reply", { message: "เราจะส่งกาน้ำใบใหม่ให้วันนี้ค่ะ" });
  const { headers } = await somchai.waitForMail(2);
  did(
    `he answers the mail, which joins ${fourth.reference}; alice's reply is in the same thread: In-Reply-To ${headers["in-reply-to"]}`,
  );

  chapter("A third opens the chat on the company's page, and leaves before the answer");
  request(`WebSocket ${url().replace("http", "ws")}/chat`);
  const chat = await visitChat(url(), { email: CHATTER.email, name: CHATTER.name });
  const said = performance.now();
  chat.say(1, CHATTER.text);
  quote(CHATTER.text);
  const accepted = await chat.accepted();
  did(`acknowledged in ${Math.round(performance.now() - said)} ms, where she is:`);
  quote(accepted.acknowledgement?.text ?? "");
  const fifth = await claimed();
  await chat.joined();
  const replied = performance.now();
  await alice.act(fifth.reference, "reply", { message: HELD, keep: true });
  const held = await chat.answer(HELD);
  did(`alice has joined; what she writes is there in ${Math.round(performance.now() - replied)} ms`);
  chat.took(held);
  chat.closeTab();
  await alice.act(fifth.reference, "reply", { message: FOUND });
  await jump("PT2M");
  const grace = customer(url, CHATTER.email);
  did(`the tab is closed, and two minutes later the answer is a mail: ${(await grace.waitForMail(2)).subject}`);
  const back = await visitChat(url(), { token: chat.token });
  await back.answer(FOUND);
  back.closeTab();
  did("she comes back, and finds it in the chat as well");

  chapter("Somebody writes a bad review; the answer goes where it was written");
  const { secret } = await sam.makeWebhook({
    url: site.url,
    detail: "full",
    answers: true,
    types: ["complaint.replied"],
  });
  site.trust(secret);
  request("POST /v1/inbound/reviews");
  quote(`${"★".repeat(REVIEW.rating)} ${REVIEW.text}`);
  await site.publish(REVIEW);
  const sixth = await claimed();
  await alice.act(sixth.reference, "reply", {
    message: "Sorry about the noise. Write to us, and the next night is on the house.",
  });
  const { origin, text } = await site.waitForAnswer();
  did(`signed, and verified by the site, which puts it below ${origin.id}:`);
  quote(text);

  chapter("And when everything breaks?");
  await breakSes("down");
  const tom = customer(url, "tom@customer.example");
  const late = await tom.complain({ name: "Tom", message: "I was charged twice for one ticket." }, "demo-2");
  did(`mail is down; Tom's complaint is taken in all the same, as ${late.reference}`);
  await host.kill();
  did("kill -9: the host is gone, in the middle of it");
  host = await startHostProcess(dataDir);
  await breakSes("ok");
  await jump("PT1M");
  await tom.waitForMail(1);
  did("started again: Tom is acknowledged, by the sweep that looks for whatever is owed");
  did(`and alice's next complaint is ${(await claimed()).reference}`);

  chapter("A supervisor asks how it went");
  request("GET /v1/agent/reports/summary");
  const { received, acknowledged, reopened, timeToAcknowledgement, satisfaction } = (await sam.summary()).total;
  did(`${received} complaints, ${acknowledged} acknowledged, half of them within ${timeToAcknowledgement.p50Ms} ms`);
  did(`${reopened} was taken up again; ${satisfaction.fixed} is fixed, and rated ${satisfaction.average} of 5`);

  chapter("That was the whole story");
  tell("npm start runs it for you to play with; its mailbox, clock and faults are at http://127.0.0.1:8787/_local/");
} finally {
  site.close();
  await host.stop();
  await rm(dataDir, { recursive: true, force: true });
}
