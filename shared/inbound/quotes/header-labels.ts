/** What a line of a quoted mail's header says. */
export type HeaderField = "from" | "sent" | "date" | "to" | "copy" | "subject" | "reply-to";

/** The columns of the table below. `sent` is the date, in words that only mail programs use for it. */
const COLUMNS: readonly HeaderField[] = ["from", "sent", "date", "to", "copy", "subject", "reply-to"];

/** By language, as Outlook, Apple Mail, Thunderbird and the large providers of each country write them. */
const LABELS = `
  en: From | Sent | Date | To | Cc, Bcc | Subject | Reply-To
  ko: 보낸사람, 보낸이, 발신, 발신자, 발신인, 보내는사람 | 보낸날짜, 보낸시간, 보낸일시, 보낸시각, 발송일, 발신일 | 날짜, 일시, 일자 | 받는사람, 받는이, 받은사람, 수신, 수신자, 수신인 | 참조, 숨은참조 | 제목
  th: จาก, ผู้ส่ง | ส่ง, ส่งเมื่อ, วันที่ส่ง | วันที่ | ถึง, ผู้รับ | สำเนา, สำเนาถึง | เรื่อง, หัวข้อ, ชื่อเรื่อง
  ja: 差出人, 送信者, 送信元, 発信者 | 送信日時, 送信日, 送信 | 日付, 日時 | 宛先, 受信者, 送信先 | CC, 写し | 件名, 題名 | 返信先
  zh: 发件人, 寄件人, 寄件者, 發件人, 发送人, 發送者, 发信人 | 发送时间, 发件时间, 發送時間, 寄件日期, 傳送時間, 已傳送, 寄件時間, 发送日期 | 日期, 时间, 時間 | 收件人, 收件者, 收信人, 至 | 抄送, 副本, 抄送人, 副本抄送 | 主题, 主題, 标题, 主旨, 標題 | 回复, 回覆至, 答复
  es: De, Desde | Enviado, Enviado el, Enviada, Enviado a | Fecha | Para, A | CC, Con copia | Asunto | Responder a
  fr: De, Expéditeur | Envoyé, Envoyé le, Message du, Date d'envoi | Date | À, A, Pour, Destinataire | Cc, Copie, Copie à | Objet, Sujet | Répondre à
  de: Von, Absender | Gesendet, Gesendet am | Datum | An, Empfänger | Cc, Kopie | Betreff | Antwort an, Antwort
  pt: De, Remetente | Enviado, Enviada, Enviada em, Enviado em, Enviado às | Data | Para | Cc, Com cópia | Assunto | Responder para
  it: Da, Mittente | Inviato, Inviato il, Inviata | Data | A, Destinatario | Cc, Per conoscenza | Oggetto | Risposta, Rispondi a
  vi: Từ, Người gửi | Đã gửi, Ngày gửi, Gửi lúc, Đã Gửi, Gửi | Ngày, Thời gian | Tới, Đến, Người nhận | Cc, Đồng gửi | Chủ đề, Tiêu đề
  id: Dari, Pengirim | Terkirim, Dikirim, Waktu kirim | Tanggal | Kepada, Ke, Untuk | Cc, Tembusan | Subjek, Perihal, Judul
  ar: من, المرسل | تم الإرسال, أرسلت, مرسل, تاريخ الإرسال, أرسل | التاريخ, تاريخ | إلى, الى, المستلم | نسخة, نسخة إلى | الموضوع, موضوع
  ru: От, От кого, Отправитель | Отправлено, Отправлен, Послано | Дата | Кому, Получатель | Копия | Тема
  nl: Van, Afzender | Verzonden, Verstuurd | Datum | Aan | Cc, Kopie | Onderwerp | Antwoord aan
  sv: Från, Avsändare | Skickat, Skickad | Datum | Till | Kopia, Cc | Ämne
  no: Fra | Sendt | Dato | Til | Kopi, Cc | Emne
  da: Fra, Afsender | Sendt | Dato | Til | Cc, Kopi | Emne
  fi: Lähettäjä | Lähetetty | Päivämäärä, Päiväys, Pvm | Vastaanottaja, Vastaanottajat | Kopio | Aihe
  pl: Od, Nadawca | Wysłano, Wysłane, Wysłany | Data | Do, Adresat, Odbiorca | DW, Kopia, UDW | Temat
  cs: Od, Odesílatel | Odesláno, Posláno | Datum | Komu, Pro | Kopie | Předmět
  sk: Od, Odosielateľ | Odoslané, Poslané | Dátum | Komu, Pre | Kópia | Predmet
  tr: Kimden, Gönderen, Kimden (From) | Gönderildi, Gönderilme Tarihi, Gönderim Tarihi, Gönderme Tarihi | Tarih | Kime, Alıcı, Kime (To) | Bilgi, Cc | Konu
  uk: Від, Від кого, Відправник | Надіслано, Відправлено | Дата | Кому | Копія | Тема
  he: מאת, מ | נשלח, נשלח ב | תאריך | אל, נמען | עותק, העתק | נושא, הנדון
  hu: Feladó | Elküldve, Küldve, Küldés ideje | Dátum | Címzett | Másolatot kap, Másolat | Tárgy
  ro: De la, De, Expeditor | Trimis, Trimis la, Trimisă | Data, Dată | Către, La, Catre | Cc | Subiect
  el: Από, Αποστολέας | Στάλθηκε, Αποστολή, Εστάλη, Στάλθηκε στις | Ημερομηνία | Προς, Παραλήπτης | Κοιν., Κοιν, Κοινοποίηση | Θέμα
  hr: Od, Šalje | Poslano | Datum | Za, Prima | Kopija | Predmet, Naslov
  bg: От | Изпратено | Дата | До | Копие | Относно, Тема
`;

/** Programs set spaces where they like ("보낸 사람", "件 名"). */
const keyOf = (label: string): string => label.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, "");

const fieldsIn = (row: string): [string, HeaderField][] =>
  row
    .slice(row.indexOf(":") + 1)
    .split("|")
    .flatMap((cell, column) =>
      cell.split(",").map((label): [string, HeaderField] => [keyOf(label), COLUMNS[column] ?? "reply-to"]),
    );

/** No label means two things in two languages but for `A` ("to") and `De` ("from"), which mean the same in all. */
const FIELDS: ReadonlyMap<string, HeaderField> = new Map(
  LABELS.trim()
    .split("\n")
    .flatMap(fieldsIn)
    .filter(([key]) => key !== ""),
);

export const fieldOf = (label: string): HeaderField | undefined => FIELDS.get(keyOf(label));
