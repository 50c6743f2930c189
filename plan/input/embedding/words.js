// What the form says. Which language is chosen by the nearest `lang`.
const WORDS = {
  en: {
    heading: "Tell us what you think",
    text: "What would you like to say?",
    organisation: "Organization that you speak for (if any)",
    permission: "May we publish what you say?",
    permissionHint: "Your name and address are never published. “No” is final.",
    yes: "Yes, it may be published",
    no: "No, never publish it",
    name: "Your name (optional)",
    email: "Your email address (optional)",
    send: "Send",
    sending: "Sending …",
    until: "Comments are taken until {day}.",
    opens: "Comments are taken from {day}.",
    closed: "Comments on this strategy are not taken now.",
    absent: "The form cannot be shown now. Please try again later.",
    wrong: "Nothing was sent yet. Please look at what is marked.",
    failed: "It could not be sent: we cannot be reached. What you wrote is still here. Please try again.",
    limited: "Too much was sent from here within a minute. Please wait a little and try again.",
    thanks: "Thank you. It was received.",
    receipt: "Keep this address: it is the only way to correct or withdraw what you said. Do not give it away.",
    reference: "Reference",
    faults: {
      text: "Say something, in at most 10,000 letters and without HTML.",
      organisation: "Write at most 200 letters, without HTML.",
      permission_to_publish: "Say yes or no.",
      name: "Write at most 200 letters, without HTML.",
      email: "Write an address like name@example.org.",
    },
  },
  es: {
    heading: "Díganos qué piensa",
    text: "¿Qué quiere decirnos?",
    organisation: "Organización en cuyo nombre habla (si la hay)",
    permission: "¿Podemos publicar lo que dice?",
    permissionHint: "Su nombre y su dirección no se publican nunca. El «no» es definitivo.",
    yes: "Sí, puede publicarse",
    no: "No, que no se publique nunca",
    name: "Su nombre (opcional)",
    email: "Su correo electrónico (opcional)",
    send: "Enviar",
    sending: "Enviando…",
    until: "Se reciben comentarios hasta el {day}.",
    opens: "Se reciben comentarios a partir del {day}.",
    closed: "Ahora no se reciben comentarios sobre esta estrategia.",
    absent: "El formulario no puede mostrarse ahora. Inténtelo más tarde.",
    wrong: "Todavía no se ha enviado nada. Revise lo que está señalado.",
    failed: "No se ha podido enviar: no hay conexión con nosotros. Lo que escribió sigue aquí. Inténtelo de nuevo.",
    limited: "Se ha enviado demasiado desde aquí en un minuto. Espere un poco e inténtelo de nuevo.",
    thanks: "Gracias. Lo hemos recibido.",
    receipt: "Guarde esta dirección: es la única manera de corregir o retirar lo que dijo. No la comparta.",
    reference: "Referencia",
    faults: {
      text: "Escriba algo, con un máximo de 10 000 letras y sin HTML.",
      organisation: "Escriba como máximo 200 letras, sin HTML.",
      permission_to_publish: "Elija sí o no.",
      name: "Escriba como máximo 200 letras, sin HTML.",
      email: "Escriba una dirección como nombre@example.org.",
    },
  },
};

function languageOf(element) {
  const said = element.closest("[lang]")?.lang || "en";
  return said.toLowerCase().startsWith("es") ? "es" : "en";
}

function day(iso, language) {
  const date = new Date(`${iso}T12:00:00Z`);
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(date);
}
