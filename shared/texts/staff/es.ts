import type { StaffCatalog } from "./en.ts";

/** What to do stands in the infinitive, which addresses colleagues neither formally nor familiarly. */
export const es: StaffCatalog = {
  "report.subject":
    "Reclamaciones, {period}: {received, plural, =0 {ninguna} one {# recibida} many {# de recibidas} other {# recibidas}}",
  "report.lead":
    "{received, plural, one {Ha llegado una reclamación} many {Han llegado # de reclamaciones} other {Han llegado # reclamaciones}} y {resolved, plural, =0 {no se ha resuelto ninguna} one {se ha resuelto una} many {se han resuelto #} other {se han resuelto #}}.",
  "report.quiet.day": "Ese día no reclamó nadie.",
  "report.quiet.week": "Esta semana no reclamó nadie.",
  "report.quiet.month": "Este mes no reclamó nadie.",
  "report.quietAfter.day":
    "{before, plural, =0 {El día anterior, tampoco.} one {El día anterior hubo una reclamación.} many {El día anterior hubo # de reclamaciones.} other {El día anterior hubo # reclamaciones.}}",
  "report.quietAfter.week":
    "{before, plural, =0 {La semana anterior, tampoco.} one {La semana anterior hubo una reclamación.} many {La semana anterior hubo # de reclamaciones.} other {La semana anterior hubo # reclamaciones.}}",
  "report.quietAfter.month":
    "{before, plural, =0 {El mes anterior, tampoco.} one {El mes anterior hubo una reclamación.} many {El mes anterior hubo # de reclamaciones.} other {El mes anterior hubo # reclamaciones.}}",
  "report.quietBut":
    "{resolved, plural, one {Se resolvió una reclamación anterior.} many {Se resolvieron # de reclamaciones anteriores.} other {Se resolvieron # reclamaciones anteriores.}}",
  "report.changes": "Qué ha cambiado",
  "report.look": "En qué fijarse",
  "report.figures": "Las cifras de un vistazo",
  "report.channels": "Por dónde llegaron",
  "report.products": "Productos",
  "report.categories": "De qué trataban",
  "report.figure": "Indicador",
  "report.channel": "Canal",
  "report.product": "Producto",
  "report.category": "Categoría",
  "report.received": "Recibidas",
  "report.change": "Cambio",
  "report.about":
    "En «Qué ha cambiado» solo aparece un cambio si el azar produciría uno tan grande más o menos una vez de cada veinte, o menos. Las horas son las de {zone}.",

  "period.now.day": "Ese día",
  "period.now.week": "Esta semana",
  "period.now.month": "Este mes",
  "period.before.day": "El día anterior",
  "period.before.week": "La semana anterior",
  "period.before.month": "El mes anterior",
  "period.days.now": "Los últimos días",
  "period.days.before": "Los mismos días una semana antes",

  "figure.received": "Recibidas",
  "figure.acknowledged": "Confirmadas",
  "figure.acknowledgementHalf": "La mitad, confirmadas en",
  "figure.acknowledgementMost": "19 de cada 20, confirmadas en",
  "figure.responseHalf": "La mitad, respondidas en",
  "figure.responseMost": "19 de cada 20, respondidas en",
  "figure.resolved": "Resueltas",
  "figure.resolutionHalf": "La mitad, resueltas en",
  "figure.firstContact": "Resueltas en el primer contacto",
  "figure.satisfaction": "Satisfacción, de 1 a 5",
  "figure.answers": "Respuestas a «¿Está resuelto?»",
  "figure.overdue": "Aún atrasadas",
  "figure.reopened": "Reabiertas",
  "figure.repeatContacts": "El cliente tuvo que insistir",
  "figure.handOvers": "Traspasadas",
  "figure.bounced": "Correos devueltos",

  "compare.same": "igual",
  "compare.none": "sin dato previo",
  "compare.points": "{count, plural, one {{change} punto} many {{change} puntos} other {{change} puntos}}",

  "chart.received": "Reclamaciones recibidas, día a día",
  "chart.satisfaction": "Satisfacción, día a día (sobre 5)",
  "chart.acknowledgement": "19 de cada 20 confirmadas en, día a día",
  "chart.listed": "{title}. {series}: {values}.",
  "chart.value": "{day} {value}",
  "chart.range": "{title}. {series}: entre {least} y {most} al día; el máximo, {day}.",
  "chart.empty": "{title}. {series}: nada.",

  "change.received.more": "Han llegado más reclamaciones: {now}, frente a {before}.",
  "change.received.less": "Han llegado menos reclamaciones: {now}, frente a {before}.",
  "change.acknowledgement.more": "Las confirmaciones tardaron más: la mitad salió en {now}, frente a {before}.",
  "change.acknowledgement.less": "Las confirmaciones fueron más rápidas: la mitad salió en {now}, frente a {before}.",
  "change.response.more": "Las primeras respuestas tardaron más: la mitad salió en {now}, frente a {before}.",
  "change.response.less": "Las primeras respuestas fueron más rápidas: la mitad salió en {now}, frente a {before}.",
  "change.resolution.more": "Resolver llevó más tiempo: la mitad se resolvió en {now}, frente a {before}.",
  "change.resolution.less": "Resolver llevó menos tiempo: la mitad se resolvió en {now}, frente a {before}.",
  "change.firstContact.more": "Se resolvió más en el primer contacto: {now}, frente a {before}.",
  "change.firstContact.less": "Se resolvió menos en el primer contacto: {now}, frente a {before}.",
  "change.satisfaction.more": "Los clientes quedaron más contentos con el resultado: {now} sobre 5, frente a {before}.",
  "change.satisfaction.less":
    "Los clientes quedaron menos contentos con el resultado: {now} sobre 5, frente a {before}.",
  "change.reopened.more": "Se reabrieron más reclamaciones: {now}, frente a {before}.",
  "change.reopened.less": "Se reabrieron menos reclamaciones: {now}, frente a {before}.",
  "change.repeatContacts.more": "Más clientes tuvieron que insistir: {now}, frente a {before}.",
  "change.repeatContacts.less": "Menos clientes tuvieron que insistir: {now}, frente a {before}.",
  "change.handOvers.more": "Más reclamaciones cambiaron de manos: {now}, frente a {before}.",
  "change.handOvers.less": "Menos reclamaciones cambiaron de manos: {now}, frente a {before}.",
  "change.bounced.more": "Nos devolvieron más correos: {now}, frente a {before}.",
  "change.bounced.less": "Nos devolvieron menos correos: {now}, frente a {before}.",
  "change.product.more": "Más reclamaciones sobre el producto «{name}»: {now}, frente a {before}.",
  "change.product.less": "Menos reclamaciones sobre el producto «{name}»: {now}, frente a {before}.",
  "change.category.more": "Más reclamaciones sobre «{name}»: {now}, frente a {before}.",
  "change.category.less": "Menos reclamaciones sobre «{name}»: {now}, frente a {before}.",
  "change.rest": "Todo lo demás quedó dentro de lo que explica el azar.",
  "change.more":
    "{count, plural, one {Otra cifra cambió más de lo que explica el azar: está más abajo.} many {Otros # de cifras cambiaron más de lo que explica el azar: están más abajo.} other {Otras # cifras cambiaron más de lo que explica el azar: están más abajo.}}",
  "change.none": "Nada cambió más de lo que explica el azar.",
  "change.noComparison": "Todavía no hay con qué comparar: este es el primer informe de este tipo.",

  "look.overdue.what":
    "{count, plural, one {Hay una reclamación atrasada.} many {Hay # de reclamaciones atrasadas.} other {Hay # reclamaciones atrasadas.}}",
  "look.overdue.todo": "Preguntar a los supervisores quién responde hoy, y qué falta donde nadie puede.",
  "look.acknowledgement.what": "Una de cada veinte confirmaciones tardó más de {time}.",
  "look.acknowledgement.todo":
    "Deberían ser segundos. Comprobar si el correo estaba limitado o en pausa en ese momento; si no, si las funciones agotaron las ejecuciones simultáneas.",
  "look.satisfaction.what": "La satisfacción bajó de {before} a {now}.",
  "look.satisfaction.todo":
    "Leer lo que escribieron los clientes que dieron un 1 o un 2, y hablarlo con quienes les respondieron.",
  "look.product.what": "{name}: subió de {before} a {now}.",
  "look.product.todo": "Leer las cinco últimas. Detrás de una subida suele haber una sola causa, y ellas la nombran.",
  "look.bounced.what": "Al {share} de los clientes a quienes confirmamos la recepción se les devolvió un correo.",
  "look.bounced.todo":
    "Ver de qué formulario o canal vienen las direcciones. Con un diez por ciento, el servicio de correo detiene la cuenta y nadie recibe noticias nuestras.",
  "look.handOvers.what": "Las reclamaciones cambiaron más de manos: {now} veces, frente a {before}.",
  "look.handOvers.todo": "Ver qué equipo las traspasa y corregir las reglas que las mandan primero allí.",
  "look.none": "Ahora mismo no hay nada que hacer.",

  "channel.form": "Formulario",
  "channel.email": "Correo electrónico",
  "channel.chat": "Chat",
  "channel.phone": "Teléfono",
  "channel.visit": "Visita",
  "channel.review": "Reseña",
  "channel.social": "Redes sociales",
  "name.unreadable": "Nombre no mostrado (caracteres poco comunes)",

  "notice.subject":
    "{count, plural, one {Una reclamación necesita a una persona} many {# de reclamaciones necesitan a una persona} other {# reclamaciones necesitan a una persona}}",
  "notice.lead":
    "{count, plural, one {Esta reclamación necesita} many {Estas reclamaciones necesitan} other {Estas reclamaciones necesitan}} a alguien del equipo. Lo más urgente va primero.",
  "notice.meaning": "{meaning} {todo}",
  "notice.complaint": "Reclamación",
  "notice.since": "Desde",
  "notice.listed": "{count, plural, one {Una reclamación} many {# de reclamaciones} other {# reclamaciones}}",
  "notice.more": "{count, plural, one {y una más} many {y # de ellas más} other {y # más}}",

  "alarm.regulatory-deadline-missed.title": "Plazo legal vencido",
  "alarm.regulatory-deadline-missed.meaning": "El cliente ya puede acudir al defensor o al regulador.",
  "alarm.regulatory-deadline-missed.todo":
    "Avisar a quien lleve el cumplimiento normativo y enviar hoy la respuesta definitiva o el aviso de demora.",
  "alarm.regulatory-deadline-near.title": "Plazo legal a punto de vencer",
  "alarm.regulatory-deadline-near.meaning": "Por ley, el cliente debe recibir una respuesta definitiva, y pronto.",
  "alarm.regulatory-deadline-near.todo": "Dársela a alguien que pueda terminarla y liberar a esa persona de lo demás.",
  "alarm.acknowledgement-overdue.title": "Sin confirmar a tiempo",
  "alarm.acknowledgement-overdue.meaning": "El cliente aún no sabe si su reclamación llegó a alguien.",
  "alarm.acknowledgement-overdue.todo":
    "La confirmación saldrá sola en cuanto el correo vuelva a funcionar. Si esperan varias, ver por qué no se envía el correo.",
  "alarm.promise-broken.title": "No se cumplió una promesa",
  "alarm.promise-broken.meaning": "Al cliente se le dio un plazo, y pasó sin una palabra.",
  "alarm.promise-broken.todo": "Escribir ahora al cliente, con un nuevo plazo que se vaya a cumplir seguro.",
  "alarm.promise-at-risk.title": "Una promesa está a punto de incumplirse",
  "alarm.promise-at-risk.meaning": "Al cliente se le dio un plazo que estamos a punto de incumplir.",
  "alarm.promise-at-risk.todo":
    "Hacer que se responda a tiempo, o que el cliente lo sepa antes de tener que preguntar.",
  "alarm.response-overdue.title": "Respuesta atrasada",
  "alarm.response-overdue.meaning": "El cliente espera la respuesta de una persona más tiempo del que dijimos.",
  "alarm.response-overdue.todo": "Ya está en la cola urgente. Procurar que alguien la tome hoy.",
  "alarm.response-at-risk.title": "Respuesta en riesgo",
  "alarm.response-at-risk.meaning": "El cliente pronto habrá esperado la respuesta de una persona tanto como dijimos.",
  "alarm.response-at-risk.todo": "Se ha adelantado en la cola. Procurar que haya alguien para tomarla.",
  "alarm.resolution-overdue.title": "Resolución atrasada",
  "alarm.resolution-overdue.meaning": "El cliente tiene una respuesta, pero todavía no una solución.",
  "alarm.resolution-overdue.todo":
    "Preguntar a quien la lleva qué está esperando, y decidir donde solo falte una decisión.",
  "alarm.not-fixed-twice.title": "Sin resolver, por segunda vez",
  "alarm.not-fixed-twice.meaning": "El cliente nos ha dicho por segunda vez que no está resuelto.",
  "alarm.not-fixed-twice.todo": "Mirarla personalmente y llamar al cliente antes de intentar nada más.",
  "alarm.escalated.title": "Escalada",
  "alarm.escalated.meaning": "Quien la lleva no puede resolverla sin ayuda, y el cliente espera.",
  "alarm.escalated.todo": "Leer la nota que dejó y hacerse cargo, o dársela a alguien que pueda resolverla.",
  "alarm.approval-needed.title": "A la espera de aprobación",
  "alarm.approval-needed.meaning": "El cliente no recibe nada hasta que alguien apruebe lo que se propone.",
  "alarm.approval-needed.todo": "Aprobarlo o rechazarlo.",
  "alarm.handed-over-twice.title": "Traspasada dos veces",
  "alarm.handed-over-twice.meaning": "El cliente ha tratado con dos personas y ninguna pudo resolverlo.",
  "alarm.handed-over-twice.todo": "Decidir quién la resuelve y contarle lo que ya se intentó.",
  "alarm.debt-unpaid.title": "Algo falla una y otra vez",
  "alarm.debt-unpaid.meaning": "Un correo o mensaje que se le debe al cliente no sale.",
  "alarm.debt-unpaid.todo":
    "Se sigue intentando. Pedir a quien cuida del sistema que lea la página de esta alarma en el manual de operaciones.",

  "system.lead": "Esto trata del propio sistema de reclamaciones, no de una reclamación concreta.",
  "system.webhook": "Webhook",
  "system.receiver": "Receptor",
  "system.switchOn": "Para activarlo de nuevo",
  "system.day": "Día",
  "system.missing": "Falta",
  "system.things": "{count, plural, one {Una cosa} many {# de cosas} other {# cosas}}",
  "system.list": "La lista completa",
  "system.more": "{count, plural, one {y un aviso más} many {y # de avisos más} other {y # avisos más}}",

  "system.webhook-disabled.title": "Webhook desactivado",
  "system.webhook-disabled.meaning":
    "El receptor respondió que ya no existe, así que no se le envía nada más. Los eventos esperan tres días; después se pueden reenviar.",
  "system.webhook-disabled.todo":
    "Preguntar a quien cuida del receptor y activar de nuevo el webhook cuando vuelva a estar disponible.",
  "system.proof-incomplete.title": "Comprobación diaria incompleta",
  "system.proof-incomplete.meaning":
    "No se encontró una parte de lo que llegó ese día o de lo que se debe a los clientes.",
  "system.proof-incomplete.todo": "Leer la lista hoy: puede haber en ella una reclamación que nadie ve.",
  "system.webhook-failing.title": "Un webhook falla",
  "system.webhook-failing.meaning":
    "El receptor no acepta nada desde hace una hora. Los eventos esperan y se vuelven a enviar durante tres días.",
  "system.webhook-failing.todo":
    "Preguntar a quien cuida del receptor. Cuando vuelva a funcionar, lo que espera sale solo.",

  "warning.subject.product": "Más reclamaciones de lo normal sobre el producto «{name}»",
  "warning.subject.category": "Más reclamaciones de lo normal sobre «{name}»",
  "warning.lead":
    "{count, plural, one {Una reclamación} many {# de reclamaciones} other {# reclamaciones}} desde el {since}. Según su propio pasado, lo habitual sería {expected}.",
  "warning.next": "Qué hacer",
  "warning.read.lead": "Leer primero las últimas.",
  "warning.read.text":
    "Detrás de una subida repentina suele haber una sola causa: un lote, una versión nueva, una página que falla, una carta que se envió.",
  "warning.stop.lead": "Frenar que crezca.",
  "warning.stop.text":
    "Si alguien pudiera resultar herido o perder dinero, parar la venta o retirar la página, y seguir buscando después.",
  "warning.tell.lead": "Avisar a quienes responden.",
  "warning.tell.text": "Una nota con lo que se sabe y lo que se ofrece, para que todos los clientes oigan lo mismo.",
  "warning.behind": "Las reclamaciones que hay detrás",
  "warning.once": "Solo volverá a avisarse de este aumento si se multiplica por diez.",
};
