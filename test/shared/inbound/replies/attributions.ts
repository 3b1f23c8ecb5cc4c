const MAN = "Mia Chen <care@shop.example>";

/** What Gmail, Apple Mail, Outlook, Thunderbird and others write above a quote, by language (BCP 47). */
export const attributions: Readonly<Record<string, readonly string[]>> = {
  en: [
    `On Fri, Jan 5, 2024 at 12:34 PM ${MAN} wrote:`,
    `On Fri, Jan 5, 2024 at 12:34 PM Mia Chen <\ncare@shop.example> wrote:`,
    `On 5 Jan 2024, at 12:34, Mia Chen\n<care@shop.example>\nwrote:`,
    `${MAN} wrote on Fri, 5 Jan 2024 at 12:34:`,
    `---- On Fri, 05 Jan 2024 12:34:56 +0000 ${MAN} wrote ----`,
    `Friday, 5 January 2024, 12:34 +0000 from ${MAN}:`,
    `2024-01-05 12:34 GMT+01:00 ${MAN}:`,
  ],
  ko: [
    `2024년 1월 5일 (금) 오후 12:34, ${MAN}님이 작성:`,
    `2024. 1. 5. 오후 12:34, ${MAN} 작성:`,
    `2024년 1월 5일 (금) 오후 12:34, Mia Chen <\ncare@shop.example>님이 작성:`,
  ],
  th: [
    `เมื่อ ศ. 5 ม.ค. 2024 เวลา 12:34 ${MAN} เขียนว่า:`,
    `เมื่อวันที่ ศ. 5 ม.ค. 2567 เวลา 12:34 ${MAN}\nเขียนว่า:`,
    `ในวันที่ 5 ม.ค. 2567 เวลา 12:34 ${MAN} เขียนว่า:`,
  ],
  ja: [`2024年1月5日(金) 12:34 ${MAN}:`, `2024/01/05 12:34、${MAN}のメール:`, `2024/01/05 12:34、${MAN}のメッセージ:`],
  "zh-Hans": [
    `${MAN} 于2024年1月5日周五 12:34写道：`,
    `在 2024年1月5日，下午12:34，${MAN} 写道：`,
    `在 2024-01-05 12:34:56，"Mia Chen" <care@shop.example> 写道：`,
  ],
  "zh-Hant": [`${MAN} 於 2024年1月5日 週五 下午12:34寫道：`, `${MAN} 於 2024年1月5日 下午12:34 寫道：`],
  es: [`El vie, 5 ene 2024 a las 12:34, ${MAN} escribió:`, `El 5 ene 2024, a las 12:34, ${MAN}\nescribió:`],
  fr: [
    `Le ven. 5 janv. 2024 à 12:34, ${MAN} a écrit :`,
    `Le 5 janv. 2024 à 12:34, Mia Chen <care@shop.example> a\nécrit :`,
  ],
  de: [
    `Am Fr., 5. Jan. 2024 um 12:34 Uhr schrieb ${MAN}:`,
    `Am 05.01.2024 um 12:34 schrieb ${MAN}:`,
    `${MAN} schrieb am Fr., 5. Jan.\n2024, 12:34:`,
  ],
  pt: [`Em sex., 5 de jan. de 2024 às 12:34, ${MAN} escreveu:`, `No dia 05/01/2024, às 12:34, ${MAN} escreveu:`],
  it: [`Il giorno ven 5 gen 2024 alle ore 12:34 ${MAN} ha scritto:`, `Il 5 gennaio 2024 12:34 ${MAN} ha\nscritto:`],
  vi: [`Vào Th 6, 5 thg 1, 2024 vào lúc 12:34 ${MAN} đã viết:`, `Vào 12:34, 5 thg 1, 2024, ${MAN} đã viết:`],
  id: [`Pada tanggal Jum, 5 Jan 2024 pukul 12.34 ${MAN} menulis:`, `Pada 5 Jan 2024 12.34, ${MAN}\nmenulis:`],
  ar: [
    `‫في الجمعة، 5 يناير 2024 في 12:34 م تمت كتابة ما يلي بواسطة ‪Mia Chen‬‏ <‪care@shop.example‬‏>:‬`,
    `في ٥ يناير ٢٠٢٤، الساعة ١٢:٣٤ م، كتب/كتبت ${MAN}:`,
  ],
  ru: [`пт, 5 янв. 2024 г. в 12:34, ${MAN}:`, `5 янв. 2024 г., в 12:34, ${MAN} написал(а):`],
  nl: [`Op vr 5 jan 2024 om 12:34 schreef ${MAN}:`, `Op 5 jan. 2024 om 12:34 heeft ${MAN} het volgende\ngeschreven:`],
  sv: [`Den fre 5 jan. 2024 kl 12:34 skrev ${MAN}:`, `5 jan. 2024 kl. 12:34 skrev ${MAN}:`],
  no: [`fre. 5. jan. 2024 kl. 12:34 skrev ${MAN}:`, `Den 05.01.2024 12:34, skrev ${MAN}:`],
  da: [
    `Den fre. 5. jan. 2024 kl. 12.34 skrev ${MAN}:`,
    `fre. 5. jan. 2024 kl. 12.34 skrev Mia Chen <\ncare@shop.example>:`,
  ],
  fi: [
    `pe 5. tammik. 2024 klo 12.34 Mia Chen (care@shop.example) kirjoitti:`,
    `${MAN} kirjoitti 5.1.2024 kello 12.34:`,
  ],
  pl: [`pt., 5 sty 2024 o 12:34 ${MAN} napisał(a):`, `W dniu 05.01.2024 o 12:34, ${MAN}\npisze:`],
  cs: [`pá 5. 1. 2024 v 12:34 odesílatel ${MAN} napsal:`, `Dne 5. 1. 2024 v 12:34 ${MAN} napsal(a):`],
  tr: [`${MAN}, 5 Oca 2024 Cum, 12:34\ntarihinde şunu yazdı:`, `5 Oca 2024 12:34 tarihinde ${MAN} yazdı:`],
  uk: [`пт, 5 січ. 2024 р. о 12:34 ${MAN} пише:`, `5 січ. 2024 р. о 12:34 ${MAN} написав:`],
  he: [
    `‫בתאריך יום ו׳, 5 בינו׳ 2024 ב-12:34 מאת ‪Mia Chen‬‏ <‪care@shop.example‬‏>:‬`,
    `ב-5 בינו׳ 2024, בשעה 12:34, ${MAN} כתב/ה:`,
  ],
  hu: [`${MAN} ezt írta (időpont: 2024. jan. 5., P, 12:34):`, `2024. 01. 05. 12:34 keltezéssel, ${MAN} írta:`],
  ro: [`În vin., 5 ian. 2024 la 12:34, ${MAN} a scris:`, `Pe 5 ian. 2024, la 12:34, ${MAN} a\nscris:`],
  el: [`Στις Παρ 5 Ιαν 2024 στις 12:34 μ.μ., ο/η ${MAN} έγραψε:`, `Στις 5 Ιαν 2024, 12:34, ο χρήστης ${MAN} έγραψε:`],
};
