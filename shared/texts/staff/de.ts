import type { StaffCatalog } from "./en.ts";

/** What to do stands in the infinitive: between colleagues “Sie” is stiff, and “du” isn’t everybody’s. */
export const de: StaffCatalog = {
  "report.subject":
    "Beschwerden, {period}: {received, plural, =0 {keine} one {eine eingegangen} other {# eingegangen}}",
  "report.lead":
    "{received, plural, one {Eine Beschwerde ist} other {# Beschwerden sind}} eingegangen, {resolved, plural, =0 {gelöst wurde keine} one {gelöst wurde eine} other {gelöst wurden #}}.",
  "report.quiet.day": "An diesem Tag hat sich niemand beschwert.",
  "report.quiet.week": "In dieser Woche hat sich niemand beschwert.",
  "report.quiet.month": "In diesem Monat hat sich niemand beschwert.",
  "report.quietAfter.day":
    "{before, plural, =0 {Am Tag davor auch nicht.} one {Am Tag davor war es eine Beschwerde.} other {Am Tag davor waren es # Beschwerden.}}",
  "report.quietAfter.week":
    "{before, plural, =0 {In der Woche davor auch nicht.} one {In der Woche davor war es eine Beschwerde.} other {In der Woche davor waren es # Beschwerden.}}",
  "report.quietAfter.month":
    "{before, plural, =0 {Im Monat davor auch nicht.} one {Im Monat davor war es eine Beschwerde.} other {Im Monat davor waren es # Beschwerden.}}",
  "report.quietBut":
    "{resolved, plural, one {Eine frühere Beschwerde wurde gelöst.} other {# frühere Beschwerden wurden gelöst.}}",
  "report.changes": "Was sich verändert hat",
  "report.look": "Worauf es jetzt ankommt",
  "report.figures": "Die Zahlen im Überblick",
  "report.channels": "Wie Beschwerden eingingen",
  "report.products": "Produkte",
  "report.categories": "Worum es ging",
  "report.figure": "Kennzahl",
  "report.channel": "Kanal",
  "report.product": "Produkt",
  "report.category": "Kategorie",
  "report.received": "Anzahl",
  "report.change": "Veränderung",
  "report.about":
    "Unter „Was sich verändert hat“ steht eine Veränderung nur, wenn der Zufall eine so große höchstens etwa einmal in zwanzig Fällen brächte. Alle Zeiten gelten für {zone}.",

  "period.now.day": "Dieser Tag",
  "period.now.week": "Diese Woche",
  "period.now.month": "Dieser Monat",
  "period.before.day": "Der Tag davor",
  "period.before.week": "Die Woche davor",
  "period.before.month": "Der Monat davor",
  "period.days.now": "Die letzten Tage",
  "period.days.before": "Dieselben Tage eine Woche davor",

  "figure.received": "Eingegangen",
  "figure.acknowledged": "Eingang bestätigt",
  "figure.acknowledgementHalf": "Hälfte bestätigt in",
  "figure.acknowledgementMost": "19 von 20 bestätigt in",
  "figure.responseHalf": "Hälfte beantwortet in",
  "figure.responseMost": "19 von 20 beantwortet in",
  "figure.resolved": "Gelöst",
  "figure.resolutionHalf": "Hälfte gelöst in",
  "figure.firstContact": "Beim ersten Kontakt erledigt",
  "figure.satisfaction": "Zufriedenheit, 1 bis 5",
  "figure.answers": "Antworten auf „Ist es gelöst?“",
  "figure.overdue": "Noch überfällig",
  "figure.reopened": "Wieder aufgenommen",
  "figure.repeatContacts": "Kunde musste nachfragen",
  "figure.handOvers": "Weitergegeben",
  "figure.bounced": "E-Mails, die zurückkamen",

  "compare.same": "gleich",
  "compare.none": "kein Vergleich",
  "compare.points": "{count, plural, one {{change} Punkt} other {{change} Punkte}}",

  "chart.received": "Eingegangene Beschwerden, Tag für Tag",
  "chart.satisfaction": "Zufriedenheit, Tag für Tag (von 5)",
  "chart.acknowledgement": "19 von 20 bestätigt in, Tag für Tag",
  "chart.listed": "{title}. {series}: {values}.",
  "chart.value": "{day} {value}",
  "chart.range": "{title}. {series}: von {least} bis {most} am Tag, die meisten am {day}.",
  "chart.empty": "{title}. {series}: nichts.",

  "change.received.more": "Es kamen mehr Beschwerden: {now}, davor {before}.",
  "change.received.less": "Es kamen weniger Beschwerden: {now}, davor {before}.",
  "change.acknowledgement.more": "Bestätigungen dauerten länger: Die Hälfte ging in {now} hinaus, davor in {before}.",
  "change.acknowledgement.less": "Bestätigungen gingen schneller: Die Hälfte ging in {now} hinaus, davor in {before}.",
  "change.response.more": "Erste Antworten dauerten länger: Die Hälfte ging in {now} hinaus, davor in {before}.",
  "change.response.less": "Erste Antworten gingen schneller: Die Hälfte ging in {now} hinaus, davor in {before}.",
  "change.resolution.more": "Lösungen dauerten länger: Die Hälfte war in {now} gefunden, davor in {before}.",
  "change.resolution.less": "Lösungen gingen schneller: Die Hälfte war in {now} gefunden, davor in {before}.",
  "change.firstContact.more": "Mehr war beim ersten Kontakt erledigt: {now}, davor {before}.",
  "change.firstContact.less": "Weniger war beim ersten Kontakt erledigt: {now}, davor {before}.",
  "change.satisfaction.more": "Die Kunden waren mit dem Ausgang zufriedener: {now} von 5, davor {before}.",
  "change.satisfaction.less": "Die Kunden waren mit dem Ausgang weniger zufrieden: {now} von 5, davor {before}.",
  "change.reopened.more": "Mehr Beschwerden wurden wieder aufgenommen: {now}, davor {before}.",
  "change.reopened.less": "Weniger Beschwerden wurden wieder aufgenommen: {now}, davor {before}.",
  "change.repeatContacts.more": "Mehr Kunden mussten nachfragen: {now}, davor {before}.",
  "change.repeatContacts.less": "Weniger Kunden mussten nachfragen: {now}, davor {before}.",
  "change.handOvers.more": "Mehr Beschwerden wurden weitergegeben: {now}, davor {before}.",
  "change.handOvers.less": "Weniger Beschwerden wurden weitergegeben: {now}, davor {before}.",
  "change.bounced.more": "Mehr unserer E-Mails kamen zurück: {now}, davor {before}.",
  "change.bounced.less": "Weniger unserer E-Mails kamen zurück: {now}, davor {before}.",
  "change.product.more": "Mehr Beschwerden über das Produkt „{name}“: {now}, davor {before}.",
  "change.product.less": "Weniger Beschwerden über das Produkt „{name}“: {now}, davor {before}.",
  "change.category.more": "Mehr Beschwerden zum Thema „{name}“: {now}, davor {before}.",
  "change.category.less": "Weniger Beschwerden zum Thema „{name}“: {now}, davor {before}.",
  "change.rest": "Alles andere blieb in dem Rahmen, den der Zufall erklärt.",
  "change.more":
    "{count, plural, one {Eine weitere Zahl hat sich stärker verändert, als der Zufall erklärt: siehe unten.} other {# weitere Zahlen haben sich stärker verändert, als der Zufall erklärt: siehe unten.}}",
  "change.none": "Nichts hat sich stärker verändert, als der Zufall erklärt.",
  "change.noComparison": "Einen Vergleich gibt es noch nicht: Das ist der erste Bericht dieser Art.",

  "look.overdue.what": "{count, plural, one {Eine Beschwerde ist überfällig.} other {# Beschwerden sind überfällig.}}",
  "look.overdue.todo": "Mit den Teamleitungen klären, wer heute antwortet und was fehlt, wo niemand es kann.",
  "look.acknowledgement.what": "Jede zwanzigste Bestätigung dauerte länger als {time}.",
  "look.acknowledgement.todo":
    "Es sollten Sekunden sein. Wurde der Versand in dieser Zeit gedrosselt oder angehalten? Wenn nicht: Waren alle gleichzeitigen Ausführungen der Funktionen belegt?",
  "look.satisfaction.what": "Die Zufriedenheit ist von {before} auf {now} gefallen.",
  "look.satisfaction.todo":
    "Lesen, was die Kunden geschrieben haben, die 1 oder 2 gaben, und mit denen darüber sprechen, die ihnen geantwortet haben.",
  "look.product.what": "{name}: gestiegen von {before} auf {now}.",
  "look.product.todo":
    "Die letzten fünf lesen. Hinter einem Anstieg steckt meist eine einzige Ursache, und dort steht sie.",
  "look.bounced.what": "Bei {share} der Kunden, denen wir den Eingang bestätigt haben, kam eine E-Mail zurück.",
  "look.bounced.todo":
    "Nachsehen, aus welchem Formular oder Kanal die Adressen stammen. Bei 10\u00a0% hält der Maildienst das Konto an, und niemand hört mehr von uns.",
  "look.handOvers.what": "Beschwerden wurden öfter weitergegeben: {now} Mal, davor {before}.",
  "look.handOvers.todo": "Nachsehen, welches Team sie abgibt, und die Regeln ändern, die sie zuerst dorthin leiten.",
  "look.none": "Im Moment ist nichts zu tun.",

  "channel.form": "Formular",
  "channel.email": "E-Mail",
  "channel.chat": "Chat",
  "channel.phone": "Telefon",
  "channel.visit": "Besuch",
  "channel.review": "Bewertung",
  "channel.social": "Soziale Medien",
  "name.unreadable": "Name nicht gezeigt (ungewöhnliche Zeichen)",

  "notice.subject":
    "{count, plural, one {Eine Beschwerde braucht einen Menschen} other {# Beschwerden brauchen einen Menschen}}",
  "notice.lead":
    "{count, plural, one {Diese Beschwerde braucht} other {Diese Beschwerden brauchen}} jemanden aus dem Team. Das Dringendste steht oben.",
  "notice.meaning": "{meaning} {todo}",
  "notice.complaint": "Beschwerde",
  "notice.since": "Seit",
  "notice.listed": "{count, plural, one {Eine Beschwerde} other {# Beschwerden}}",
  "notice.more": "{count, plural, one {und noch eine} other {und # weitere}}",

  "alarm.regulatory-deadline-missed.title": "Gesetzliche Frist versäumt",
  "alarm.regulatory-deadline-missed.meaning":
    "Der Kunde kann sich jetzt an die Schlichtungsstelle oder die Aufsicht wenden.",
  "alarm.regulatory-deadline-missed.todo":
    "Bitte der Person Bescheid geben, die für Compliance zuständig ist, und noch heute die endgültige Antwort oder die Mitteilung der Verzögerung senden.",
  "alarm.regulatory-deadline-near.title": "Gesetzliche Frist läuft bald ab",
  "alarm.regulatory-deadline-near.meaning":
    "Dem Kunden steht von Gesetzes wegen eine endgültige Antwort zu, und zwar bald.",
  "alarm.regulatory-deadline-near.todo":
    "Bitte jemandem geben, der es abschließen kann, und dieser Person andere Arbeit abnehmen.",
  "alarm.acknowledgement-overdue.title": "Nicht rechtzeitig bestätigt",
  "alarm.acknowledgement-overdue.meaning": "Der Kunde weiß noch nicht, ob seine Beschwerde irgendwo angekommen ist.",
  "alarm.acknowledgement-overdue.todo":
    "Die Bestätigung geht von selbst hinaus, sobald E-Mails wieder funktionieren. Warten mehrere, bitte nachsehen, warum keine versendet werden.",
  "alarm.promise-broken.title": "Ein Versprechen wurde gebrochen",
  "alarm.promise-broken.meaning": "Dem Kunden wurde ein Zeitpunkt genannt, und er verstrich ohne ein Wort.",
  "alarm.promise-broken.todo": "Bitte jetzt dem Kunden schreiben, mit einem neuen Zeitpunkt, der sicher hält.",
  "alarm.promise-at-risk.title": "Ein Versprechen droht zu brechen",
  "alarm.promise-at-risk.meaning": "Dem Kunden wurde ein Zeitpunkt genannt, den wir gleich versäumen.",
  "alarm.promise-at-risk.todo":
    "Bitte dafür sorgen, dass rechtzeitig geantwortet wird oder dass der Kunde davon hört, bevor er fragen muss.",
  "alarm.response-overdue.title": "Antwort überfällig",
  "alarm.response-overdue.meaning": "Der Kunde wartet länger als angekündigt auf die Antwort eines Menschen.",
  "alarm.response-overdue.todo":
    "Die Beschwerde wird jetzt als dringend geführt. Bitte dafür sorgen, dass sie heute jemand übernimmt.",
  "alarm.response-at-risk.title": "Antwort in Gefahr",
  "alarm.response-at-risk.meaning":
    "Der Kunde wartet bald so lange, wie wir angekündigt haben, auf die Antwort eines Menschen.",
  "alarm.response-at-risk.todo":
    "Die Beschwerde wurde vorgezogen. Bitte dafür sorgen, dass jemand da ist, der sie übernimmt.",
  "alarm.resolution-overdue.title": "Lösung überfällig",
  "alarm.resolution-overdue.meaning": "Der Kunde hat eine Antwort, aber noch kein Ergebnis.",
  "alarm.resolution-overdue.todo":
    "Bitte bei der bearbeitenden Person nachfragen, worauf es wartet, und entscheiden, wo nur noch eine Entscheidung fehlt.",
  "alarm.not-fixed-twice.title": "Zum zweiten Mal nicht gelöst",
  "alarm.not-fixed-twice.meaning": "Der Kunde hat zum zweiten Mal gesagt, dass es nicht gelöst ist.",
  "alarm.not-fixed-twice.todo": "Bitte selbst ansehen und den Kunden anrufen, bevor noch etwas versucht wird.",
  "alarm.escalated.title": "Eskaliert",
  "alarm.escalated.meaning": "Die bearbeitende Person kann es nicht allein lösen, und der Kunde wartet.",
  "alarm.escalated.todo":
    "Bitte die Notiz dazu lesen und die Beschwerde übernehmen oder jemandem geben, der sie lösen kann.",
  "alarm.approval-needed.title": "Freigabe nötig",
  "alarm.approval-needed.meaning": "Der Kunde bekommt nichts, bis jemand den Vorschlag freigibt.",
  "alarm.approval-needed.todo": "Bitte freigeben oder ablehnen.",
  "alarm.handed-over-twice.title": "Zweimal weitergegeben",
  "alarm.handed-over-twice.meaning": "Der Kunde hatte mit zwei Personen zu tun, und keine konnte es lösen.",
  "alarm.handed-over-twice.todo": "Bitte entscheiden, wer es löst, und dieser Person sagen, was schon versucht wurde.",
  "alarm.debt-unpaid.title": "Etwas schlägt immer wieder fehl",
  "alarm.debt-unpaid.meaning": "Eine E-Mail oder Nachricht, die dem Kunden zusteht, geht nicht hinaus.",
  "alarm.debt-unpaid.todo":
    "Wir versuchen es weiter. Wer das System betreut, findet die Seite zu diesem Alarm im Runbook.",

  "system.lead": "Hier geht es um das Beschwerdesystem selbst, nicht um eine einzelne Beschwerde.",
  "system.webhook": "Webhook",
  "system.receiver": "Empfänger",
  "system.switchOn": "Wieder einschalten",
  "system.sendAgain": "Noch einmal senden",
  "system.day": "Tag",
  "system.missing": "Es fehlt",
  "system.things": "{count, plural, one {Eine Sache} other {# Sachen}}",
  "system.missing.not-taken-in": "Eingegangen, und niemand weiß, was daraus wurde",
  "system.missing.door-unwatched": "Eingang, den niemand sonst beobachtet",
  "system.missing.complaint-gone": "Beschwerde verschwunden",
  "system.missing.unreadable": "Beschwerde nicht lesbar",
  "system.missing.entry-gone": "Nachricht verschwunden",
  "system.missing.parked-gone": "Zurückgestellte E-Mail verschwunden",
  "system.missing.file-gone": "Datei verschwunden",
  "system.missing.no-next-check": "Niemand sieht mehr danach",
  "system.missing.check-overdue": "Hätte längst geprüft werden sollen",
  "system.missing.debt-unpaid": "Geschuldet, verspätet, und niemand weiß davon",
  "system.missing.mail-undecided": "Weder gesendet noch zurückgehalten",
  "system.list": "Ganze Liste",
  "system.more": "{count, plural, one {und noch eine Meldung} other {und # weitere Meldungen}}",

  "system.webhook-disabled.title": "Webhook abgeschaltet",
  "system.webhook-disabled.meaning":
    "Der Empfänger hat geantwortet, dass es ihn nicht mehr gibt, also wird nichts mehr dorthin gesendet. Ereignisse warten drei Tage; danach lassen sie sich noch einmal senden.",
  "system.webhook-disabled.todo":
    "Bei den Zuständigen für den Empfänger nachfragen und den Webhook wieder einschalten, sobald er zurück ist.",
  "system.proof-incomplete.title": "Tagesnachweis unvollständig",
  "system.proof-incomplete.meaning":
    "Ein Teil dessen, was an dem Tag einging oder den Kunden zusteht, war nicht zu finden.",
  "system.proof-incomplete.todo": "Die Liste heute lesen: Es kann eine Beschwerde darunter sein, die niemand sieht.",
  "system.webhook-lost.title": "Ereignisse aufgegeben",
  "system.webhook-lost.meaning":
    "Ereignisse dieses Tages wurden aufgegeben: Drei Tage lang hat der Empfänger sie nicht angenommen.",
  "system.webhook-lost.todo":
    "Bei den Zuständigen für den Empfänger nach dem Grund fragen. Der Aufruf unten sendet noch einmal, was an dem Tag verloren ging.",
  "system.webhook-failing.title": "Webhook schlägt fehl",
  "system.webhook-failing.meaning":
    "Der Empfänger nimmt seit einer Stunde nichts an. Ereignisse warten und werden drei Tage lang wieder gesendet.",
  "system.webhook-failing.todo":
    "Bei den Zuständigen für den Empfänger nachfragen. Sobald er wieder annimmt, geht alles, was wartet, von selbst hinaus.",

  "warning.subject.product": "Ungewöhnlich viele Beschwerden über das Produkt „{name}“",
  "warning.subject.category": "Ungewöhnlich viele Beschwerden zum Thema „{name}“",
  "warning.lead":
    "{count, plural, one {Eine Beschwerde} other {# Beschwerden}} seit {since}. Nach den bisherigen Zahlen wären {expected} üblich.",
  "warning.next": "Was zu tun ist",
  "warning.read.lead": "Zuerst die neuesten lesen.",
  "warning.read.text":
    "Hinter einem plötzlichen Anstieg steckt meist eine einzige Ursache: eine Charge, ein Release, eine defekte Seite, ein versandter Brief.",
  "warning.stop.lead": "Verhindern, dass es mehr werden.",
  "warning.stop.text":
    "Könnte jemand verletzt werden oder Geld verlieren, zuerst den Verkauf stoppen oder die Seite abschalten, und erst danach weiter suchen.",
  "warning.tell.lead": "Allen Bescheid geben, die antworten.",
  "warning.tell.text": "Eine Notiz, was bekannt ist und was wir anbieten, damit alle Kunden dasselbe hören.",
  "warning.behind": "Die Beschwerden dahinter",
  "warning.once": "Eine weitere Meldung zu diesem Anstieg kommt nur, wenn er sich verzehnfacht.",
};
