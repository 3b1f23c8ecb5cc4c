import type { StaffCatalog } from "./en.ts";

/** What to do stands in the infinitive, which addresses colleagues neither formally nor familiarly. */
export const it: StaffCatalog = {
  "report.subject":
    "Reclami, {period}: {received, plural, =0 {nessuno} one {# ricevuto} many {# di ricevuti} other {# ricevuti}}",
  "report.lead":
    "{received, plural, one {È arrivato un reclamo} many {Sono arrivati # di reclami} other {Sono arrivati # reclami}} e {resolved, plural, =0 {nessuno è stato risolto} one {uno è stato risolto} many {# sono stati risolti} other {# sono stati risolti}}.",
  "report.quiet.day": "Quel giorno nessuno ha reclamato.",
  "report.quiet.week": "Questa settimana nessuno ha reclamato.",
  "report.quiet.month": "Questo mese nessuno ha reclamato.",
  "report.quietAfter.day":
    "{before, plural, =0 {Nemmeno il giorno prima.} one {Il giorno prima c’era stato un reclamo.} many {Il giorno prima c’erano stati # di reclami.} other {Il giorno prima c’erano stati # reclami.}}",
  "report.quietAfter.week":
    "{before, plural, =0 {Nemmeno la settimana prima.} one {La settimana prima c’era stato un reclamo.} many {La settimana prima c’erano stati # di reclami.} other {La settimana prima c’erano stati # reclami.}}",
  "report.quietAfter.month":
    "{before, plural, =0 {Nemmeno il mese prima.} one {Il mese prima c’era stato un reclamo.} many {Il mese prima c’erano stati # di reclami.} other {Il mese prima c’erano stati # reclami.}}",
  "report.quietBut":
    "{resolved, plural, one {Un reclamo precedente è stato risolto.} many {# di reclami precedenti sono stati risolti.} other {# reclami precedenti sono stati risolti.}}",
  "report.changes": "Che cosa è cambiato",
  "report.look": "A che cosa guardare",
  "report.figures": "I numeri in breve",
  "report.channels": "Da dove sono arrivati",
  "report.products": "Prodotti",
  "report.categories": "Di che cosa si trattava",
  "report.figure": "Indicatore",
  "report.channel": "Canale",
  "report.product": "Prodotto",
  "report.category": "Categoria",
  "report.received": "Ricevuti",
  "report.change": "Variazione",
  "report.about":
    "In «Che cosa è cambiato» una variazione compare solo se il caso ne produrrebbe una così grande circa una volta su venti, o meno. Gli orari sono quelli di {zone}.",

  "period.now.day": "Quel giorno",
  "period.now.week": "Questa settimana",
  "period.now.month": "Questo mese",
  "period.before.day": "Il giorno prima",
  "period.before.week": "La settimana prima",
  "period.before.month": "Il mese prima",
  "period.days.now": "Gli ultimi giorni",
  "period.days.before": "Gli stessi giorni una settimana prima",

  "figure.received": "Ricevuti",
  "figure.acknowledged": "Ricezione confermata",
  "figure.acknowledgementHalf": "Metà confermati entro",
  "figure.acknowledgementMost": "19 su 20 confermati entro",
  "figure.responseHalf": "Metà con risposta entro",
  "figure.responseMost": "19 su 20 con risposta entro",
  "figure.resolved": "Risolti",
  "figure.resolutionHalf": "Metà risolti entro",
  "figure.firstContact": "Risolti al primo contatto",
  "figure.satisfaction": "Soddisfazione, da 1 a 5",
  "figure.answers": "Risposte a «È risolto?»",
  "figure.overdue": "Ancora in ritardo",
  "figure.reopened": "Riaperti",
  "figure.repeatContacts": "Il cliente ha dovuto insistere",
  "figure.handOvers": "Passati ad altri",
  "figure.bounced": "E-mail tornate indietro",

  "compare.same": "uguale",
  "compare.none": "nessun confronto",
  "compare.points": "{count, plural, one {{change} punto} many {{change} punti} other {{change} punti}}",

  "chart.received": "Reclami ricevuti, giorno per giorno",
  "chart.satisfaction": "Soddisfazione, giorno per giorno (su 5)",
  "chart.acknowledgement": "19 su 20 confermati entro, giorno per giorno",
  "chart.listed": "{title}. {series}: {values}.",
  "chart.value": "{day} {value}",
  "chart.range": "{title}. {series}: da {least} a {most} al giorno; il massimo, {day}.",
  "chart.empty": "{title}. {series}: niente.",

  "change.received.more": "Sono arrivati più reclami: {now}, prima {before}.",
  "change.received.less": "Sono arrivati meno reclami: {now}, prima {before}.",
  "change.acknowledgement.more":
    "Le conferme hanno richiesto più tempo: metà è partita entro {now}, prima entro {before}.",
  "change.acknowledgement.less": "Le conferme sono state più rapide: metà è partita entro {now}, prima entro {before}.",
  "change.response.more":
    "Le prime risposte hanno richiesto più tempo: metà è partita entro {now}, prima entro {before}.",
  "change.response.less": "Le prime risposte sono state più rapide: metà è partita entro {now}, prima entro {before}.",
  "change.resolution.more": "Risolvere ha richiesto più tempo: metà entro {now}, prima entro {before}.",
  "change.resolution.less": "Risolvere è stato più rapido: metà entro {now}, prima entro {before}.",
  "change.firstContact.more": "Si è risolto di più al primo contatto: {now}, prima {before}.",
  "change.firstContact.less": "Si è risolto di meno al primo contatto: {now}, prima {before}.",
  "change.satisfaction.more": "I clienti sono più contenti dell’esito: {now} su 5, prima {before}.",
  "change.satisfaction.less": "I clienti sono meno contenti dell’esito: {now} su 5, prima {before}.",
  "change.reopened.more": "Sono stati riaperti più reclami: {now}, prima {before}.",
  "change.reopened.less": "Sono stati riaperti meno reclami: {now}, prima {before}.",
  "change.repeatContacts.more": "Più clienti hanno dovuto insistere: {now}, prima {before}.",
  "change.repeatContacts.less": "Meno clienti hanno dovuto insistere: {now}, prima {before}.",
  "change.handOvers.more": "Più reclami sono passati di mano: {now}, prima {before}.",
  "change.handOvers.less": "Meno reclami sono passati di mano: {now}, prima {before}.",
  "change.bounced.more": "Più nostre e-mail sono tornate indietro: {now}, prima {before}.",
  "change.bounced.less": "Meno nostre e-mail sono tornate indietro: {now}, prima {before}.",
  "change.product.more": "Più reclami sul prodotto «{name}»: {now}, prima {before}.",
  "change.product.less": "Meno reclami sul prodotto «{name}»: {now}, prima {before}.",
  "change.category.more": "Più reclami su «{name}»: {now}, prima {before}.",
  "change.category.less": "Meno reclami su «{name}»: {now}, prima {before}.",
  "change.rest": "Tutto il resto è rimasto entro ciò che il caso spiega.",
  "change.more":
    "{count, plural, one {Un altro dato è cambiato più di quanto il caso spieghi: è più sotto.} many {Altri # di dati sono cambiati più di quanto il caso spieghi: sono più sotto.} other {Altri # dati sono cambiati più di quanto il caso spieghi: sono più sotto.}}",
  "change.none": "Niente è cambiato più di quanto il caso spieghi.",
  "change.noComparison": "Non c’è ancora niente con cui fare un confronto: questo è il primo rapporto di questo tipo.",

  "look.overdue.what":
    "{count, plural, one {Un reclamo è in ritardo.} many {# di reclami sono in ritardo.} other {# reclami sono in ritardo.}}",
  "look.overdue.todo": "Chiedere ai responsabili chi risponde oggi, e che cosa manca dove nessuno può farlo.",
  "look.acknowledgement.what": "Una conferma su venti ha richiesto più di {time}.",
  "look.acknowledgement.todo":
    "Dovrebbero bastare pochi secondi. Verificare se in quel momento la posta era rallentata o sospesa; se no, se le funzioni hanno esaurito le esecuzioni simultanee.",
  "look.satisfaction.what": "La soddisfazione è scesa da {before} a {now}.",
  "look.satisfaction.todo":
    "Leggere che cosa hanno scritto i clienti che hanno dato 1 o 2, e parlarne con chi ha risposto loro.",
  "look.product.what": "{name}: da {before} a {now}.",
  "look.product.todo":
    "Leggere gli ultimi cinque. Dietro un aumento c’è quasi sempre una sola causa, e loro la nominano.",
  "look.bounced.what": "Clienti a cui un’e-mail è tornata indietro: {share} di quelli con ricezione confermata.",
  "look.bounced.todo":
    "Vedere da quale modulo o canale vengono gli indirizzi. Al 10% il servizio di posta sospende l’account, e nessuno riceve più nostre notizie.",
  "look.handOvers.what": "I reclami sono passati di mano più spesso: {now} volte, prima {before}.",
  "look.handOvers.todo": "Vedere quale team li cede e correggere le regole che li mandano prima lì.",
  "look.none": "Per ora non c’è niente da fare.",

  "channel.form": "Modulo",
  "channel.email": "E-mail",
  "channel.chat": "Chat",
  "channel.phone": "Telefono",
  "channel.visit": "Visita",
  "channel.review": "Recensione",
  "channel.social": "Social network",
  "name.unreadable": "Nome non mostrato (caratteri insoliti)",

  "notice.subject":
    "{count, plural, one {Un reclamo ha bisogno di una persona} many {# di reclami hanno bisogno di una persona} other {# reclami hanno bisogno di una persona}}",
  "notice.lead":
    "{count, plural, one {Questo reclamo ha} many {Questi reclami hanno} other {Questi reclami hanno}} bisogno di qualcuno del team. Per prime le cose più urgenti.",
  "notice.meaning": "{meaning} {todo}",
  "notice.complaint": "Reclamo",
  "notice.since": "Da",
  "notice.listed": "{count, plural, one {Un reclamo} many {# di reclami} other {# reclami}}",
  "notice.more": "{count, plural, one {e un altro} many {e altri # di reclami} other {e altri #}}",

  "alarm.regulatory-deadline-missed.title": "Termine di legge scaduto",
  "alarm.regulatory-deadline-missed.meaning": "Ora il cliente può rivolgersi all’arbitro o all’autorità di vigilanza.",
  "alarm.regulatory-deadline-missed.todo":
    "Avvisare chi è responsabile della conformità e inviare oggi la risposta definitiva o l’avviso di ritardo.",
  "alarm.regulatory-deadline-near.title": "Termine di legge vicino",
  "alarm.regulatory-deadline-near.meaning": "Per legge il cliente ha diritto a una risposta definitiva, e presto.",
  "alarm.regulatory-deadline-near.todo":
    "Affidarlo a qualcuno che possa concluderlo, e sollevare questa persona dal resto.",
  "alarm.acknowledgement-overdue.title": "Ricezione non confermata in tempo",
  "alarm.acknowledgement-overdue.meaning": "Il cliente non sa ancora se il suo reclamo sia arrivato a qualcuno.",
  "alarm.acknowledgement-overdue.todo":
    "La conferma parte da sola appena la posta torna a funzionare. Se ne aspettano diverse, vedere perché la posta non parte.",
  "alarm.promise-broken.title": "Una promessa non è stata mantenuta",
  "alarm.promise-broken.meaning": "Al cliente era stato indicato un termine, ed è passato senza una parola.",
  "alarm.promise-broken.todo": "Scrivere ora al cliente, con un nuovo termine che sia sicuro.",
  "alarm.promise-at-risk.title": "Una promessa sta per saltare",
  "alarm.promise-at-risk.meaning": "Al cliente è stato indicato un termine che stiamo per mancare.",
  "alarm.promise-at-risk.todo":
    "Fare in modo che si risponda in tempo, o che il cliente lo sappia prima di doverlo chiedere.",
  "alarm.response-overdue.title": "Risposta in ritardo",
  "alarm.response-overdue.meaning":
    "Il cliente aspetta la risposta di una persona più a lungo di quanto avevamo detto.",
  "alarm.response-overdue.todo": "Ora è nella coda urgente. Fare in modo che qualcuno lo prenda oggi.",
  "alarm.response-at-risk.title": "Risposta a rischio",
  "alarm.response-at-risk.meaning":
    "Tra poco il cliente avrà aspettato la risposta di una persona quanto avevamo detto.",
  "alarm.response-at-risk.todo": "È stato spostato avanti nella coda. Fare in modo che ci sia qualcuno a prenderlo.",
  "alarm.resolution-overdue.title": "Soluzione in ritardo",
  "alarm.resolution-overdue.meaning": "Il cliente ha una risposta, ma non ancora una soluzione.",
  "alarm.resolution-overdue.todo":
    "Chiedere a chi lo segue che cosa si aspetta, e decidere dove manca solo una decisione.",
  "alarm.not-fixed-twice.title": "Non risolto, per la seconda volta",
  "alarm.not-fixed-twice.meaning": "Il cliente ci ha detto per la seconda volta che non è risolto.",
  "alarm.not-fixed-twice.todo": "Guardarlo di persona e chiamare il cliente prima di tentare altro.",
  "alarm.escalated.title": "Passato al livello superiore",
  "alarm.escalated.meaning": "Chi lo segue non può risolverlo da solo, e il cliente aspetta.",
  "alarm.escalated.todo":
    "Leggere la nota di chi lo segue e prenderlo in carico, o darlo a qualcuno che possa risolverlo.",
  "alarm.approval-needed.title": "In attesa di approvazione",
  "alarm.approval-needed.meaning": "Il cliente non riceve niente finché qualcuno non approva la proposta.",
  "alarm.approval-needed.todo": "Approvare o rifiutare.",
  "alarm.handed-over-twice.title": "Passato di mano due volte",
  "alarm.handed-over-twice.meaning": "Il cliente ha avuto a che fare con due persone, e nessuna ha potuto risolvere.",
  "alarm.handed-over-twice.todo": "Decidere chi lo risolve, e dire a questa persona che cosa si è già tentato.",
  "alarm.debt-unpaid.title": "Qualcosa continua a non riuscire",
  "alarm.debt-unpaid.meaning": "Un’e-mail o un messaggio dovuto al cliente non parte.",
  "alarm.debt-unpaid.todo":
    "I tentativi continuano. Chiedere a chi cura il sistema di leggere la pagina di questo allarme nel manuale operativo.",

  "system.lead": "Si tratta del sistema dei reclami stesso, non di un singolo reclamo.",
  "system.webhook": "Webhook",
  "system.receiver": "Destinatario",
  "system.switchOn": "Per riattivarlo",
  "system.sendAgain": "Per inviarli di nuovo",
  "system.day": "Giorno",
  "system.missing": "Manca",
  "system.things": "{count, plural, one {Una cosa} many {# di cose} other {# cose}}",
  "system.missing.not-taken-in": "Arrivato, e nessuno sa che fine ha fatto",
  "system.missing.door-unwatched": "Ingresso che nessun altro sorveglia",
  "system.missing.complaint-gone": "Reclamo scomparso",
  "system.missing.unreadable": "Reclamo illeggibile",
  "system.missing.entry-gone": "Messaggio scomparso",
  "system.missing.parked-gone": "E-mail messa da parte scomparsa",
  "system.missing.file-gone": "File scomparso",
  "system.missing.no-next-check": "Nessuno lo guarderà più",
  "system.missing.check-overdue": "Andava controllato",
  "system.missing.debt-unpaid": "Dovuto, in ritardo e senza avviso",
  "system.missing.mail-undecided": "Né inviato né trattenuto",
  "system.list": "L’elenco completo",
  "system.more": "{count, plural, one {e un altro avviso} many {e altri # di avvisi} other {e altri # avvisi}}",

  "system.webhook-disabled.title": "Webhook disattivato",
  "system.webhook-disabled.meaning":
    "Il destinatario ha risposto che non esiste più, quindi non gli viene più inviato niente. Gli eventi attendono tre giorni; dopo si possono inviare di nuovo.",
  "system.webhook-disabled.todo":
    "Chiedere a chi cura il destinatario e riattivare il webhook quando è di nuovo raggiungibile.",
  "system.proof-incomplete.title": "Verifica giornaliera incompleta",
  "system.proof-incomplete.meaning":
    "Una parte di ciò che è arrivato quel giorno, o di ciò che è dovuto ai clienti, non si trova.",
  "system.proof-incomplete.todo": "Leggere l’elenco oggi: può contenere un reclamo che nessuno vede.",
  "system.webhook-lost.title": "Eventi abbandonati",
  "system.webhook-lost.meaning":
    "Alcuni eventi di quel giorno sono stati abbandonati: per tre giorni il destinatario non li ha accettati.",
  "system.webhook-lost.todo":
    "Chiedere il motivo a chi cura il destinatario. La chiamata qui sotto invia di nuovo ciò che è andato perso quel giorno.",
  "system.webhook-failing.title": "Un webhook non riesce",
  "system.webhook-failing.meaning":
    "Il destinatario non accetta niente da un’ora. Gli eventi attendono e vengono inviati di nuovo per tre giorni.",
  "system.webhook-failing.todo":
    "Chiedere a chi cura il destinatario. Appena funziona di nuovo, ciò che attende parte da solo.",

  "warning.subject.product": "Reclami insolitamente numerosi sul prodotto «{name}»",
  "warning.subject.category": "Reclami insolitamente numerosi su «{name}»",
  "warning.lead":
    "{count, plural, one {Un reclamo} many {# di reclami} other {# reclami}} da {since}. In base al passato, il numero abituale sarebbe {expected}.",
  "warning.next": "Che cosa fare",
  "warning.read.lead": "Leggere prima gli ultimi.",
  "warning.read.text":
    "Dietro un aumento improvviso c’è quasi sempre una sola causa: un lotto, un rilascio, una pagina che non va, una lettera spedita.",
  "warning.stop.lead": "Impedire che cresca.",
  "warning.stop.text":
    "Se qualcuno può farsi male o perdere denaro, fermare la vendita o togliere la pagina, e indagare dopo.",
  "warning.tell.lead": "Avvisare chi risponde.",
  "warning.tell.text": "Una nota su che cosa si sa e che cosa si offre, perché tutti i clienti sentano la stessa cosa.",
  "warning.behind": "I reclami che ci sono dietro",
  "warning.once": "Un nuovo avviso su questo aumento arriva solo se si decuplica.",
};
