import type { Catalog } from "../en.ts";

/** With Du, in capitals as in letters, which also lets a sentence after a greeting's comma begin with it. */
export const de: Partial<Catalog> = {
  "greeting.named": "Hallo {name},",
  "greeting.plain": "Hallo,",
  signOff: "Viele Grüße",

  "label.reference": "Deine Vorgangsnummer",

  "category.account": "Dein Konto",

  "acknowledgement.subject": "Wir haben Deine Beschwerde erhalten ({reference})",
  "acknowledgement.arrived":
    "Deine Beschwerde ist bei uns angekommen. Danke, dass Du uns geschrieben hast. Es tut uns leid, dass Du Grund dazu hattest.",
  "acknowledgement.who": "Jemand aus unserem Team liest alles und antwortet Dir per E-Mail.",
  "acknowledgement.whoTeam": "Jemand aus unserem Team ({team}) liest alles und antwortet Dir per E-Mail.",
  "acknowledgement.noTime":
    "Wann das sein wird, können wir noch nicht sagen. Wir möchten Dir keinen Termin versprechen, den wir vielleicht nicht halten.",
  "acknowledgement.addOnPage":
    "Du musst nichts wiederholen. Auf Deiner Seite kannst Du etwas ergänzen und sehen, wie es um Deine Beschwerde steht:",
  "acknowledgement.addByMail":
    "Du musst nichts wiederholen. Möchtest Du etwas ergänzen, antworte einfach auf diese E-Mail. Auf Deiner Seite siehst Du, wie es um Deine Beschwerde steht:",
  "acknowledgement.preview": "Jemand aus unserem Team antwortet Dir bis {by}.",
  "acknowledgement.previewNoTime": "Jemand aus unserem Team liest alles und antwortet Dir per E-Mail.",

  "harm.urgent": "Wir behandeln das als dringend: Deine Beschwerde hat Vorrang.",
  "harm.injury":
    "Wenn jemand verletzt ist oder es jemandem schlecht geht, hol bitte zuerst ärztliche Hilfe. Wenn es ernst ist, wähle den örtlichen Notruf.",
  "harm.fraud":
    "Wenn jemand Dein Geld, Deine Karte oder Dein Passwort haben könnte, gib bitte sofort Deiner Bank Bescheid und ändere das Passwort. Wir fragen nie nach einem Passwort oder einer Kartennummer.",
  "harm.danger":
    "Wenn etwas Menschen verletzen könnte, etwa durch Feuer, Gas oder Strom, benutze es bitte nicht weiter und halte Abstand. Bei unmittelbarer Gefahr wähle den örtlichen Notruf.",
  "harm.phone": "Telefonisch erreichst Du sofort einen Menschen: {phone}",

  "notYou.why":
    "Du bekommst diese E-Mail, weil jemand diese Adresse bei einer Beschwerde an {company} angegeben hat. Wenn Du das nicht warst, sag es uns. Dann schreiben wir Dir dazu nicht mehr.",

  "digest.subject":
    "{count, plural, one {Eine weitere Beschwerde von Dir ist bei uns angekommen} other {# weitere Beschwerden von Dir sind bei uns angekommen}}",
  "digest.subjectMany": "Alle Deine Beschwerden sind bei uns angekommen",
  "digest.arrived":
    "Beschwerden mit Deiner E-Mail-Adresse sind innerhalb weniger Minuten mehrfach bei uns eingegangen. Damit Dein Postfach übersichtlich bleibt, bestätigen wir sie gemeinsam:",
  "digest.next":
    "Nichts ist verloren, und Du musst nichts noch einmal senden. Jemand aus unserem Team liest die Beschwerden und antwortet Dir.",
  "digest.notYou":
    "Du bekommst diese E-Mail, weil jemand diese Adresse immer wieder bei Beschwerden an {company} angegeben hat. Wenn Du das nicht warst, sag es uns. Dann schreiben wir Dir dazu nicht mehr.",

  "reply.subject": "Zu Deiner Beschwerde ({reference})",
  "reply.answerOnPage": "Auf Deiner Seite findest Du alle bisherigen Nachrichten und Platz für Deine Antwort:",
  "reply.answerByMail":
    "Du kannst direkt auf diese E-Mail antworten. Alle bisherigen Nachrichten findest Du auf Deiner Seite:",

  "update.subject": "Der Stand Deiner Beschwerde ({reference})",
  "update.late":
    "Deine Beschwerde wartet noch auf unsere Antwort. Es dauert länger, als wir Dir gesagt hatten, und das tut uns leid. Du solltest es von uns hören, bevor Du nachfragen musst.",
  "update.working": "Deine Beschwerde ist nicht vergessen: Wir arbeiten weiter daran. Du brauchst nichts zu tun.",
  "update.by": "Du hörst bis {by} wieder von uns.",
  "update.noTime":
    "Wann wir Dir antworten können, wissen wir noch nicht. Wir möchten Dir keinen Termin versprechen, den wir vielleicht nicht halten.",

  "resolution.subject": "Das Ergebnis Deiner Beschwerde ({reference})",
  "resolution.upheld": "Deine Beschwerde haben wir geprüft: Du hattest recht.",
  "resolution.partlyUpheld": "Deine Beschwerde haben wir geprüft: Du hattest zum Teil recht.",
  "resolution.notUpheld":
    "Deine Beschwerde haben wir sorgfältig geprüft. Einen Fehler auf unserer Seite haben wir nicht gefunden, und wir möchten Dir erklären, warum.",
  "resolution.withdrawn": "Du hast Deine Beschwerde zurückgezogen. Deshalb arbeiten wir nicht weiter daran.",
  "resolution.redress": "Was wir für Dich tun",
  "resolution.refund": "Wir erstatten Dir Dein Geld.",
  "resolution.refundOf": "Wir erstatten Dir {amount}.",
  "resolution.discount": "Wir geben Dir einen Rabatt.",
  "resolution.discountOf": "Wir geben Dir einen Rabatt von {amount}.",
  "resolution.replacement": "Wir senden Dir Ersatz.",
  "resolution.repair": "Wir reparieren es für Dich.",
  "resolution.otherOf": "Als Ausgleich bekommst Du {amount}.",
  "resolution.notFixed":
    "Wenn das Dein Problem nicht löst, sag es uns auf Deiner Seite. Deine Beschwerde geht dann zurück an die Person, die sie kennt.",
  "resolution.notFixedByMail":
    "Wenn das Dein Problem nicht löst, antworte einfach auf diese E-Mail. Deine Beschwerde geht dann zurück an die Person, die sie kennt.",
  "resolution.changedMind":
    "Wenn Du es Dir anders überlegst, sag es uns auf Deiner Seite. Dann nehmen wir sie wieder auf.",
  "resolution.changedMindByMail":
    "Wenn Du es Dir anders überlegst, antworte einfach auf diese E-Mail. Dann nehmen wir sie wieder auf.",

  "reminder.subject": "Wir brauchen Deine Antwort, um weiterzukommen ({reference})",
  "reminder.yourTurn":
    "Du hast von uns eine Nachricht zu Deiner Beschwerde bekommen, und ohne Deine Antwort kommen wir nicht weiter.",
  "reminder.onPage": "Unsere Nachricht und Platz für Deine Antwort findest Du auf Deiner Seite:",
  "reminder.closing": "Wenn wir nichts von Dir hören, schließen wir die Beschwerde ab.",
  "reminder.closingBy":
    "Wenn wir bis {by} nichts von Dir hören, schließen wir die Beschwerde ab. Solltest Du uns danach noch brauchen, schreib uns einfach wieder.",

  "closingWarning.subject": "Wir schließen Deine Beschwerde bald ab ({reference})",
  "closingWarning.waiting":
    "Du hast von uns eine Nachricht zu Deiner Beschwerde und eine Erinnerung bekommen, aber wir haben noch nichts von Dir gehört.",
  "closingWarning.closing": "Wenn wir weiterhin nichts von Dir hören, schließen wir die Beschwerde ab.",
  "closingWarning.closingBy":
    "Wenn wir bis {by} nichts von Dir hören, schließen wir die Beschwerde ab. Solltest Du uns danach noch brauchen, schreib uns einfach wieder.",

  "followUp.ask":
    "Du hast von uns gehört, was wir wegen Deiner Beschwerde getan haben. Wir möchten sichergehen, dass es auch geholfen hat: Ist das Problem wirklich gelöst?",
  "followUp.how":
    "Beides führt auf Deine Seite, wo Du Deine Antwort gibst. Ist es nicht gelöst, nimmt die Person, die Deine Beschwerde kennt, sie mit Vorrang wieder auf.",
  "followUp.byMail": "Oder antworte einfach auf diese E-Mail und schreib uns, was noch nicht stimmt.",

  "followUpReminder.ask":
    "Deine Antwort fehlt uns noch: Wir hatten gefragt, ob das Problem wirklich gelöst ist. Wenn nicht, sag es uns bitte. Dafür sind wir da.",
  "followUpReminder.closing": "Ist alles in Ordnung, brauchst Du nichts zu tun. Wir fragen nicht noch einmal.",
  "followUpReminder.closingBy":
    "Ist alles in Ordnung, brauchst Du nichts zu tun: Hören wir bis {by} nichts von Dir, schließen wir die Beschwerde ab und fragen nicht noch einmal.",

  "page.queued.title": "Wir haben Deine Beschwerde erhalten",
  "page.queued.detail": "Jemand aus unserem Team liest sie und antwortet Dir.",
  "page.assigned.detail": "Jemand aus unserem Team kümmert sich um Deine Beschwerde.",
  "page.awaiting_customer.title": "Wir warten auf Deine Antwort",
  "page.awaiting_customer.detail": "Wir haben Dir geschrieben und brauchen Deine Antwort, um weiterzukommen.",
  "page.resolved.title": "Wir haben Deine Beschwerde bearbeitet",
  "page.resolved.detail":
    "Wenn das Problem nicht wirklich gelöst ist, sag es uns hier. Dann nehmen wir die Beschwerde wieder auf.",
  "page.closed.detail": "Danke, dass Du uns geschrieben hast.",
  "page.byYou": "Du",
  "page.partial":
    "Zum Schutz Deiner Privatsphäre zeigt dieser Link nur, was auf diesem Weg gesendet wurde. Die Links in unseren E-Mails zeigen alles.",
  "page.add.label": "Deine Nachricht an uns",
  "page.followUp.detail": "Wenn nicht, nimmt die Person, die Deine Beschwerde kennt, sie mit Vorrang wieder auf.",
  "page.followUp.answeredYes": "Du hast uns gesagt, dass es gelöst ist. Danke.",
  "page.followUp.answeredNo":
    "Du hast uns gesagt, dass es nicht gelöst ist. Wir haben Deine Beschwerde wieder aufgenommen.",
  "page.followUp.change": "Du kannst Deine Antwort bis {until} ändern.",
  "page.rating.title": "Was sagst Du zu unserer Arbeit?",
  "page.rating.question": "Wie zufrieden bist Du damit, wie wir mit Deiner Beschwerde umgegangen sind?",
  "page.rating.given": "Deine Bewertung: {rating}.",
  "page.rating.change": "Du kannst Deine Bewertung bis {until} ändern.",
  "page.notYou.title": "Das warst Du nicht?",
  "page.notYou.detail":
    "Vielleicht hat jemand Deine Adresse aus Versehen oder mit Absicht angegeben. Sag es uns. Dann schreiben wir Dir zu dieser Beschwerde nicht mehr.",
  "page.notYou.done": "Du hast uns gesagt, dass diese Beschwerde nicht von Dir ist. Wir schreiben Dir dazu nicht mehr.",

  "notice.messageAdded": "Danke. Deine Nachricht ist bei uns.",
  "notice.answerRecorded": "Danke. Wir haben Deine Antwort.",
  "notice.ratingRecorded": "Danke. Wir haben Deine Bewertung.",
  "notice.notYouRecorded":
    "Danke, dass Du uns Bescheid gegeben hast. Wir schreiben Dir zu dieser Beschwerde nicht mehr.",
  "notice.messageEmpty": "Bitte schreib zuerst etwas.",
  "notice.messageTooLong":
    "Das ist zu lang für eine Nachricht. Bitte sende es in Teilen von höchstens {most, number} Zeichen.",
  "notice.ratingMissing": "Bitte wähl eine der fünf Antworten aus.",
  "notice.notPossible":
    "Das geht nicht mehr: Bei Deiner Beschwerde hat sich inzwischen etwas getan. Auf dieser Seite siehst Du, wie es jetzt um sie steht.",

  "gone.next":
    "Versuch es mit dem Link in unserer letzten E-Mail an Dich. Wenn das nicht hilft, schreib uns noch einmal: Nichts, was Du gesendet hast, ist verloren.",

  "refused.title": "Wir konnten Deine Beschwerde noch nicht annehmen",
  "refused.detail":
    "Wenn Du zurückgehst, ist alles noch da, was Du geschrieben hast. {count, plural, one {Bitte sieh Dir diesen Punkt noch einmal an:} other {Bitte sieh Dir diese # Punkte noch einmal an:}}",
  "refused.tryAgain":
    "Auf unserer Seite ist etwas schiefgegangen, und Deine Beschwerde ist nicht bei uns angekommen. Bitte geh zurück und sende sie noch einmal.",
  "refused.tooMany":
    "Über Deine Verbindung sind in kurzer Zeit viele Beschwerden gekommen. Bitte geh zurück und versuch es nach einer Weile noch einmal.",
  "fault.needed": "Bitte füll dieses Feld aus.",
  "fault.needWayToAnswer": "Bitte gib eine E-Mail-Adresse oder eine Telefonnummer an, damit wir Dir antworten können.",
  "fault.invalid": "Bitte prüf diese Angabe: Sie scheint nicht zu stimmen.",

  "chat.open": "Schreib uns",
  "chat.intro": "Schreib uns, was schiefgelaufen ist. Wir antworten Dir hier und, wenn Du gehen musst, per E-Mail.",
  "chat.label": "Deine Nachricht",
  "chat.acknowledged":
    "Danke, Deine Nachricht ist bei uns. Deine Vorgangsnummer ist {reference}. Jemand aus unserem Team antwortet Dir bis {by}.",
  "chat.acknowledgedWithoutTime": "Danke, Deine Nachricht ist bei uns. Deine Vorgangsnummer ist {reference}.",
  "chat.ahead":
    "{count, plural, =0 {Du bist als Nächstes dran.} one {Vor Dir ist noch eine Person dran.} other {Vor Dir sind noch # Personen dran.}}",
  "chat.joined": "Jemand aus unserem Team ist jetzt für Dich da und liest.",
  "chat.resolved": "Aus unserer Sicht ist das Problem gelöst. Wenn nicht, schreib uns einfach.",
  "chat.askEmail": "Falls Du gehen musst: An welche Adresse dürfen wir Dir schreiben?",
  "chat.emailLabel": "Deine E-Mail-Adresse",
  "chat.emailThanks": "Danke. Wenn Du bei unserer Antwort nicht mehr hier bist, schreiben wir Dir an {email}.",
  "chat.tooLong": "Das ist zu lang. Bitte sende es in Teilen.",
  "chat.tooMany": "Das waren viele Nachrichten auf einmal. Bitte warte einen Moment.",
  "chat.mailed": "Wir haben Dir per E-Mail geantwortet.",
};
