import type { StaffCatalog } from "./en.ts";

/** What to do stands in the infinitive, which addresses colleagues neither formally nor familiarly. */
export const fr: StaffCatalog = {
  "report.subject":
    "Réclamations, {period}\u00a0: {received, plural, =0 {aucune} one {# reçue} many {# de reçues} other {# reçues}}",
  "report.lead":
    "{received, plural, one {Une réclamation est arrivée} many {# de réclamations sont arrivées} other {# réclamations sont arrivées}}, {resolved, plural, =0 {aucune n’a été résolue} one {une a été résolue} many {# ont été résolues} other {# ont été résolues}}.",
  "report.quiet.day": "Personne ne s’est plaint ce jour-là.",
  "report.quiet.week": "Personne ne s’est plaint cette semaine.",
  "report.quiet.month": "Personne ne s’est plaint ce mois-ci.",
  "report.quietAfter.day":
    "{before, plural, =0 {La veille non plus.} one {La veille, il y avait eu une réclamation.} many {La veille, il y avait eu # de réclamations.} other {La veille, il y avait eu # réclamations.}}",
  "report.quietAfter.week":
    "{before, plural, =0 {La semaine précédente non plus.} one {La semaine précédente, il y avait eu une réclamation.} many {La semaine précédente, il y avait eu # de réclamations.} other {La semaine précédente, il y avait eu # réclamations.}}",
  "report.quietAfter.month":
    "{before, plural, =0 {Le mois précédent non plus.} one {Le mois précédent, il y avait eu une réclamation.} many {Le mois précédent, il y avait eu # de réclamations.} other {Le mois précédent, il y avait eu # réclamations.}}",
  "report.quietBut":
    "{resolved, plural, one {Une réclamation antérieure a été résolue.} many {# de réclamations antérieures ont été résolues.} other {# réclamations antérieures ont été résolues.}}",
  "report.changes": "Ce qui a changé",
  "report.look": "À regarder de près",
  "report.figures": "Les chiffres en un coup d’œil",
  "report.channels": "Par où elles sont arrivées",
  "report.products": "Produits",
  "report.categories": "De quoi il s’agissait",
  "report.figure": "Indicateur",
  "report.channel": "Canal",
  "report.product": "Produit",
  "report.category": "Catégorie",
  "report.received": "Reçues",
  "report.change": "Évolution",
  "report.about":
    "Une évolution ne figure sous «\u00a0Ce qui a changé\u00a0» que si le hasard n’en produirait une aussi forte qu’environ une fois sur vingt, ou moins. Les heures sont celles de {zone}.",

  "period.now.day": "Ce jour-là",
  "period.now.week": "Cette semaine",
  "period.now.month": "Ce mois-ci",
  "period.before.day": "La veille",
  "period.before.week": "La semaine précédente",
  "period.before.month": "Le mois précédent",
  "period.days.now": "Les derniers jours",
  "period.days.before": "Les mêmes jours une semaine plus tôt",

  "figure.received": "Reçues",
  "figure.acknowledged": "Réception confirmée",
  "figure.acknowledgementHalf": "Moitié confirmée en",
  "figure.acknowledgementMost": "19 sur 20 confirmées en",
  "figure.responseHalf": "Réponse à la moitié en",
  "figure.responseMost": "Réponse à 19 sur 20 en",
  "figure.resolved": "Résolues",
  "figure.resolutionHalf": "Moitié résolue en",
  "figure.firstContact": "Réglées au premier contact",
  "figure.satisfaction": "Satisfaction, de 1 à 5",
  "figure.answers": "Réponses à «\u00a0Est-ce réglé\u202f?\u00a0»",
  "figure.overdue": "Encore en retard",
  "figure.reopened": "Rouvertes",
  "figure.repeatContacts": "Clients qui ont dû relancer",
  "figure.handOvers": "Transmises",
  "figure.bounced": "E-mails revenus",

  "compare.same": "identique",
  "compare.none": "pas de repère",
  "compare.points": "{count, plural, one {{change} point} many {{change} points} other {{change} points}}",

  "chart.received": "Réclamations reçues, jour par jour",
  "chart.satisfaction": "Satisfaction, jour par jour (sur 5)",
  "chart.acknowledgement": "19 sur 20 confirmées en, jour par jour",
  "chart.listed": "{title}. {series}\u00a0: {values}.",
  "chart.value": "{day} {value}",
  "chart.range": "{title}. {series}\u00a0: de {least} à {most} par jour, le plus le {day}.",
  "chart.empty": "{title}. {series}\u00a0: rien.",

  "change.received.more": "Davantage de réclamations sont arrivées\u00a0: {now}, contre {before}.",
  "change.received.less": "Moins de réclamations sont arrivées\u00a0: {now}, contre {before}.",
  "change.acknowledgement.more":
    "Les confirmations ont pris plus de temps\u00a0: la moitié sont parties en {now}, contre {before}.",
  "change.acknowledgement.less": "Les confirmations sont parties plus vite\u00a0: la moitié en {now}, contre {before}.",
  "change.response.more":
    "Les premières réponses ont pris plus de temps\u00a0: la moitié sont parties en {now}, contre {before}.",
  "change.response.less": "Les premières réponses sont parties plus vite\u00a0: la moitié en {now}, contre {before}.",
  "change.resolution.more":
    "La résolution a pris plus de temps\u00a0: la moitié était faite en {now}, contre {before}.",
  "change.resolution.less": "La résolution a été plus rapide\u00a0: la moitié était faite en {now}, contre {before}.",
  "change.firstContact.more": "Davantage a été réglé au premier contact\u00a0: {now}, contre {before}.",
  "change.firstContact.less": "Moins a été réglé au premier contact\u00a0: {now}, contre {before}.",
  "change.satisfaction.more": "Les clients sont plus satisfaits de l’issue\u00a0: {now} sur 5, contre {before}.",
  "change.satisfaction.less": "Les clients sont moins satisfaits de l’issue\u00a0: {now} sur 5, contre {before}.",
  "change.reopened.more": "Davantage de réclamations ont été rouvertes\u00a0: {now}, contre {before}.",
  "change.reopened.less": "Moins de réclamations ont été rouvertes\u00a0: {now}, contre {before}.",
  "change.repeatContacts.more": "Davantage de clients ont dû relancer\u00a0: {now}, contre {before}.",
  "change.repeatContacts.less": "Moins de clients ont dû relancer\u00a0: {now}, contre {before}.",
  "change.handOvers.more": "Davantage de réclamations ont changé de mains\u00a0: {now}, contre {before}.",
  "change.handOvers.less": "Moins de réclamations ont changé de mains\u00a0: {now}, contre {before}.",
  "change.bounced.more": "Davantage de nos e-mails sont revenus\u00a0: {now}, contre {before}.",
  "change.bounced.less": "Moins de nos e-mails sont revenus\u00a0: {now}, contre {before}.",
  "change.product.more": "Davantage de réclamations sur le produit «\u00a0{name}\u00a0»\u00a0: {now}, contre {before}.",
  "change.product.less": "Moins de réclamations sur le produit «\u00a0{name}\u00a0»\u00a0: {now}, contre {before}.",
  "change.category.more": "Davantage de réclamations au sujet de «\u00a0{name}\u00a0»\u00a0: {now}, contre {before}.",
  "change.category.less": "Moins de réclamations au sujet de «\u00a0{name}\u00a0»\u00a0: {now}, contre {before}.",
  "change.rest": "Tout le reste est resté dans ce que le hasard explique.",
  "change.more":
    "{count, plural, one {Un autre chiffre a changé plus que le hasard ne l’explique\u00a0: voir plus bas.} many {# d’autres chiffres ont changé plus que le hasard ne l’explique\u00a0: voir plus bas.} other {# autres chiffres ont changé plus que le hasard ne l’explique\u00a0: voir plus bas.}}",
  "change.none": "Rien n’a changé plus que le hasard ne l’explique.",
  "change.noComparison": "Il n’y a pas encore de comparaison possible\u00a0: c’est le premier rapport de ce genre.",

  "look.overdue.what":
    "{count, plural, one {Une réclamation est en retard.} many {# de réclamations sont en retard.} other {# réclamations sont en retard.}}",
  "look.overdue.todo": "Demander aux responsables qui répond aujourd’hui, et ce qui manque là où personne ne le peut.",
  "look.acknowledgement.what": "Une confirmation sur vingt a pris plus de {time}.",
  "look.acknowledgement.todo":
    "Cela devrait prendre quelques secondes. Vérifier si l’envoi d’e-mails était limité ou suspendu à ce moment-là\u202f; sinon, si les fonctions ont manqué d’exécutions simultanées.",
  "look.satisfaction.what": "La satisfaction est passée de {before} à {now}.",
  "look.satisfaction.todo":
    "Lire ce qu’ont écrit les clients qui ont donné 1 ou 2, et en parler avec les personnes qui leur ont répondu.",
  "look.product.what": "{name}\u00a0: de {before} à {now}.",
  "look.product.todo":
    "Lire les cinq dernières. Derrière une hausse, il y a le plus souvent une seule cause, et elles la nomment.",
  "look.bounced.what": "Pour {share} des clients à qui nous avons confirmé la réception, un e-mail est revenu.",
  "look.bounced.todo":
    "Voir de quel formulaire ou canal viennent les adresses. À 10\u00a0%, le service d’envoi suspend le compte, et plus personne n’a de nos nouvelles.",
  "look.handOvers.what": "Les réclamations changent plus souvent de mains\u00a0: {now} fois, contre {before}.",
  "look.handOvers.todo": "Voir quelle équipe elles quittent, et corriger les règles qui les y envoient d’abord.",
  "look.none": "Il n’y a rien à faire pour le moment.",

  "channel.form": "Formulaire",
  "channel.email": "E-mail",
  "channel.chat": "Chat",
  "channel.phone": "Téléphone",
  "channel.visit": "Visite",
  "channel.review": "Avis en ligne",
  "channel.social": "Réseaux sociaux",
  "name.unreadable": "Nom non affiché (caractères inhabituels)",

  "notice.subject":
    "{count, plural, one {Une réclamation a besoin de quelqu’un} many {# de réclamations ont besoin de quelqu’un} other {# réclamations ont besoin de quelqu’un}}",
  "notice.lead":
    "{count, plural, one {Cette réclamation a} many {Ces réclamations ont} other {Ces réclamations ont}} besoin de quelqu’un de l’équipe. Le plus urgent vient en premier.",
  "notice.meaning": "{meaning} {todo}",
  "notice.complaint": "Réclamation",
  "notice.since": "Depuis",
  "notice.listed": "{count, plural, one {Une réclamation} many {# de réclamations} other {# réclamations}}",
  "notice.more": "{count, plural, one {et une autre} many {et # d’autres} other {et # autres}}",

  "alarm.regulatory-deadline-missed.title": "Délai réglementaire dépassé",
  "alarm.regulatory-deadline-missed.meaning": "Le client peut maintenant saisir le médiateur ou le régulateur.",
  "alarm.regulatory-deadline-missed.todo":
    "Prévenir la personne chargée de la conformité, et envoyer aujourd’hui la réponse définitive ou l’avis de retard.",
  "alarm.regulatory-deadline-near.title": "Délai réglementaire proche",
  "alarm.regulatory-deadline-near.meaning": "Par la loi, le client a droit à une réponse définitive, et bientôt.",
  "alarm.regulatory-deadline-near.todo":
    "La confier à quelqu’un qui peut la terminer, et décharger cette personne du reste.",
  "alarm.acknowledgement-overdue.title": "Réception non confirmée à temps",
  "alarm.acknowledgement-overdue.meaning": "Le client ne sait pas encore si sa réclamation est arrivée quelque part.",
  "alarm.acknowledgement-overdue.todo":
    "La confirmation partira d’elle-même dès que les e-mails fonctionneront à nouveau. Si plusieurs attendent, chercher pourquoi ils ne partent pas.",
  "alarm.promise-broken.title": "Une promesse n’a pas été tenue",
  "alarm.promise-broken.meaning": "Un délai avait été annoncé au client, et il est passé sans un mot.",
  "alarm.promise-broken.todo": "Écrire au client maintenant, avec un nouveau délai qui sera tenu à coup sûr.",
  "alarm.promise-at-risk.title": "Une promesse risque de ne pas être tenue",
  "alarm.promise-at-risk.meaning": "Un délai a été annoncé au client, et nous sommes sur le point de le manquer.",
  "alarm.promise-at-risk.todo":
    "Faire en sorte que la réponse parte à temps, ou que le client soit prévenu avant d’avoir à demander.",
  "alarm.response-overdue.title": "Réponse en retard",
  "alarm.response-overdue.meaning":
    "Le client attend la réponse d’une personne depuis plus longtemps que nous ne l’avions dit.",
  "alarm.response-overdue.todo":
    "Elle est maintenant dans la file urgente. S’assurer que quelqu’un la prenne aujourd’hui.",
  "alarm.response-at-risk.title": "Réponse menacée de retard",
  "alarm.response-at-risk.meaning":
    "Le client aura bientôt attendu la réponse d’une personne aussi longtemps que nous l’avions dit.",
  "alarm.response-at-risk.todo": "Elle a été avancée dans la file. S’assurer que quelqu’un soit là pour la prendre.",
  "alarm.resolution-overdue.title": "Résolution en retard",
  "alarm.resolution-overdue.meaning": "Le client a une réponse, mais toujours pas de solution.",
  "alarm.resolution-overdue.todo":
    "Demander à la personne qui la traite ce qui la retient, et décider là où il ne manque qu’une décision.",
  "alarm.not-fixed-twice.title": "Non réglé, deux fois",
  "alarm.not-fixed-twice.meaning": "Le client nous a dit pour la deuxième fois que ce n’est pas réglé.",
  "alarm.not-fixed-twice.todo": "La regarder soi-même, et appeler le client avant toute autre tentative.",
  "alarm.escalated.title": "Escalade",
  "alarm.escalated.meaning": "La personne qui la traite ne peut pas la régler seule, et le client attend.",
  "alarm.escalated.todo": "Lire sa note, puis reprendre la réclamation ou la confier à quelqu’un qui peut la régler.",
  "alarm.approval-needed.title": "Accord attendu",
  "alarm.approval-needed.meaning": "Le client ne reçoit rien tant que personne n’a approuvé ce qui est proposé.",
  "alarm.approval-needed.todo": "Approuver ou refuser.",
  "alarm.handed-over-twice.title": "Transmise deux fois",
  "alarm.handed-over-twice.meaning": "Le client a eu affaire à deux personnes, et aucune n’a pu régler le problème.",
  "alarm.handed-over-twice.todo": "Décider qui s’en charge, et dire à cette personne ce qui a déjà été tenté.",
  "alarm.debt-unpaid.title": "Quelque chose échoue sans cesse",
  "alarm.debt-unpaid.meaning": "Un e-mail ou un message dû au client ne part pas.",
  "alarm.debt-unpaid.todo":
    "Les essais continuent. Demander à la personne qui s’occupe du système de lire la page de cette alarme dans le runbook.",

  "system.lead": "Il s’agit du système de réclamations lui-même, et non d’une réclamation en particulier.",
  "system.webhook": "Webhook",
  "system.receiver": "Destinataire",
  "system.switchOn": "Pour le réactiver",
  "system.sendAgain": "Pour les renvoyer",
  "system.day": "Jour",
  "system.missing": "Manquant",
  "system.things": "{count, plural, one {Un élément} many {# d’éléments} other {# éléments}}",
  "system.missing.not-taken-in": "Arrivé, et personne ne sait ce que c’est devenu",
  "system.missing.door-unwatched": "Entrée que personne d’autre ne surveille",
  "system.missing.complaint-gone": "Réclamation disparue",
  "system.missing.unreadable": "Réclamation illisible",
  "system.missing.entry-gone": "Message disparu",
  "system.missing.parked-gone": "E-mail mis de côté disparu",
  "system.missing.file-gone": "Fichier disparu",
  "system.missing.no-next-check": "Personne ne le regardera plus",
  "system.missing.check-overdue": "Aurait dû être vérifié",
  "system.missing.debt-unpaid": "Dû, en retard, et personne n’a été averti",
  "system.missing.mail-undecided": "Ni envoyé ni retenu",
  "system.list": "La liste complète",
  "system.more": "{count, plural, one {et un autre avis} many {et # d’autres avis} other {et # autres avis}}",

  "system.webhook-disabled.title": "Webhook désactivé",
  "system.webhook-disabled.meaning":
    "Le destinataire a répondu qu’il n’existe plus\u00a0: plus rien ne lui est envoyé. Les événements attendent trois jours. Ensuite, ils peuvent être renvoyés.",
  "system.webhook-disabled.todo":
    "Demander à la personne qui s’occupe du destinataire, et réactiver le webhook dès qu’il est de nouveau joignable.",
  "system.proof-incomplete.title": "Contrôle quotidien incomplet",
  "system.proof-incomplete.meaning":
    "Une partie de ce qui est arrivé ce jour-là, ou de ce qui est dû aux clients, est introuvable.",
  "system.proof-incomplete.todo":
    "Lire la liste aujourd’hui\u00a0: une réclamation que personne ne voit peut s’y trouver.",
  "system.webhook-lost.title": "Événements abandonnés",
  "system.webhook-lost.meaning":
    "Des événements de ce jour ont été abandonnés\u00a0: le destinataire ne les a pas acceptés pendant trois jours.",
  "system.webhook-lost.todo":
    "Demander la raison à la personne qui s’occupe du destinataire. L’appel ci-dessous renvoie ce qui a été perdu ce jour-là.",
  "system.webhook-failing.title": "Webhook en échec",
  "system.webhook-failing.meaning":
    "Le destinataire n’accepte rien depuis une heure. Les événements attendent et sont renvoyés pendant trois jours.",
  "system.webhook-failing.todo":
    "Demander à la personne qui s’occupe du destinataire. Dès qu’il fonctionne de nouveau, ce qui attend part tout seul.",

  "warning.subject.product": "Un nombre inhabituel de réclamations sur le produit «\u00a0{name}\u00a0»",
  "warning.subject.category": "Un nombre inhabituel de réclamations au sujet de «\u00a0{name}\u00a0»",
  "warning.lead":
    "{count, plural, one {Une réclamation} many {# de réclamations} other {# réclamations}} depuis le {since}. D’après les chiffres passés, on en attendrait {expected}.",
  "warning.next": "Que faire",
  "warning.read.lead": "Lire d’abord les dernières.",
  "warning.read.text":
    "Derrière une hausse soudaine, il y a le plus souvent une seule cause\u00a0: un lot, une mise à jour, une page en panne, un courrier envoyé.",
  "warning.stop.lead": "Empêcher que cela s’étende.",
  "warning.stop.text":
    "Si quelqu’un risque d’être blessé ou de perdre de l’argent, arrêter la vente ou retirer la page, et chercher plus loin ensuite.",
  "warning.tell.lead": "Prévenir celles et ceux qui répondent.",
  "warning.tell.text":
    "Une note sur ce que l’on sait et ce que l’on propose, pour que chaque client entende la même chose.",
  "warning.behind": "Les réclamations concernées",
  "warning.once": "Cette hausse ne sera signalée à nouveau que si elle décuple.",
};
