/** What the tour says, by language. */
export const tourWords = {
  en: {
    rehearsed: 'A policy, rehearsed',
    promise: 'A project customer who waits four business hours for an answer gets the account director.',
    allPass: (n) => `All its ${n} scenarios pass. This is one of them, step by step:`,
    someFail: (n) => `${n} of its scenarios fail. This is one of them, step by step:`,
    replayed: 'Another policy, on 2,000 tickets',
    history: 'What it would have done with five months of tickets. They are invented; yours come as a table.',
    next: 'Next',
    begin: 'begin with a flow of your own',
    picture: 'see it as a picture',
    help: 'everything else',
  },
  de: {
    rehearsed: 'Eine Richtlinie, geprobt',
    promise:
      'Ein Projektkunde, der vier Geschäftsstunden auf eine Antwort wartet, bekommt die Leitung der Betreuung.',
    allPass: (n) => `Alle ihre ${n} Szenarien bestehen. Dies ist eines davon, Schritt für Schritt:`,
    someFail: (n) => `${n} ihrer Szenarien scheitern. Dies ist eines davon, Schritt für Schritt:`,
    replayed: 'Eine andere Richtlinie, an 2.000 Tickets',
    history:
      'Was sie mit den Tickets von fünf Monaten getan hätte. Sie sind erfunden; eigene kommen als Tabelle.',
    next: 'Weiter',
    begin: 'mit einem eigenen Ablauf beginnen',
    picture: 'ihn als Bild sehen',
    help: 'alles andere',
  },
};

/** What it says of a history, by language. */
export const historyWords = {
  en: {
    locale: 'en-GB',
    days: 'd',
    climbed: 'Tickets that climb',
    usual: (share, part, all) => `${share}, ${part} of ${all}; 10 % to 20 % is usual`,
    why: 'Why they climb',
    topics: 'Topics that climb most',
    until: 'How long until they do',
    halfAndMost: (half, most) => `half within ${half}, nine in ten within ${most}`,
    solved: 'Time to solve',
    solvedIn: (others, climbed) => `half within ${others}; within ${climbed} when they climbed`,
    targets: 'Targets met',
    targetsMet: (answer, solution) => `first answer ${answer}, solution ${solution}`,
    alone: 'Solved without climbing',
    satisfaction: 'Satisfaction, of 5',
    means: (climbed, others) => `${climbed} after climbing, ${others} otherwise`,
    look: 'Worth a look',
    spike: ({ topic, week, now, before }) =>
      `${topic} in the week of ${week}: ${now} climbed, ${before} before`,
    said: (word) => `said: ${word}`,
    reasons: {
      knowledge_gap: 'needs a specialist',
      notAcknowledged: 'not taken on in time',
      unanswered: 'no answer in time',
      open_too_long: 'open for too long',
      vip_urgent: 'urgent, from a valued customer',
    },
  },
  de: {
    locale: 'de-DE',
    days: 'T',
    climbed: 'Tickets, die steigen',
    usual: (share, part, all) => `${share}, ${part} von ${all}; üblich sind 10 % bis 20 %`,
    why: 'Warum sie steigen',
    topics: 'Themen, die am meisten steigen',
    until: 'Wie lange bis dahin',
    halfAndMost: (half, most) => `die Hälfte in ${half}, neun von zehn in ${most}`,
    solved: 'Zeit bis zur Lösung',
    solvedIn: (others, climbed) => `die Hälfte in ${others}; in ${climbed}, wenn sie stiegen`,
    targets: 'Ziele eingehalten',
    targetsMet: (answer, solution) => `erste Antwort ${answer}, Lösung ${solution}`,
    alone: 'Gelöst ohne zu steigen',
    satisfaction: 'Zufriedenheit, von 5',
    means: (climbed, others) => `${climbed} nach dem Steigen, ${others} sonst`,
    look: 'Einen Blick wert',
    spike: ({ topic, week, now, before }) =>
      `${topic} in der Woche ab ${week}: ${now} stiegen, ${before} davor`,
    said: (word) => `gesagt: ${word}`,
    reasons: {
      knowledge_gap: 'braucht Fachleute',
      notAcknowledged: 'nicht rechtzeitig angenommen',
      unanswered: 'keine Antwort zur rechten Zeit',
      open_too_long: 'zu lange offen',
      vip_urgent: 'dringend, von geschätzten Kunden',
    },
  },
};
