import { describe, expect, test } from "vitest";
import { unreadable } from "../../../../shared/domain/address/recipient.ts";

const judge = (email: string, ours: string[] = []) => unreadable(email, ours);

describe("a machine", () => {
  test.each([
    "mailer-daemon@mx.example.com",
    "MAILER-DAEMON@example.com",
    "MailerDaemon@example.com",
    "postmaster@example.com",
    "bounce@example.com",
    "bounces@example.com",
    "double-bounce@example.com",
    "news-bounces@lists.example.org",
    "news-bounces+ann=example.com@lists.example.org",
    "bounces+8134-ab12-ann=example.com@em.example.com",
    "bounce-4411_HTML-2098@mta.example.com",
    "mail-delivery-subsystem@example.com",
    "mail-delivery-system@example.com",
    "auto-reply@example.com",
    "autoresponder@example.com",
    "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com",
  ])("%s is one", (email) => {
    expect(judge(email)).toBe("machine");
  });
});

describe("a list's program", () => {
  test.each([
    "listserv@example.com",
    "majordomo@example.org",
    "list-request@example.com",
    "debian-list-request@example.com",
    "unsubscribe@example.com",
    "news-unsubscribe@example.com",
    "news_subscribe@example.com",
    "kernel-request@lists.example.org",
    "owner-kernel@lists.example.org",
    "kernel-owner@lists.example.org",
    "kernel-owner@list.example.org",
    "kernel+subscribe@googlegroups.com",
    "kernel+unsubscribe@googlegroups.com",
    "kernel-leave@groups.example.org",
  ])("is reached by %s", (email) => {
    expect(judge(email)).toBe("list");
  });
});

describe("an address that says so itself is never read", () => {
  test.each([
    "noreply@example.com",
    "no-reply@example.com",
    "no_reply@example.com",
    "no.reply@example.com",
    "NoReply@example.com",
    "noreply2@example.com",
    "no-reply+a1b2@example.com",
    "noreply-accounts@example.com",
    "calendar-noreply@example.com",
    "billing.no-reply@example.com",
    "donotreply@example.com",
    "do-not-reply@example.com",
    "do.not.reply@example.com",
    "no-replies@example.com",
    "noresponse@example.com",
    "no-response@example.com",
    "no.response+a1b2@example.com",
    "devnull@example.com",
  ])("%s", (email) => {
    expect(judge(email)).toBe("never-reads");
  });
});

describe("a person is mailed, whatever they call themselves", () => {
  test.each([
    "ann@example.com",
    "request@example.com",
    "song-request@example.com",
    "refund_request@example.com",
    "owner@shop.example",
    "bob.owner@example.com",
    "dog-owner@example.com",
    "home_owner@example.com",
    "dog-owner@list.ru",
    "dog-owner@mylists.example.com",
    "dog-owner@x.groups.io.example.com",
    "owner-builder@example.com",
    "co-owner-ann@lists.example.org",
    "kernel-requests@lists.example.org",
    "playlist-request@example.com",
    "mylistserv@example.com",
    "bouncey@example.com",
    "bounce-house@example.com",
    "sky-bounce@example.com",
    "bob.bounce@example.com",
    "noreply.fan@example.com",
    "noreplyfan@example.com",
    "noresponses@example.com",
    "piano.reply@example.com",
    "casino-reply@example.com",
    "reply@example.com",
    "nobody@example.com",
    "nobody.special@example.com",
    "mailman@example.com",
    "the.postmaster@example.com",
    "postmaster.bob@example.com",
    "maildelivery@courier.example",
    "mail-delivery@courier.example",
    "subscribe.me@example.com",
    "autoreply.tuning@example.com",
    "daemon@example.com",
    "root@example.com",
    "abuse@example.com",
    "support@example.com",
    "ann+noreply@example.com",
    "ann@noreply.example.com",
    "smiths@googlegroups.com",
  ])("%s", (email) => {
    expect(judge(email)).toBeUndefined();
  });
});

describe("the company itself", () => {
  const ours = ["Care@Heard.example ", "@Reply.heard.example"];

  test.each([
    "care@heard.example",
    "CARE@heard.example",
    " care@heard.example ",
    "care+loop@heard.example",
    "c-000000012@reply.heard.example",
    "anything@REPLY.heard.example",
  ])("is reached by %s", (email) => {
    expect(judge(email, ours)).toBe("ourselves");
  });

  test.each([
    "scare@heard.example",
    "care@heard.example.com",
    "care@notheard.example",
    "ann@heard.example",
    "ann@sub.reply.heard.example",
    "ann@xreply.heard.example",
  ])("isn't reached by %s", (email) => {
    expect(judge(email, ours)).toBeUndefined();
  });

  test("comes before what an address calls itself", () => {
    expect(judge("noreply@reply.heard.example", ours)).toBe("ourselves");
  });
});
