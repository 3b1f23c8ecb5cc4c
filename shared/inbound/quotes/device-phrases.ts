/** How programs begin or end the line in which they name themselves. Without case, by language (BCP 47). */
export const BEGINNINGS = {
  en: "Sent from|Sent via|Sent with|Sent by|Sent using|Get Outlook for|Get|From my|Posted from|Typed on my",
  th: "ส่งจาก|ดาวน์โหลด Outlook|รับ Outlook|ส่งโดย",
  ja: "Outlook for",
  zh: "发自|寄自|发送自|來自|来自|傳送自|获取|取得|下载|下載",
  es: "Enviado desde|Enviado de|Enviado con|Obtener Outlook para|Obtén Outlook para",
  fr: "Envoyé de|Envoyé depuis|Envoyé à partir de|Envoyé à partir d'|Envoyé avec|Télécharger Outlook pour|Obtenir Outlook pour|Obtenez Outlook pour",
  de: "Von meinem|Von meiner|Gesendet von|Gesendet mit|Gesendet aus|Diese Nachricht wurde von|Diese Nachricht wurde mit|Holen Sie sich Outlook für|Outlook für",
  pt: "Enviado do|Enviado da|Enviado de|Enviado pelo|Enviado via|Enviado com|Enviado a partir|Obter o Outlook para|Obtenha o Outlook para",
  it: "Inviato da|Inviato dal|Inviato dall'|Inviato con|Scarica Outlook per|Ottieni Outlook per|Scaricare Outlook per",
  vi: "Được gửi từ|Gửi từ|Đã gửi từ|Tải Outlook|Tải về Outlook",
  id: "Dikirim dari|Terkirim dari|Dapatkan Outlook untuk|Unduh Outlook untuk",
  ar: "أرسلت من|أرسل من|مرسل من|تم الإرسال من|تم إرساله من|الحصول على|احصل على",
  ru: "Отправлено с|Отправлено из|Отправлено через|Скачать Outlook|Получить Outlook",
  nl: "Verzonden vanaf|Verstuurd vanaf|Verzonden met|Verstuurd met|Verzonden via|Outlook voor|Download Outlook voor",
  sv: "Skickat från|Skickades från|Skickat med|Hämta Outlook för",
  no: "Sendt fra|Sendt med|Skaff deg Outlook for|Få Outlook for|Last ned Outlook for",
  da: "Hent Outlook til|Få Outlook til|Sendt via",
  fi: "Lähetetty|Hanki Outlook",
  pl: "Wysłane z|Wysłano z|Wysłane przy użyciu|Pobierz program Outlook|Pobierz Outlook|Uzyskaj",
  cs: "Odesláno z|Odesláno pomocí|Posláno z|Získejte Outlook|Stáhněte si Outlook|Získat Outlook",
  sk: "Odoslané z|Získajte Outlook",
  uk: "Надіслано з|Відправлено з|Надіслано із|Завантажити Outlook|Отримати Outlook",
  he: "נשלח מ|נשלח מה|קבל את|הורד את",
  hu: "Küldve|Az Outlook|Elküldve",
  ro: "Trimis de pe|Trimis din|Trimis cu|Obțineți Outlook|Descarcă Outlook",
  el: "Στάλθηκε από|Αποκτήστε το|Εστάλη από",
} as const;

export const ENDINGS = {
  ko: "에서 보냄|에서 보낸 메일|에서 보냈습니다|에서 전송|에서 발송|에서 보낸 메일입니다|다운로드|받기",
  ja: "から送信|より送信|で送信|から送信しました|を入手|を取得|をダウンロード",
  zh: "傳送|发送|發送|寄出|傳送的",
  de: "gesendet|geschickt|herunterladen|abrufen",
  nl: "verzonden|verstuurd|downloaden",
  tr: "gönderildi|gönderilmiştir|gönderdim|edinin|indirin",
  hu: "küldve|küldtem|beszerzése",
} as const;

/** Makes and programs, everywhere written alike, and the plain words for such a thing. */
export const DEVICES =
  "iphone|ipad|ipod|android|galaxy|samsung|huawei|honor|xiaomi|redmi|poco|oppo|vivo|oneplus|realme|pixel|nokia|htc|sony|xperia|motorola|blackberry|windows|outlook|hotmail|yahoo|gmail|mail|mailbox|airmail|protonmail|proton|spark|typeapp|bluemail|aquamail|k-9|thunderbird|zoho|verizon|t-mobile|at&t|wiko|alcatel|lenovo|asus|phone|smartphone|mobile|cell|tablet|device|handy|mobilgerät|mobiltelefon|téléphone|móvil|teléfono|celular|telemóvel|telefone|telefon|telefono|cellulare|dispositivo|telefoon|mobiltelefon|mobil|puhelin|puhelimesta|телефон|телефона|смартфона|мобильного|мобільного|휴대폰|휴대전화|스마트폰|스마트폰에서|携帯|スマートフォン|手机|手機|QQ邮箱|网易邮箱|网易|邮箱大师|新浪邮箱|โทรศัพท์|มือถือ|điện thoại|ponsel|هاتف|جوال|הטלפון|טלפון|κινητό|네이버|다음|메일";
