import type { Catalog } from "./en.ts";

export const es: Catalog = {
  "greeting.named": "Hola, {name}:",
  "greeting.plain": "Hola:",
  signOff: "Saludos cordiales,",

  "label.reference": "Su referencia",
  "label.answerBy": "Respuesta a más tardar",
  "button.open": "Ver la reclamación",
  "button.answer": "Leer y responder",
  "button.write": "Escribir una respuesta",

  "category.delivery": "entrega",
  "category.billing": "facturación",
  "category.refund": "reembolso",
  "category.quality": "calidad de un producto",
  "category.service": "nuestro servicio",
  "category.account": "su cuenta",
  "category.injury": "lesiones",
  "category.fraud": "fraude",
  "category.safety": "seguridad",
  "category.data-protection": "protección de datos",
  "category.other": "otro motivo",

  "acknowledgement.subject": "Hemos recibido su reclamación ({reference})",
  "acknowledgement.arrived":
    "Gracias por contárnoslo. Hemos recibido su reclamación y lamentamos que haya tenido motivos para escribirnos.",
  "acknowledgement.who":
    "Una persona de nuestro equipo leerá todo lo que nos cuenta y le responderá por correo electrónico.",
  "acknowledgement.whoTeam":
    "Una persona de nuestro equipo ({team}) leerá todo lo que nos cuenta y le responderá por correo electrónico.",
  "acknowledgement.noTime":
    "Todavía no podemos decirle cuándo, y preferimos no prometerle un plazo que quizá no cumplamos.",
  "acknowledgement.addOnPage":
    "No hace falta que repita nada. Si quiere añadir algo o ver en qué punto está su reclamación, abra su página:",
  "acknowledgement.addByMail":
    "No hace falta que repita nada. Si quiere añadir algo, basta con que responda a este correo. En su página puede ver en qué punto está su reclamación:",
  "acknowledgement.preview": "Una persona de nuestro equipo le responderá a más tardar el {by}.",
  "acknowledgement.previewNoTime":
    "Una persona de nuestro equipo leerá todo lo que nos cuenta y le responderá por correo electrónico.",

  "harm.urgent": "Lo tratamos como urgente: tiene prioridad sobre los demás casos.",
  "harm.injury":
    "Si alguna persona ha resultado herida o se encuentra mal, busque antes que nada atención médica y, si es grave, llame al número de emergencias local.",
  "harm.fraud":
    "Si cree que alguien puede tener su dinero, su tarjeta o su contraseña, avise ahora a su banco y cambie la contraseña. Nosotros nunca pedimos contraseñas ni números de tarjeta.",
  "harm.danger":
    "Si algo puede hacer daño a alguien, por ejemplo por fuego, gas o electricidad, deje de usarlo, manténgase lejos y, si el peligro es inmediato, llame al número de emergencias local.",
  "harm.phone": "Puede hablar ahora mismo con una persona por teléfono: {phone}",

  "notYou.why":
    "Recibe este correo porque alguien indicó esta dirección al presentar una reclamación a {company}. Si no fue usted, díganoslo y no volveremos a escribirle sobre este asunto.",
  "notYou.link": "No fui yo",

  "digest.subject":
    "{count, plural, one {Hemos recibido otra reclamación suya} many {Hemos recibido # de reclamaciones suyas más} other {Hemos recibido otras # reclamaciones suyas}}",
  "digest.subjectMany": "Hemos recibido todas sus reclamaciones",
  "digest.arrived":
    "En pocos minutos nos han llegado varias reclamaciones con su dirección. Para no llenarle la bandeja de entrada, se las confirmamos juntas:",
  "digest.complaint": "Reclamación {reference}",
  "digest.more": "En esos minutos llegaron más de las que aparecen aquí. Las tenemos todas.",
  "digest.next":
    "No se ha perdido nada y no hace falta que vuelva a enviarnos nada. Una persona de nuestro equipo las leerá y le responderá.",
  "digest.notYou":
    "Recibe este correo porque alguien indicó esta dirección una y otra vez al presentar reclamaciones a {company}. Si no fue usted, díganoslo y dejaremos de escribirle sobre este asunto.",

  "reply.subject": "Sobre su reclamación ({reference})",
  "reply.subjectAbout": "Re: {about} ({reference})",
  "reply.answerOnPage": "En su página está toda la conversación y puede escribirnos su respuesta:",
  "reply.answerByMail": "Puede responder directamente a este correo. En su página está toda la conversación:",

  "update.subject": "Estado de su reclamación ({reference})",
  "update.late":
    "Su reclamación sigue pendiente de nuestra respuesta. Está tardando más de lo que le dijimos, y lo sentimos. Queríamos que lo supiera por nosotros, antes de que tuviera que preguntar.",
  "update.raised": "La hemos puesto por delante de las demás y hemos avisado a la persona responsable.",
  "update.working": "Seguimos trabajando en su reclamación. No la hemos olvidado, y no tiene que hacer nada.",
  "update.by": "Volverá a tener noticias nuestras a más tardar el {by}.",
  "update.noTime":
    "Todavía no podemos decirle cuándo tendremos la respuesta, y preferimos no prometerle un plazo que quizá no cumplamos.",

  "resolution.subject": "Resultado de su reclamación ({reference})",
  "resolution.upheld": "Hemos revisado su reclamación y usted tenía razón.",
  "resolution.partlyUpheld": "Hemos revisado su reclamación y usted tenía razón en parte.",
  "resolution.notUpheld":
    "Hemos revisado su reclamación con atención. No hemos encontrado ningún error por nuestra parte y queremos explicarle por qué.",
  "resolution.withdrawn": "Usted retiró su reclamación, así que hemos dejado de trabajar en ella.",
  "resolution.explanation": "Qué ocurrió",
  "resolution.redress": "Qué hacemos por usted",
  "resolution.refund": "Le devolvemos su dinero.",
  "resolution.refundOf": "Le devolvemos {amount}.",
  "resolution.discount": "Le hacemos un descuento.",
  "resolution.discountOf": "Le hacemos un descuento de {amount}.",
  "resolution.replacement": "Le enviamos un producto de reemplazo.",
  "resolution.repair": "Nos encargamos de la reparación.",
  "resolution.other": "Compensamos lo ocurrido como se describe más arriba.",
  "resolution.otherOf": "Como compensación, recibirá {amount}.",
  "resolution.notFixed":
    "Si con esto no queda resuelto, díganoslo en su página. Su reclamación volverá entonces a la persona que ya la conoce.",
  "resolution.notFixedByMail":
    "Si con esto no queda resuelto, basta con que responda a este correo. Su reclamación volverá entonces a la persona que ya la conoce.",
  "resolution.changedMind": "Si cambia de opinión, díganoslo en su página y la retomaremos.",
  "resolution.changedMindByMail": "Si cambia de opinión, basta con que responda a este correo y la retomaremos.",

  "reminder.subject": "Necesitamos su respuesta para seguir ({reference})",
  "reminder.yourTurn": "Le escribimos sobre su reclamación y no podemos seguir sin su respuesta.",
  "reminder.onPage": "En su página encontrará nuestro mensaje y podrá contestarnos:",
  "reminder.closing": "Si no recibimos su respuesta, cerraremos la reclamación.",
  "reminder.closingBy":
    "Si no recibimos su respuesta antes del {by}, cerraremos la reclamación. Si después nos necesita, basta con que vuelva a escribirnos.",

  "closingWarning.subject": "Estamos a punto de cerrar su reclamación ({reference})",
  "closingWarning.waiting":
    "Le escribimos sobre su reclamación y le enviamos un recordatorio, pero no hemos recibido su respuesta.",
  "closingWarning.closing": "Si seguimos sin recibir su respuesta, cerraremos la reclamación.",
  "closingWarning.closingBy":
    "Si no recibimos su respuesta antes del {by}, cerraremos la reclamación. Si después nos necesita, basta con que vuelva a escribirnos.",

  "followUp.subject": "¿Está realmente resuelto? ({reference})",
  "followUp.ask":
    "Ya le contamos qué hicimos con su reclamación y queremos asegurarnos de que haya servido. ¿Está realmente resuelto el problema?",
  "followUp.yes": "Sí, está resuelto",
  "followUp.no": "No, no está resuelto",
  "followUp.how":
    "Ambas opciones abren su página, donde puede darnos su respuesta. Si no está resuelto, la persona que conoce su reclamación la retomará con prioridad.",
  "followUp.byMail": "O responda directamente a este correo y díganos qué sigue sin estar bien.",

  "followUpReminder.subject": "Por si acaso: ¿está resuelto? ({reference})",
  "followUpReminder.ask":
    "Le preguntamos si el problema estaba realmente resuelto y no hemos recibido su respuesta. Si no lo está, díganoslo: para eso estamos.",
  "followUpReminder.closing": "Si todo está bien, no tiene que hacer nada. No volveremos a preguntarle.",
  "followUpReminder.closingBy":
    "Si todo está bien, no tiene que hacer nada: cerraremos la reclamación después del {by} y no volveremos a preguntarle.",

  "page.queued.title": "Hemos recibido su reclamación",
  "page.queued.detail": "Una persona de nuestro equipo la leerá y le responderá.",
  "page.assigned.title": "Estamos trabajando en su reclamación",
  "page.assigned.detail": "Una persona de nuestro equipo se está ocupando de ella.",
  "page.awaiting_customer.title": "Esperamos su respuesta",
  "page.awaiting_customer.detail": "Le escribimos y necesitamos su respuesta para seguir.",
  "page.resolved.title": "Hemos resuelto su reclamación",
  "page.resolved.detail": "Si el problema no está realmente resuelto, díganoslo aquí y la retomaremos.",
  "page.closed.title": "Esta reclamación está cerrada",
  "page.closed.detail": "Gracias por contárnoslo.",
  "page.merged.title": "Continúa junto con otra reclamación",
  "page.merged.detail": "Respondemos a las dos como una sola. Lo que escriba aquí llega a las mismas personas.",
  "page.conversation": "Conversación",
  "page.byYou": "Usted",
  "page.byUs": "Nuestro equipo",
  "page.partial":
    "Para proteger su privacidad, este enlace solo muestra lo que se envió por esta vía. Los enlaces de nuestros correos lo muestran todo.",
  "page.add.title": "Añadir algo",
  "page.add.label": "Su mensaje para nosotros",
  "page.add.button": "Enviar mensaje",
  "page.followUp.title": "¿Está realmente resuelto?",
  "page.followUp.detail": "Si no lo está, la persona que conoce su reclamación la retomará con prioridad.",
  "page.followUp.comment": "¿Algo que debamos saber? (opcional)",
  "page.followUp.answeredYes": "Nos dijo que está resuelto. Gracias.",
  "page.followUp.answeredNo": "Nos dijo que no está resuelto. Hemos retomado su reclamación.",
  "page.followUp.change": "Puede cambiar su respuesta hasta el {until}.",
  "page.followUp.nowYes": "Al final sí está resuelto",
  "page.followUp.nowNo": "Al final no está resuelto",
  "page.rating.title": "¿Qué tal lo hemos hecho?",
  "page.rating.question": "En su opinión, ¿cómo hemos atendido su reclamación?",
  "page.rating.1": "Muy mal",
  "page.rating.2": "Mal",
  "page.rating.3": "Ni bien ni mal",
  "page.rating.4": "Bien",
  "page.rating.5": "Muy bien",
  "page.rating.comment": "¿Qué podríamos haber hecho mejor? (opcional)",
  "page.rating.button": "Enviar valoración",
  "page.rating.given": "Nos respondió: {rating}.",
  "page.rating.change": "Puede cambiar su valoración hasta el {until}.",
  "page.notYou.title": "¿No fue usted?",
  "page.notYou.detail":
    "Puede que alguien indicara su dirección por error o a propósito. Díganoslo y no volveremos a escribirle sobre esta reclamación.",
  "page.notYou.all":
    "No escribir a esta dirección tampoco por otras reclamaciones que alguien envíe desde un formulario.",
  "page.notYou.button": "No fui yo",
  "page.notYou.done": "Nos dijo que esta reclamación no es suya. No volveremos a escribirle sobre ella.",

  "notice.messageAdded": "Gracias. Hemos recibido su mensaje.",
  "notice.answerRecorded": "Gracias. Hemos recibido su respuesta.",
  "notice.ratingRecorded": "Gracias. Hemos recibido su valoración.",
  "notice.notYouRecorded": "Gracias por avisarnos. No volveremos a escribirle sobre esta reclamación.",
  "notice.messageEmpty": "Por favor, escriba primero su mensaje.",
  "notice.messageTooLong":
    "Es demasiado largo para un solo mensaje. Por favor, envíelo en partes de {most, number} caracteres como máximo.",
  "notice.ratingMissing": "Por favor, elija una de las cinco respuestas.",
  "notice.notPossible":
    "Eso ya no es posible: su reclamación ha avanzado entretanto. Esta página muestra en qué punto está ahora.",

  "gone.title": "Este enlace no funciona",
  "gone.detail": "Puede que haya caducado o que le falte una parte.",
  "gone.next":
    "Pruebe con el enlace del último correo que le enviamos. Si no funciona, escríbanos de nuevo: nada de lo que envió se ha perdido.",

  "refused.title": "Aún no hemos podido recibir su reclamación",
  "refused.detail":
    "Al volver atrás, encontrará lo que escribió. {count, plural, one {Por favor, revise este punto:} many {Por favor, revise estos # de puntos:} other {Por favor, revise estos # puntos:}}",
  "refused.tryAgain":
    "Algo falló por nuestra parte y su reclamación no nos llegó. Por favor, vuelva atrás y envíela de nuevo.",
  "refused.tooMany":
    "En poco tiempo han llegado muchas reclamaciones desde su conexión. Por favor, vuelva atrás e inténtelo de nuevo dentro de un rato.",
  "field.message": "Mensaje",
  "field.email": "Correo electrónico",
  "field.phone": "Teléfono",
  "field.name": "Nombre",
  "field.subject": "Asunto",
  "field.orderId": "Número de pedido",
  "field.product": "Producto",
  "field.category": "Categoría",
  "field.other": "Otro campo del formulario",
  "fault.needed": "Por favor, complete este campo.",
  "fault.needWayToAnswer": "Por favor, indique un correo electrónico o un teléfono para que podamos responderle.",
  "fault.tooLong": "Es demasiado largo: {most, number} caracteres como máximo.",
  "fault.invalid": "Por favor, revise este dato: no parece correcto.",

  "chat.open": "Escríbanos",
  "chat.title": "Chat con {company}",
  "chat.close": "Cerrar el chat",
  "chat.intro": "Cuéntenos qué ha pasado. Le respondemos aquí y, si tiene que irse, por correo electrónico.",
  "chat.label": "Su mensaje",
  "chat.send": "Enviar",
  "chat.acknowledged":
    "Gracias, hemos recibido su mensaje. Su referencia es {reference}. Una persona de nuestro equipo le responderá a más tardar el {by}.",
  "chat.acknowledgedWithoutTime": "Gracias, hemos recibido su mensaje. Su referencia es {reference}.",
  "chat.ahead":
    "{count, plural, =0 {El siguiente turno es el suyo.} one {Hay una persona delante de usted.} many {Hay # de personas delante de usted.} other {Hay # personas delante de usted.}}",
  "chat.joined": "Una persona de nuestro equipo ya se ocupa de ello y está leyendo.",
  "chat.typing": "Estamos escribiendo…",
  "chat.resolved": "Creemos que ya está resuelto. Si no es así, basta con que nos escriba.",
  "chat.over": "Esta conversación ha terminado.",
  "chat.startNew": "Nueva conversación",
  "chat.askEmail": "Por si tiene que irse: ¿a qué dirección podemos escribirle?",
  "chat.emailLabel": "Su correo electrónico",
  "chat.emailSave": "Guardar",
  "chat.emailThanks": "Gracias. Si no está aquí cuando respondamos, le escribiremos a {email}.",
  "chat.emailInvalid": "Eso no parece una dirección de correo electrónico.",
  "chat.notNow": "Ahora no",
  "chat.sending": "Aún sin enviar",
  "chat.reconnecting": "Se ha cortado la conexión. Estamos volviendo a conectar, y no se ha perdido nada.",
  "chat.elsewhere": "Este chat está abierto en otra pestaña.",
  "chat.useHere": "Continuar aquí",
  "chat.tooLong": "Es demasiado largo. Por favor, envíelo en partes.",
  "chat.tooMany": "Han sido muchos mensajes seguidos. Por favor, espere un momento.",
  "chat.failed": "Algo falló por nuestra parte. Lo estamos intentando de nuevo.",
  "chat.mailed": "Le hemos respondido por correo electrónico.",
};
