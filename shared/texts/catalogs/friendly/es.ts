import type { Catalog } from "../en.ts";

/** With tú. */
export const es: Partial<Catalog> = {
  signOff: "Un saludo,",

  "label.reference": "Tu referencia",

  "category.account": "tu cuenta",

  "acknowledgement.subject": "Hemos recibido tu reclamación ({reference})",
  "acknowledgement.arrived":
    "Gracias por contárnoslo. Hemos recibido tu reclamación y sentimos que hayas tenido motivos para escribirnos.",
  "acknowledgement.who":
    "Una persona de nuestro equipo leerá todo lo que nos cuentas y te responderá por correo electrónico.",
  "acknowledgement.whoTeam":
    "Una persona de nuestro equipo ({team}) leerá todo lo que nos cuentas y te responderá por correo electrónico.",
  "acknowledgement.noTime":
    "Todavía no podemos decirte cuándo, y preferimos no prometerte un plazo que quizá no cumplamos.",
  "acknowledgement.addOnPage":
    "No hace falta que repitas nada. Si quieres añadir algo o ver en qué punto está tu reclamación, abre tu página:",
  "acknowledgement.addByMail":
    "No hace falta que repitas nada. Si quieres añadir algo, basta con que respondas a este correo. En tu página puedes ver en qué punto está tu reclamación:",
  "acknowledgement.preview": "Una persona de nuestro equipo te responderá a más tardar el {by}.",
  "acknowledgement.previewNoTime":
    "Una persona de nuestro equipo leerá todo lo que nos cuentas y te responderá por correo electrónico.",

  "harm.injury":
    "Si alguna persona ha resultado herida o se encuentra mal, busca antes que nada atención médica y, si es grave, llama al número de emergencias local.",
  "harm.fraud":
    "Si crees que alguien puede tener tu dinero, tu tarjeta o tu contraseña, avisa ahora a tu banco y cambia la contraseña. Nosotros nunca pedimos contraseñas ni números de tarjeta.",
  "harm.danger":
    "Si algo puede hacer daño a alguien, por ejemplo por fuego, gas o electricidad, deja de usarlo, mantente lejos y, si el peligro es inmediato, llama al número de emergencias local.",
  "harm.phone": "Puedes hablar ahora mismo con una persona por teléfono: {phone}",

  "notYou.why":
    "Recibes este correo porque alguien indicó esta dirección al presentar una reclamación a {company}. Si no fuiste tú, dínoslo y no volveremos a escribirte sobre este asunto.",

  "digest.subject":
    "{count, plural, one {Hemos recibido otra reclamación tuya} many {Hemos recibido # de reclamaciones tuyas más} other {Hemos recibido otras # reclamaciones tuyas}}",
  "digest.subjectMany": "Hemos recibido todas tus reclamaciones",
  "digest.arrived":
    "En pocos minutos nos han llegado varias reclamaciones con tu dirección. Para no llenarte la bandeja de entrada, te las confirmamos juntas:",
  "digest.next":
    "No se ha perdido nada y no hace falta que vuelvas a enviarnos nada. Una persona de nuestro equipo las leerá y te responderá.",
  "digest.notYou":
    "Recibes este correo porque alguien indicó esta dirección una y otra vez al presentar reclamaciones a {company}. Si no fuiste tú, dínoslo y dejaremos de escribirte sobre este asunto.",

  "reply.subject": "Sobre tu reclamación ({reference})",
  "reply.answerOnPage": "En tu página está toda la conversación y puedes escribirnos tu respuesta:",
  "reply.answerByMail": "Puedes responder directamente a este correo. En tu página está toda la conversación:",

  "update.subject": "Estado de tu reclamación ({reference})",
  "update.late":
    "Tu reclamación sigue pendiente de nuestra respuesta. Está tardando más de lo que te dijimos, y lo sentimos. Queríamos que lo supieras por nosotros, antes de que tuvieras que preguntar.",
  "update.working": "Seguimos trabajando en tu reclamación. No la hemos olvidado, y no tienes que hacer nada.",
  "update.by": "Volverás a tener noticias nuestras a más tardar el {by}.",
  "update.noTime":
    "Todavía no podemos decirte cuándo tendremos la respuesta, y preferimos no prometerte un plazo que quizá no cumplamos.",

  "resolution.subject": "Resultado de tu reclamación ({reference})",
  "resolution.upheld": "Hemos revisado tu reclamación y tenías razón.",
  "resolution.partlyUpheld": "Hemos revisado tu reclamación y tenías razón en parte.",
  "resolution.notUpheld":
    "Hemos revisado tu reclamación con atención. No hemos encontrado ningún error por nuestra parte y queremos explicarte por qué.",
  "resolution.withdrawn": "Retiraste tu reclamación, así que hemos dejado de trabajar en ella.",
  "resolution.redress": "Qué hacemos por ti",
  "resolution.refund": "Te devolvemos tu dinero.",
  "resolution.refundOf": "Te devolvemos {amount}.",
  "resolution.discount": "Te hacemos un descuento.",
  "resolution.discountOf": "Te hacemos un descuento de {amount}.",
  "resolution.replacement": "Te enviamos un producto de reemplazo.",
  "resolution.otherOf": "Como compensación, recibirás {amount}.",
  "resolution.notFixed":
    "Si con esto no queda resuelto, dínoslo en tu página. Tu reclamación volverá entonces a la persona que ya la conoce.",
  "resolution.notFixedByMail":
    "Si con esto no queda resuelto, basta con que respondas a este correo. Tu reclamación volverá entonces a la persona que ya la conoce.",
  "resolution.changedMind": "Si cambias de opinión, dínoslo en tu página y la retomaremos.",
  "resolution.changedMindByMail": "Si cambias de opinión, basta con que respondas a este correo y la retomaremos.",

  "reminder.subject": "Necesitamos tu respuesta para seguir ({reference})",
  "reminder.yourTurn": "Te escribimos sobre tu reclamación y no podemos seguir sin tu respuesta.",
  "reminder.onPage": "En tu página encontrarás nuestro mensaje y podrás contestarnos:",
  "reminder.closing": "Si no recibimos tu respuesta, cerraremos la reclamación.",
  "reminder.closingBy":
    "Si no recibimos tu respuesta antes del {by}, cerraremos la reclamación. Si después nos necesitas, basta con que vuelvas a escribirnos.",

  "closingWarning.subject": "Estamos a punto de cerrar tu reclamación ({reference})",
  "closingWarning.waiting":
    "Te escribimos sobre tu reclamación y te enviamos un recordatorio, pero no hemos recibido tu respuesta.",
  "closingWarning.closing": "Si seguimos sin recibir tu respuesta, cerraremos la reclamación.",
  "closingWarning.closingBy":
    "Si no recibimos tu respuesta antes del {by}, cerraremos la reclamación. Si después nos necesitas, basta con que vuelvas a escribirnos.",

  "followUp.ask":
    "Ya te contamos qué hicimos con tu reclamación y queremos asegurarnos de que haya servido. ¿Está realmente resuelto el problema?",
  "followUp.how":
    "Ambas opciones abren tu página, donde puedes darnos tu respuesta. Si no está resuelto, la persona que conoce tu reclamación la retomará con prioridad.",
  "followUp.byMail": "O responde directamente a este correo y dinos qué sigue sin estar bien.",

  "followUpReminder.ask":
    "Te preguntamos si el problema estaba realmente resuelto y no hemos recibido tu respuesta. Si no lo está, dínoslo: para eso estamos.",
  "followUpReminder.closing": "Si todo está bien, no tienes que hacer nada. No volveremos a preguntarte.",
  "followUpReminder.closingBy":
    "Si todo está bien, no tienes que hacer nada: cerraremos la reclamación después del {by} y no volveremos a preguntarte.",

  "page.queued.title": "Hemos recibido tu reclamación",
  "page.queued.detail": "Una persona de nuestro equipo la leerá y te responderá.",
  "page.assigned.title": "Estamos trabajando en tu reclamación",
  "page.awaiting_customer.title": "Esperamos tu respuesta",
  "page.awaiting_customer.detail": "Te escribimos y necesitamos tu respuesta para seguir.",
  "page.resolved.title": "Hemos resuelto tu reclamación",
  "page.resolved.detail": "Si el problema no está realmente resuelto, dínoslo aquí y la retomaremos.",
  "page.byYou": "Tú",
  "page.partial":
    "Para proteger tu privacidad, este enlace solo muestra lo que se envió por esta vía. Los enlaces de nuestros correos lo muestran todo.",
  "page.add.label": "Tu mensaje para nosotros",
  "page.followUp.detail": "Si no lo está, la persona que conoce tu reclamación la retomará con prioridad.",
  "page.followUp.answeredYes": "Nos dijiste que está resuelto. Gracias.",
  "page.followUp.answeredNo": "Nos dijiste que no está resuelto. Hemos retomado tu reclamación.",
  "page.followUp.change": "Puedes cambiar tu respuesta hasta el {until}.",
  "page.rating.question": "En tu opinión, ¿cómo hemos atendido tu reclamación?",
  "page.rating.given": "Nos respondiste: {rating}.",
  "page.rating.change": "Puedes cambiar tu valoración hasta el {until}.",
  "page.notYou.title": "¿No fuiste tú?",
  "page.notYou.detail":
    "Puede que alguien indicara tu dirección por error o a propósito. Dínoslo y no volveremos a escribirte sobre esta reclamación.",
  "page.notYou.done": "Nos dijiste que esta reclamación no es tuya. No volveremos a escribirte sobre ella.",

  "notice.messageAdded": "Gracias. Hemos recibido tu mensaje.",
  "notice.answerRecorded": "Gracias. Hemos recibido tu respuesta.",
  "notice.ratingRecorded": "Gracias. Hemos recibido tu valoración.",
  "notice.notYouRecorded": "Gracias por avisarnos. No volveremos a escribirte sobre esta reclamación.",
  "notice.messageEmpty": "Por favor, escribe primero tu mensaje.",
  "notice.messageTooLong":
    "Es demasiado largo para un solo mensaje. Por favor, envíalo en partes de {most, number} caracteres como máximo.",
  "notice.ratingMissing": "Por favor, elige una de las cinco respuestas.",
  "notice.notPossible":
    "Eso ya no es posible: tu reclamación ha avanzado entretanto. Esta página muestra en qué punto está ahora.",

  "gone.next":
    "Prueba con el enlace del último correo que te enviamos. Si no funciona, escríbenos de nuevo: nada de lo que enviaste se ha perdido.",

  "refused.title": "Aún no hemos podido recibir tu reclamación",
  "refused.detail":
    "Al volver atrás, encontrarás lo que escribiste. {count, plural, one {Por favor, revisa este punto:} many {Por favor, revisa estos # de puntos:} other {Por favor, revisa estos # puntos:}}",
  "refused.tryAgain":
    "Algo falló por nuestra parte y tu reclamación no nos llegó. Por favor, vuelve atrás y envíala de nuevo.",
  "refused.tooMany":
    "En poco tiempo han llegado muchas reclamaciones desde tu conexión. Por favor, vuelve atrás e inténtalo de nuevo dentro de un rato.",
  "fault.needed": "Por favor, completa este campo.",
  "fault.needWayToAnswer": "Por favor, indica un correo electrónico o un teléfono para que podamos responderte.",
  "fault.invalid": "Por favor, revisa este dato: no parece correcto.",

  "chat.open": "Escríbenos",
  "chat.intro": "Cuéntanos qué ha pasado. Te respondemos aquí y, si tienes que irte, por correo electrónico.",
  "chat.label": "Tu mensaje",
  "chat.acknowledged":
    "Gracias, hemos recibido tu mensaje. Tu referencia es {reference}. Una persona de nuestro equipo te responderá a más tardar el {by}.",
  "chat.acknowledgedWithoutTime": "Gracias, hemos recibido tu mensaje. Tu referencia es {reference}.",
  "chat.ahead":
    "{count, plural, =0 {El siguiente turno es el tuyo.} one {Hay una persona delante de ti.} many {Hay # de personas delante de ti.} other {Hay # personas delante de ti.}}",
  "chat.resolved": "Creemos que ya está resuelto. Si no es así, basta con que nos escribas.",
  "chat.askEmail": "Por si tienes que irte: ¿a qué dirección podemos escribirte?",
  "chat.emailLabel": "Tu correo electrónico",
  "chat.emailThanks": "Gracias. Si no estás aquí cuando respondamos, te escribiremos a {email}.",
  "chat.tooLong": "Es demasiado largo. Por favor, envíalo en partes.",
  "chat.tooMany": "Han sido muchos mensajes seguidos. Por favor, espera un momento.",
  "chat.mailed": "Te hemos respondido por correo electrónico.",
};
