import type { diagnosticsEn } from '../en/diagnostics.ts';
import type { Translation } from '../translation.ts';

/** German for `diagnosticsEn`. */
export const diagnosticsDe: Translation<typeof diagnosticsEn> = {
  'DOC-01':
    '{problem, select, notJson {Dieser Wert lässt sich nicht als JSON schreiben.} loneSurrogate {Dieser Text enthält ein halbes Zeichen (ein einzelnes Surrogat).} unsafeKey {Der Schlüssel "__proto__" ist nicht erlaubt.} tooDeep {Dies ist zu tief verschachtelt.} other {Das Dokument enthält zu viele Werte.}}',
  'DOC-02': 'Zeile {line}, Spalte {column}: {reason}',
  'DOC-03':
    '{hasFound, select, yes {Das Format ist {found}; erwartet wurde "{expected}".} other {Das Dokument muss sagen, was es ist: "format": "{expected}".}}',
  'DOC-04':
    'Das Format {found} ist neuer als dieses Programm, das bis "{expected}" liest. Verwenden Sie eine neuere Version von Rung.',
  'DOC-05': '"{key}" fehlt.',
  'DOC-06':
    '"{key}" ist hier nicht bekannt. {hasSuggestion, select, yes {Meinten Sie "{suggestion}"?} other {Ist es falsch geschrieben?}}',
  'DOC-07':
    'Hier muss {expected, select, text {Text} number {eine Zahl} wholeNumber {eine ganze Zahl} boolean {true oder false} list {eine Liste} object {ein Objekt} other {{expected}}} stehen, nicht {found, select, text {Text} number {eine Zahl} wholeNumber {eine ganze Zahl} boolean {true oder false} list {eine Liste} object {ein Objekt} null {null} other {{found}}}.',
  'DOC-08':
    '{found} ist keiner der erlaubten Werte: {allowed}.{hasSuggestion, select, yes { Meinten Sie "{suggestion}"?} other {}}',
  'DOC-09': '{found} passt nicht. {rule}',
  'DOC-10':
    '{of, select, text {Der Text muss {bound, select, least {mindestens} most {höchstens} above {mehr als} other {weniger als}} {limit} Zeichen haben.} list {Die Liste muss {bound, select, least {mindestens} most {höchstens} above {mehr als} other {weniger als}} {limit} Einträge haben.} other {Der Wert muss {bound, select, least {mindestens {limit}} most {höchstens {limit}} above {größer als {limit}} other {kleiner als {limit}}} sein.}}',
  'DOC-11': '{id} kann keine Kennung sein. {rule}',
  'DOC-12': 'Es gibt {count} Einträge in „{part}“; erlaubt sind höchstens {limit}.',
  'DOC-13':
    'Hier stehen {count} Einträge. Im Dokument ist mehr falsch, als sich aufzählen lässt; sehen Sie hier zuerst nach.',

  'FLW-20':
    'Für "{node}", einen nicht mehr vorhandenen Schritt, war noch eine Position gespeichert; sie wurde entfernt.',

  'INPUT-20':
    '{found} ist kein Zeitpunkt: {reason, select, offsetMissing {am Ende fehlt Z oder ein Abstand wie +01:00.} noSuchDate {dieses Datum gibt es nicht.} noSuchTime {diese Uhrzeit oder diesen Abstand gibt es nicht.} leapSecond {Schaltsekunden werden nicht gezählt.} instantOutOfRange {er liegt außerhalb der Jahre 0001 bis 9999.} other {er wird geschrieben wie 2026-03-30T10:30:00Z oder 2026-03-30T11:30+01:00.}}',
  'INPUT-21':
    '{found} ist kein Geldbetrag: Er wird geschrieben wie {example}, in ganzen kleinsten Einheiten.',
  'INPUT-22': '{field} ist kein Feld.',
  'INPUT-23': 'Das Feld {field} ist zweimal angegeben.',
  'INPUT-24':
    'Es gibt kein Ereignis der Art {found}.{hasSuggestion, select, yes { Meinten Sie "{suggestion}"?} other {}}',
  'INPUT-25':
    'Es gibt keine Wirkung {found}.{hasSuggestion, select, yes { Meinten Sie "{suggestion}"?} other {}}',
  'INPUT-26': 'Das Szenario hat kein Ticket {ticket}.',
  'INPUT-27': 'Das Ticket {ticket} ist zweimal angegeben.',
  'INPUT-28': 'Ein Szenario hat entweder "ticket" oder "tickets", nicht beides.',
  'INPUT-29': 'Der Text enthält die Hälfte eines Surrogatpaars, die kein Zeichen ist.',
  'INPUT-30':
    'Die Richtlinie hat keine Stufe {found}.{hasSuggestion, select, yes { Meinten Sie "{suggestion}"?} other {}}',
  'INPUT-31': '{effect} geht an keine Stufe, könnte so also nie geschehen. Schreiben Sie {effect} allein.',
  'INPUT-32': 'Kein Schritt der Richtlinie gibt {effect} an die Stufe {tier}, also kann das nie geschehen.',
  'INPUT-33':
    'Das Szenario gibt {found} an, was die Richtlinie nicht liest.{hasSuggestion, select, yes { Meinten Sie "{suggestion}"?} other {}}',

  'POL-20':
    'Die Semantik {found} der Richtlinie ist neuer als dieses Programm, das bis {newest} ausführt. Verwenden Sie eine neuere Version von Rung.',
  'POL-21': 'In „{part}“ gibt es "{id}" nicht.',
  'POL-22': 'Es gibt {length} Einträge in „{table}“; die Nummer {index} ist nicht darunter.',
  'POL-23': 'Diese Bedingung ist mehr als {limit} Ebenen tief verschachtelt.',
  'POL-24': 'Die Umstellungen der Zeitzone {zone} sind unbrauchbar: {rule}',
  'POL-25': 'Ein Zeitfenster von Minute {start} bis {end} ist leer oder länger als ein Tag.',
  'POL-26': 'Die Liste „{list}“ ist nicht in der richtigen Reihenfolge: {rule}',
  'POL-27': 'In „{part}“ gibt es "{id}" zweimal.',
  'POL-28':
    '{rule, select, missing {Ein Knoten der Art „{kind}“ braucht den Ausgang "{port}".} other {Ein Knoten der Art „{kind}“ hat keinen Ausgang "{port}".}}',
  'POL-29':
    '"{op}" lässt sich mit diesem Vergleichswert nicht auf {field} anwenden, ein Feld vom Typ {type}.',
  'POL-30': 'In „{kind}“ gibt es kein Wort "{word}".',
  'POL-31': '{field} ist eine Aufzählung ohne Werte.',
  'POL-32': 'Nichts hält einen Weg an, der im Kreis geht: {nodes}. Er braucht eine Wiederholung mit Grenze.',

  'CAL-01': 'Der Kalender "always" ist eingebaut; wählen Sie eine andere Kennung.',
  'CAL-02':
    'Es gibt keine Zeitzone "{zone}". {hasSuggestion, select, yes {Meinten Sie "{suggestion}"?} other {Eine Zone heißt nach einem Ort in ihr, wie in Europe/London.}}',
  'CAL-03':
    '"{time}" passt hier nicht: Ein Zeitfenster beginnt um 00:00 bis 23:59 und endet um 00:00 bis 24:00.',
  'CAL-04': 'Ein Zeitfenster braucht einen Anfang und ein Ende.',
  'CAL-05':
    'Das Zeitfenster beginnt und endet um {time}. Schreiben Sie für einen ganzen Tag 00:00 bis 24:00.',
  'CAL-06': 'Die Zeitfenster {first} und {second} überschneiden sich; diese Zeit zählt einmal.',
  'CAL-07': 'Das Datum "{date}" gibt es nicht; ein Datum wird geschrieben wie 2026-12-25.',
  'CAL-08': 'Für den {date} gibt es schon eine Ausnahme; ein Datum kann nur eine haben.',

  'CND-01':
    'Das ist noch keine Bedingung: {reason, select, badEscape {{found} ist keine Zeichenfolge, die CEL kennt} badNumber {{found} ist keine Zahl} endsTooEarly {sie endet zu früh} misplaced {{found} gehört nicht hierher} missingBracket {hier fehlt ein schließendes ]} missingName {hier fehlt ein Name} missingParenthesis {hier fehlt ein schließendes )} otherSpelling {{found} wird anders geschrieben} reservedWord {{found} ist ein Wort, das CEL sich vorbehält} other {ein Text hat kein schließendes Anführungszeichen}}.{hasSuggestion, select, yes { Meinten Sie {suggestion}?} other {}}',
  'CND-02': 'Die Bedingung ist leer: Sagen Sie, was sie fragt, oder lassen Sie sie weg, wo sie fehlen darf.',
  'CND-03':
    'Die Bedingung ist zu groß: Erlaubt sind höchstens {limit} {what, select, characters {Zeichen} atoms {Einzelbedingungen} other {Werte in einer Liste}}.',
  'CND-04': 'Klammern und Verneinungen sind mehr als {limit} Ebenen tief verschachtelt.',
  'CND-05': 'Es gibt kein Feld {field}.{hasSuggestion, select, yes { Meinten Sie {suggestion}?} other {}}',
  'CND-06':
    'In Bedingungen nicht erlaubt: {construct, select, arithmetic {Rechnen} bytes {Bytes oder vorzeichenlose Zahlen} choice {eine Auswahl mit ? und :} computedValue {etwas anderes als feste Werte in einer Liste} conversion {Umwandlungen} endsWith {endsWith} fieldInSet {ein Feld als Element einer Menge} index {ein Index an dieser Stelle} list {eine Liste an dieser Stelle} localVariable {lokale Variablen} macro {Makros über Listen} map {eine Zuordnung} nestedComparison {ein Vergleich innerhalb eines Vergleichs} null {null} regularExpression {reguläre Ausdrücke} size {Größen} other {Typen als Werte}}.{hasSuggestion, select, yes { Meinten Sie {suggestion}?} other {}}',
  'CND-07':
    '{hasField, select, yes {{field}} other {{kind, select, count {Eine Anzahl} boolean {Wahr oder falsch} duration {Eine Dauer} instant {Ein Zeitpunkt} list {Eine Liste} money {Ein Geldbetrag} number {Eine Zahl} set {Eine Menge von Texten} other {Ein Text}}}} ist für sich allein weder wahr noch falsch; vergleichen Sie es mit etwas.',
  'CND-08':
    '{otherOrder, select, true {{leftField} und {rightField} haben nicht dieselben Werte in derselben Reihenfolge, deshalb sagt {operator} nichts aus.} other {{hasLeftField, select, yes {{leftField} (} other {}}{leftKind, select, boolean {wahr oder falsch} count {eine Anzahl} duration {eine Dauer} enumeration {einer seiner Werte} instant {ein Zeitpunkt} list {eine Liste} money {ein Geldbetrag} number {eine Zahl} set {eine Menge von Texten} other {Text}}{hasLeftField, select, yes {)} other {}} und {hasRightField, select, yes {{rightField} (} other {}}{rightKind, select, boolean {wahr oder falsch} count {eine Anzahl} duration {eine Dauer} enumeration {einer seiner Werte} instant {ein Zeitpunkt} list {eine Liste} money {ein Geldbetrag} number {eine Zahl} set {eine Menge von Texten} other {Text}}{hasRightField, select, yes {)} other {}} passen mit {operator} nicht zusammen.{leftKind, select, money { Geldbeträge werden geschrieben wie usd("100.00").} set { Schreiben Sie "Wert" in {leftField}.} duration { Eine Dauer wird geschrieben wie duration("4h").} instant { Ein Zeitpunkt wird geschrieben wie timestamp("2026-03-30T10:30:00Z").} text {{rightKind, select, number { Text steht in Anführungszeichen.} other {}}} enumeration {{rightKind, select, number { Text steht in Anführungszeichen.} other {}}} other {}}}}',
  'CND-09':
    '{field} ist nie "{value}". Möglich sind {values}.{hasSuggestion, select, yes { Meinten Sie {suggestion}?} other {}}',
  'CND-10':
    '{field} hat keine Reihenfolge, deshalb sagt {operator} nichts aus; verwenden Sie ==, != oder in.',
  'CND-11':
    'Es gibt keine Funktion {name}.{hasSuggestion, select, yes { Meinten Sie {suggestion}?} other {}}',
  'CND-12':
    '{name} wird so geschrieben: {usage}.{hasSuggestion, select, yes { Meinten Sie {suggestion}?} other {}}',
  'CND-13': 'Es gibt keine Wortliste {id}.{hasSuggestion, select, yes { Meinten Sie {suggestion}?} other {}}',
  'CND-14': 'Es gibt keinen Kalender {id}.{hasSuggestion, select, yes { Meinten Sie {suggestion}?} other {}}',
  'CND-15':
    'Es gibt kein Ereignis {event}.{hasSuggestion, select, yes { Meinten Sie {suggestion}?} other {}}',
  'CND-16':
    '{written} ist nicht lesbar: {reason, select, countNotWhole {eine Anzahl wird mit einer ganzen Zahl ab 0 verglichen.} durationText {eine Dauer wird geschrieben wie 4h30m, 7d oder PT4H30M.} durationNotWhole {eine Dauer besteht aus ganzen Millisekunden und ist höchstens 10.000 Jahre lang.} halfCharacter {es enthält ein halbes Zeichen.} numberTooLarge {ganze Zahlen gehen bis 9007199254740991.} textNegated {nur Zahlen können negativ sein.} windowTooShort {ein Zeitraum ist mindestens eine Sekunde lang.} amountSyntax {ein Betrag wird geschrieben wie 10000.00, ohne Tausendertrennzeichen.} amountTooPrecise {der Betrag hat mehr Nachkommastellen als seine Währung.} amountOutOfRange {der Betrag ist zu groß, um in kleinsten Einheiten genau gezählt zu werden.} currencySyntax {eine Währung besteht aus drei Großbuchstaben, wie USD (ISO 4217).} instantSyntax {ein Zeitpunkt wird geschrieben wie 2026-03-30T10:30:00Z oder 2026-03-30T11:30+01:00.} offsetMissing {am Ende fehlt Z oder ein Abstand wie +01:00.} noSuchDate {dieses Datum gibt es nicht.} noSuchTime {diese Uhrzeit oder diesen Abstand gibt es nicht.} leapSecond {Schaltsekunden werden nicht gezählt.} instantOutOfRange {der Zeitpunkt liegt außerhalb der Jahre 0001 bis 9999.} other {{explanation}}}',
  'CND-17':
    'Beträge in zwei Währungen lassen sich nie vergleichen: {currencies}. Schreiben Sie für jede eine eigene Liste.',
  'CND-18': 'Die Liste ist leer, also ist nie etwas darin.',
  'CND-19': 'Hier werden zwei feste Werte verglichen; eine Seite muss ein Feld sein.',
  'CND-20':
    '{field} reicht von {hasMin, select, yes {{min}} other {beliebig}} bis {hasMax, select, yes {{max}} other {beliebig}}, {value} wird also nie erreicht.',
  'CND-21': 'Die Gruppe ist leer; fügen Sie eine Zeile hinzu oder entfernen Sie die Gruppe.',
  'CND-22': '{field} hat keinen Vergleich {operator}.',
  'CND-23': 'Die Zeile für {field} {operator} braucht eine andere Art von Wert.',

  'LNT-01':
    'Die Richtlinie sagt nicht, {part, select, triggers {wann ein Ticket aufsteigt (Auslöser)} ownership {wer es übernimmt (Stufen)} authority {wer was freigeben darf (Befugnisse)} other {was übergeben und mitgeteilt wird (Hinweise, Nachrichten, Übergaben)}}. Ergänzen Sie es, oder geben Sie an, warum es nicht zutrifft.',
  'LNT-02': 'Nichts führt zu {node}, der Schritt kommt also nie vor.',
  'LNT-03': '{node} muss festlegen, wohin „{port}“ führt.',
  'LNT-04':
    'Diese Schritte liefen endlos im Kreis, ohne dass etwas Neues geschieht: {steps}. Setzen Sie einen Wiederholungsschritt dazwischen und führen Sie den Kreis über dessen Ausgang „noch einmal“.',
  'LNT-05':
    'Ein Ticket könnte {notices} Hinweise verursachen, ohne dass etwas Neues geschieht, die meisten nach {node}; erlaubt sind höchstens {limit}. Wiederholen Sie seltener.',
  'LNT-06':
    'Es gibt kein Feld „{field}“.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',
  'LNT-07': 'Kein Ticket kann dies je erfüllen: {condition}',
  'LNT-08': 'Die Uhr „{clock}“ endet nie: Geben Sie an, welche Bedingung sie beendet.',
  'LNT-09': 'Die Uhr „{clock}“ wird verwendet, hat aber gar keine Zielzeit.',
  'LNT-10':
    '{hasFrom, select, yes {Ab dem {from} hat der Kalender länger als ein Jahr geschlossen.} other {Der Kalender hat nie geöffnet; was auf ihm gezählt wird, wird nie fällig.}}',
  'LNT-11': 'Bei {node} bekommt niemand die Tickets: Die Stufe „{tier}“ hat keine Zuständigen.',
  'LNT-12':
    '{node} ist die letzte Instanz, aber vielleicht ist niemand da. Nennen Sie eine Warteschlange, eine Rolle oder einen Dienstplan, oder legen Sie fest, was geschieht, wenn niemand verfügbar ist.',
  'LNT-13': '„{tier}“ würde „{action}“ durch die Zeile „{grant}“ über die eigene Befugnis hinaus freigeben.',
  'LNT-14':
    '{what} braucht die Freigabe durch {needed} von {people} Personen: Niemand gibt zweimal frei oder was er selbst angefragt hat.',
  'LNT-15':
    'Die Freigabe {what} könnte endlos warten: Legen Sie fest, nach welcher Zeit sie an jemand anderen geht.',
  'LNT-16': '{node} reagiert auf ein Risiko ({flags}) und darf deshalb durch nichts zurückgehalten werden.',
  'LNT-17':
    'Wer eine Führungskraft verlangt, bekommt sie immer: {node} darf durch nichts zurückgehalten werden.',
  'LNT-18':
    'Das Feld {field} ist in {declared} angegeben; ein Vergleich mit {currency} trifft nie zu, denn es wird nicht umgerechnet.',
  'LNT-19':
    '{hasClock, select, yes {{node} verspricht die Frist von „{clock}“, aber eine solche Uhr gibt es nicht.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}} other {{node} nennt eine Uhrzeit ({example} in „{template}“), aber keine Uhr, zu deren Frist sie gehört.}}',
  'LNT-20':
    '{node} muss mit „{item}“ arbeiten, darf aber {privacy, select, phi {Gesundheitsdaten} personal {personenbezogene Daten} other {diese Daten}} nicht lesen; der Eintrag wird deshalb zurückgehalten.',
  'LNT-22':
    '{node} und {other} setzen {field} gleichzeitig auf verschiedene Werte. Lassen Sie einen vor dem anderen fragen: Der erste gewinnt.',

  'RNG-101':
    'Die Verbindung „{edge}“ beginnt bei einem Schritt „{node}“, den es nicht gibt.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',
  'RNG-102':
    '{node} hat keinen Ausgang „{port}“; die Verbindung führt ins Leere.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',
  'RNG-103':
    '{node} führt von „{port}“ zu „{to}“, das es nicht gibt.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',
  'RNG-104':
    '{node} führt zu {target}, wo kein Weg weitergehen kann: Auslöser beginnen Wege, und Kommentare bewirken nichts.',
  'RNG-105':
    '{node} hat bei „{port}“ zwei Verbindungen; aus einem Ausgang darf nur eine führen. Es gilt „{kept}“.',
  'RNG-106':
    '{node} hat Einstellungen für einen Ausgang „{port}“, den es dort nicht gibt.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',
  'RNG-111':
    'Unter „Bewusst weggelassen“ steht, dass diese Richtlinie keine {part, select, triggers {Auslöser} ownership {Stufen} authority {Befugnisse} other {Nachrichten an Kunden}} hat, sie hat aber welche.',
  'RNG-112':
    'Die Richtlinie hat {count} {what, select, steps {Schritte} other {Auslöser}}; erlaubt sind höchstens {limit}.',
  'RNG-113':
    'Dieser Text enthält unsichtbare Zeichen und liest sich deshalb anders, als er gespeichert ist ({characters}).',
  'RNG-121': '„{text}“ ist keine Dauer. {reason}',
  'RNG-122': '„{text}“ ist zu kurz: Die kürzeste Zeit ist eine Sekunde.',
  'RNG-131': '„{id}“ steht zweimal in dieser Liste.',

  'RNG-201':
    '{kind, select, tier {Es gibt keine Stufe} calendar {Es gibt keinen Kalender} clock {Es gibt keine Uhr} channel {Es gibt keinen Kanal} template {Es gibt keine Vorlage} contextPackage {Es gibt kein Übergabepaket} coolDown {Es gibt keine Ruhezeit} tierNode {Es gibt keinen Stufenschritt} trigger {Es gibt keinen Auslöser} outlet {Die Uhr hat keinen Ausgang} other {Unbekannt ({kind}):}} „{id}“.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',
  'RNG-211': 'Jedes Ticket hat bereits das Feld {field}; geben Sie Ihrem Feld eine andere Kennung.',
  'RNG-212': 'Das Feld {field} nimmt einen von mehreren Werten an, nennt aber keine.',
  'RNG-213': 'Keine Zahl ist mindestens {min} und höchstens {max}; {field} kann also keinen Wert haben.',
  'RNG-214':
    'Tickets lassen sich nicht nach {field} ordnen: Geldbeträge und Listen sind nicht vergleichbar, und die Felder einer Nachricht bleiben nicht bestehen.',
  'RNG-215': 'Das Feld {field} ist weder ein Geldbetrag noch eine Zahl und hat deshalb keine Grenze.',
  'RNG-216':
    'Tickets lassen sich nicht nach {field} gruppieren: Listen und Beträge eignen sich nicht als Schlüssel.',
  'RNG-221':
    '{node} kann {field} nicht setzen: Das Feld {kept, select, engine {führt Rung selbst} counter {zählt von selbst} event {gibt es nur, während sein Ereignis verarbeitet wird} other {ist nicht veränderbar}}.',
  'RNG-222':
    'Das Feld {field} nimmt {type, select, boolean {true oder false} enum {einen seiner Werte} orderedEnum {einen seiner Werte} number {eine Zahl} money {einen Geldbetrag} text {Text} set {eine Liste von Wörtern} instant {einen Zeitpunkt mit Zeitabstand} duration {eine Dauer} other {{type}}} an, nicht {value}.',
  'RNG-223':
    'Das Feld {field} ist nie „{value}“. Möglich sind {values}.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',
  'RNG-224': '{node} fügt etwas zu {field} hinzu oder entfernt etwas daraus, aber das Feld ist keine Liste.',
  'RNG-225':
    'Das Feld {field} reicht von {hasMin, select, yes {{min}} other {beliebig}} bis {hasMax, select, yes {{max}} other {beliebig}}, kann also nicht {value} sein.',
  'RNG-226': '{node} setzt {field} zweimal; der erste Wert gewinnt.',

  'RNG-301': 'Kein Auslöser nimmt Tickets auf; deshalb steht nicht fest, wo ein neues Ticket beginnt.',
  'RNG-302':
    '{node} ist der letzte Auslöser, der Tickets aufnimmt, und muss jedes annehmen; er kann deshalb keine Bedingung haben.',
  'RNG-303': '{node} nimmt Tickets auf, aber es folgt keine Stufe.',
  'RNG-304':
    '{node} läuft neben dem Weg des Tickets her und kann es deshalb nicht auf die Stufe {tier} bewegen. Stellen Sie ihn auf unterbrechend.',
  'RNG-305':
    'Was auf „{port}“ bei {node} folgt, läuft neben dem Weg des Tickets her und kann es deshalb nicht auf die Stufe {tier} bewegen.',
  'RNG-306': '{node} wartet auf nichts: Wählen Sie Ereignisse oder den Ausgang einer Uhr.',
  'RNG-307':
    '{node} nimmt Tickets auf: Er reagiert auf neue und wieder geöffnete Tickets und auf nichts sonst.',
  'RNG-308': '{node} wartet auf Ereignisse und auf den Ausgang einer Uhr; verwenden Sie dafür zwei Auslöser.',
  'RNG-309': '{node} wartet auf die Uhr „{clock}“, die kein Uhrenschritt auf irgendeinem Weg beobachtet.',
  'RNG-310': '{node} löst einmal je Lauf der Uhr aus, hört aber auf keine Uhr.',
  'RNG-311':
    '{node} darf durch nichts zurückgehalten werden; die Einstellung „{latch, select, oncePerEpisode {einmal bis zur Lösung} oncePerTicket {einmal je Ticket} rearmWhenFalse {sooft es wieder zutrifft} perCycle {einmal je Lauf der Uhr} every {immer wieder, mit Pause} everyTime {jedes Mal} other {{latch}}}“ hat deshalb keine Wirkung.',
  'RNG-312': 'Der Grund von {node} enthält {example}, aber seine Bedingung sucht in keiner Wortliste.',
  'RNG-313':
    '{node} ist der letzte Auslöser, der Tickets aufnimmt, und muss jedes annehmen; er reagiert deshalb auf neue Tickets.',
  'RNG-314':
    'Jeder darf ein Ticket zurückgeben, das {node} wegen eines Risikos ({flags}) nach oben gegeben hat. Legen Sie bei den Befugnissen fest, wer „Ticket zurückgeben“ ausführen darf.',
  'RNG-315':
    '{node} bewegt ein Ticket aufgrund einer maschinellen Einschätzung ({fields}) nach oben, ohne dass jemand hinsieht. Kennzeichnen Sie ihn als unbeaufsichtigt, wenn das gewollt ist.',
  'RNG-316':
    '{node} darf durch nichts zurückgehalten werden; die Ruhezeit „{coolDown}“ hat deshalb keine Wirkung auf ihn.',
  'RNG-317':
    '{node} bringt nur die erste Anfrage zu {answers}; jede weitere beantworten allein die Befugnisse, und nichts, was hier gezeichnet ist, folgt darauf. Lassen Sie ihn jedes Mal auslösen.',
  'RNG-318':
    '{node} löst aus, sooft es wieder zutrifft, hat aber keine Bedingung und hört deshalb nie auf zuzutreffen: Er löst einmal aus und erst wieder, wenn das Ticket neu geöffnet wird. Lassen Sie ihn jedes Mal auslösen, oder geben Sie ihm eine Bedingung.',
  'RNG-321': '{row} wird nie verwendet: {by} kommt zuerst und nimmt jedes Ticket, das infrage käme.',
  'RNG-322':
    '{hasRow, select, yes {Der Weg {row}} other {Weg {number}}} wird nie genommen: {hasBy, select, yes {{by}} other {Weg {byNumber}}} kommt zuerst und gilt immer, wenn er gälte.',

  'RNG-323': 'Ein Ticket, das {node} aufnimmt, kann bei {end} stehen bleiben, bevor eine Stufe es hat.',

  'RNG-401':
    '„{tier}“ hat für die Übernahme {acknowledge} Zeit, ist aber schon nach dieser Zeit überfällig: {work}.',
  'RNG-402':
    '„{tier}“ hat allein für die Übernahme {acknowledge} Zeit, länger als die ganze Uhr „{clock}“ erlaubt.',
  'RNG-403':
    '{node} hat weder eine Zeit für die Übernahme noch eine für die Bearbeitung; niemand merkt also, wenn ein Ticket dort liegen bleibt.',
  'RNG-404':
    '{part, select, clock {Noch keine Uhr gewählt: Wählen Sie, welche ab {node} beobachtet wird.} package {Noch kein Paket gewählt: Wählen Sie, was {node} übergibt.} channel {Noch kein Kanal gewählt: Wählen Sie, über welchen {node} hinausgeht.} other {Noch keine Stufe gewählt: Wählen Sie, wer das Ticket bei {node} bekommt.}}',
  'RNG-405':
    'Bei {node} läuft nichts ab: Die Stufe hat keine Zeit für die {lacks, select, acknowledge {Übernahme} other {Bearbeitung}}; der Weg „{port}“ wird {standsIn, select, true {nur genommen, wenn niemand verfügbar ist} other {nie genommen}}.',
  'RNG-411': 'Nach „{port}“ bei {node} bleibt das Ticket, wo es ist: {target} hat keinen höheren Rang.',
  'RNG-412': '{target} gibt von {node} an eine Stufe zurück, die keinen niedrigeren Rang hat.',
  'RNG-413': 'Ein Ticket kann zu {node} gelangen, ohne dass der Kunde davon erfährt (über {from}).',
  'RNG-414':
    'Niemand fragt den Kunden nach einer Eskalation, ob sie geholfen hat: Es fehlt ein Schritt zur Nachfrage.',
  'RNG-415':
    'Von {node} kommt kein Ticket wieder herunter: Die Befugnisse regeln „Ticket zurückgeben“, geben es aber dort und darüber niemandem.',
  'RNG-421':
    '{node} endet nach zu kurzer Zeit ({maxDuration}); zum Dazukommen ist mehr vorgesehen ({joinWithin}).',
  'RNG-422': '{node} ist nie rechtzeitig vorbei: {tier} ist vorher überfällig, und das Ticket zieht weiter.',
  'RNG-431':
    'Die Schutzregel „{guard}“ zählt Rückgaben zwischen „{tier}“ und sich selbst; nennen Sie zwei Stufen.',
  'RNG-432':
    'Die Schutzregel „{guard}“ beendet das Hin und Her bei „{tier}“, einer der beiden Stufen; nennen Sie eine dritte.',
  'RNG-433': 'Ein Ticket kann nicht an die Stufe „{tier}“ gehen: Kein Schritt steht für sie.',
  'RNG-434': 'Die Ruhezeit „{coolDown}“ nennt keinen Auslöser und hält deshalb nichts zurück.',
  'RNG-435':
    'Die Obergrenze „{cap}“ zählt Hinweise, und eine volle Stunde bewegt kein Ticket: Ihre Stufe „{tier}“ bleibt ohne Wirkung.',

  'RNG-501':
    'Tickets, auf die keine Zeile der Uhr „{clock}“ passt, haben keine Frist. Fügen Sie eine letzte Zeile ohne Bedingung hinzu, wenn sie eine haben sollen.',
  'RNG-502':
    '„{setting, select, start {Beginnt, wenn} pauseWhen {Pausiert, solange} stop {Endet, wenn} from {Beginnt} afterFirstResponse {Die erste Nachricht zählt nicht} pause {Pausiert bei diesen Status} reopen {Wenn ein gelöstes Ticket zurückkommt} other {{setting}}}“ hat keine Wirkung auf die Uhr „{clock}“, die etwas anderes misst ({measure}).',
  'RNG-504':
    '{isCounted, select, true {„{threshold}“ warnt erst, wenn jede Zielzeit der Uhr „{clock}“ überschritten ist.} other {„{threshold}“ warnt schon, bevor eine Zielzeit der Uhr „{clock}“ zu zählen beginnt.}}',
  'RNG-505':
    'Zeile {row} der Uhr „{clock}“ wird nie verwendet: Zeile {by} kommt zuerst und trifft immer zu, wenn sie zuträfe.',
  'RNG-506': 'Nichts beobachtet oder verspricht die Uhr „{clock}“, und nichts hört auf sie.',

  'RNG-507':
    'Die Uhr „{clock}“ zählt auch außerhalb der Zeiten von {tiers}; ihre Zielzeit kann also überschritten werden, wenn niemand da ist.',

  'RNG-601': 'Begründen Sie, warum „{action}“ in der Zeile „{grant}“ keine Grenze hat.',
  'RNG-602': '„{tier}“ darf „{action}“ ohne jede Grenze und ohne Freigabe ausführen: {reason}',
  'RNG-603': '„{lower}“ darf allein mehr „{action}“ als „{higher}“, obwohl diese Stufe höher steht.',
  'RNG-604': '„{tier}“ steht unter „{asker}“ und würde doch deren „{action}“ freigeben.',
  'RNG-605':
    'Die Zeile „{grant}“ für „{action}“ wird nie gefragt: „{by}“ kommt zuerst und entscheidet alles, was sie entscheiden würde.',
  'RNG-606':
    '{node} fragt nach „{action}“, das keine Befugnis nennt; es wird deshalb immer abgelehnt.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',
  'RNG-607':
    '{node} fragt nach dem, was gerade angefragt ist, doch kein Auslöser, der auf angefragte Maßnahmen hört, führt hierher; deshalb wird immer abgelehnt. Legen Sie dort fest, um welche Maßnahme es geht.',
  'RNG-608':
    'Bei {node} gibt niemand etwas frei: Was über die Befugnisse{hasAction, select, yes { für „{action}“} other {}} hinausgeht, geht zu „darf niemand“, nie zu „braucht Freigabe“. Geben Sie den Befugnissen eine Zeile mit Freigabe oder eine für eine höhere Stufe.',
  'RNG-609':
    '„{action}“ und „{meant}“ sind für die Befugnisse zwei verschiedene Maßnahmen, obwohl sie sich nur in Großschreibung, Leerzeichen, Bindestrichen oder Akzenten unterscheiden: Eine Zeile für die eine sagt nichts über die andere. Schreiben Sie „{meant}“, wenn dieselbe gemeint ist.',
  'RNG-610':
    'Die Befugnisse haben keine Zeile für die Stufe „{tier}“; sie entscheidet also nichts selbst: Was dort angefragt wird, geht an eine höhere Stufe oder wird abgelehnt. Geben Sie ihr eine Zeile für das, was sie allein darf.',

  'RNG-701':
    '„{template}“ enthält den Platzhalter {variable}, aber es steht nirgends, wofür er steht.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',
  'RNG-702': '„{template}“ hat einen Platzhalter {variable}, den kein Text verwendet.',
  'RNG-703': '{node} würde den internen Text „{template}“ an den Kunden senden.',
  'RNG-704':
    '{node} würde {variable} ({field}) jemandem mitteilen, der {privacy, select, phi {Gesundheitsdaten} personal {personenbezogene Daten} other {diese Daten}} nicht lesen darf.',
  'RNG-705':
    '{node} würde {variable} ({field}) über „{channel}“ senden: Gesundheitsdaten dürfen nur innerhalb der Anwendung gezeigt werden.',
  'RNG-706': '„{template}“ hat in keiner Sprache einen Text.',
  'RNG-707': 'Noch kein Text gewählt: Wählen Sie, was {node} sagt.',
  'RNG-708': 'Der Text „{template}“ ist leer ({language}), obwohl ein Schritt ihn verschickt.',
  'RNG-710':
    '{node} verspricht eine Frist, die „{template}“ nicht nennt: Schreiben Sie {variable} im Text dorthin, wo sie stehen soll.',
  'RNG-711': 'Das Paket „{package}“ wird leer übergeben: Ergänzen Sie, was die nächste Stufe wissen muss.',
  'RNG-709':
    'Im Text von „{template}“ steht {variable}. Das ist kein Platzhalter und ginge so hinaus, wie es dasteht: Ein Platzhalter ist ein einziger Name in geschweiften Klammern.{hasSuggestion, select, yes { Meinten Sie „{suggestion}“?} other {}}',

  'RNG-801': 'Jedes Ticket erfüllt dies, es entscheidet also nichts: {condition}',
  'RNG-802': 'Die Wortliste „{wordList}“ hat noch keine Wörter, also nennt kein Text eines davon.',
  'RNG-803':
    'Kein Text kann Eintrag {number} der Wortliste „{wordList}“ enthalten: Darin ist kein Wort, nur Leerraum oder Zeichen.',
  'RNG-804':
    '{node} fragt nach {fields}. Das bringt nur {part, select, message {ein Ereignis mit einer Nachricht} request {eine angefragte Maßnahme} other {ein anderes Ereignis}} mit, und so etwas kommt hier nie an; die Bedingung ist also nie bekannt und gilt als nicht erfüllt.',

  'fix.remove': 'Entfernen',
  'fix.removeRemark': 'Den Vermerk entfernen',
  'fix.rename': 'Umbenennen',
  'fix.useSuggestion': 'Vorschlag übernehmen',
  'fix.readField': 'Aus dem Feld dieses Namens lesen',
  'fix.neverSuppress': 'Durch nichts zurückhalten lassen',
  'fix.removeInvisible': 'Unsichtbare Zeichen entfernen',
  'fix.oneSecond': 'Eine Sekunde verwenden',
  'fix.swapRange': 'Grenzen vertauschen',
  'fix.makeInterrupting': 'Auf unterbrechend stellen',
  'fix.listenToIntake': 'Nur auf neue und wieder geöffnete Tickets reagieren',
  'fix.everyTime': 'Jedes Mal auslösen lassen',
  'fix.keepOutlet': 'Die Uhr behalten, die Ereignisse entfernen',
  'fix.to': '{fix}: {value}',
};
