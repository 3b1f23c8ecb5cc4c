import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { splitReply } from "../../../shared/inbound/split-reply.ts";

/** Answers in many languages that others collected for their parsers, with what those expect; `HEARD_CORPUS` names the folder. */
const corpus = join(process.env.HEARD_CORPUS ?? "/nowhere", "email");
const DISCOURSE = join(corpus, "reply-discourse-trimmer");
const CRISP = join(corpus, "reply-crisp");

/** They show quotes that stand between answers, and hide signatures; we don't, on purpose. */
const DISCOURSE_FLOOR = 53;
const CRISP_FLOOR = 72;

const written = (text: string): string[] => text.split(/\r\n|[\r\n]/u).flatMap((line) => line.trim() || []);

const report = (name: string, verdicts: ReadonlyMap<string, boolean>): number => {
  const missed = [...verdicts].flatMap(([file, reached]) => (reached ? [] : [file]));
  const reached = verdicts.size - missed.length;
  console.log(`${name}: ${reached} of ${verdicts.size}; otherwise: ${missed.join(", ")}`);
  return reached;
};

describe.skipIf(!existsSync(DISCOURSE))("Discourse's answers", () => {
  test("are parted as its trimmer parts them, but where a quote or a signature is to be treated otherwise", () => {
    const verdicts = new Map(
      readdirSync(join(DISCOURSE, "emails")).map((file) => {
        const [text = "", trimmed = ""] = ["emails", "trimmed"].map((part) =>
          readFileSync(join(DISCOURSE, part, file), "utf8"),
        );
        const { fresh } = splitReply(text);
        return [file.replace(".txt", ""), JSON.stringify(written(fresh)) === JSON.stringify(written(trimmed))];
      }),
    );
    expect(report("Discourse", verdicts)).toBeGreaterThanOrEqual(DISCOURSE_FLOOR);
  });
});

/** How many lines that aren't blank its tests and examples expect to see, from the top. */
const CRISP_EXPECTS: Readonly<Record<string, string>> = {
  1: `correct_sig sig_no_empty_line email_4 email_20 email_sent_from email_thread email_blackberry email_iphone email_2_1
    email_multi_word_sent_from_my_mobile_device email_custom_quote_header email_customer_quote_header_2
    email_tricky_9_nested_quotes email_unquoted_reply`,
  2: "email_zoho email_19 email_6 email_tricky_20_html_entities",
  3: "email_3 email_one_is_not_on email_customer_quote_header_3 email_with_regards",
  5: `email_1 email_7 email_8 email_9 email_10 email_11 email_12 email_13 email_14 email_15 email_16 email_17 email_18
    email_22 email_23 email_24 email_25 email_26 email_portuguese email_german email_german_2 email_german_3
    email_german_outlook email_norwegian_gmail email_finnish email_italian email_russian email_outlook_split_line_from
    email_gmail_split_line_from email_ios_outlook_fr email_ios_outlook email_msn email_fr_multiline email_french_2
    email_en_multiline_2 email_original_message email_original_message_2 email_danish_dash_separator email_bullets
    email_french_dash_separator email_tricky_5_mixed_languages email_tricky_10_special_chars_in_name
    email_tricky_12_no_space_after_header email_tricky_14_long_quote_header email_tricky_15_original_message_variations`,
  6: "email_reply_header",
  Infinity: `email_5 email_21 email_emoji email_not_a_signature email_not_a_signature_2 email_sent_from_my_not_signature
    email_tricky_1_on_false_positive email_tricky_2_url_with_wrote email_tricky_3_code_block email_tricky_4_from_in_body
    email_tricky_6_regards_in_sentence email_tricky_7_multiple_dashes email_tricky_8_sent_from_in_content
    email_tricky_13_timestamp_variations email_tricky_16_unicode_signatures`,
};

describe.skipIf(!existsSync(CRISP))("Crisp's answers", () => {
  test("are parted as its parser parts them, but where a signature is to be treated otherwise", () => {
    const verdicts = new Map(
      Object.entries(CRISP_EXPECTS).flatMap(([count, files]) =>
        files.split(/\s+/u).map((file): [string, boolean] => {
          const text = readFileSync(join(CRISP, `${file}.txt`), "utf8");
          const expected = written(text).slice(0, Number(count));
          return [file, JSON.stringify(written(splitReply(text).fresh)) === JSON.stringify(expected)];
        }),
      ),
    );
    expect(report("Crisp", verdicts)).toBeGreaterThanOrEqual(CRISP_FLOOR);
  });
});

const TEXTS = join(corpus, "..", "texts");

describe.skipIf(!existsSync(TEXTS))("complaints and opinions that quote nothing", () => {
  test("are all fresh", () => {
    const texts = readdirSync(TEXTS)
      .filter((file) => file.endsWith(".jsonl"))
      .flatMap((file) => readFileSync(join(TEXTS, file), "utf8").split("\n"))
      .filter((line) => line !== "")
      .map((line): string => JSON.parse(line).text);
    const parted = texts.filter((text) => splitReply(text).quoted !== undefined);
    console.log(`Texts: ${texts.length - parted.length} of ${texts.length} all fresh`);
    expect(texts.length).toBeGreaterThan(1000);
    expect(parted).toEqual([]);
  });
});
