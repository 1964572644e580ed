/**
 * Findings by code. Names in `data` arrive in quotation marks, and are turned into the language's own. `hasX` says whether
 * `data.x` is there. `DOC-nn` stands for `FLW-nn`, `POL-nn`, `SCN-nn`, `EVT-nn` and `MAP-nn`, `INPUT-nn` for `SCN-nn`
 * and `EVT-nn`.
 */
export const diagnosticsEn = {
  'DOC-01':
    '{problem, select, notJson {This value cannot be written as JSON.} loneSurrogate {This text holds half a character (a lone surrogate).} unsafeKey {The key "__proto__" is not allowed.} tooDeep {This is nested too deeply.} other {The document holds too many values.}}',
  'DOC-02': 'Line {line}, column {column}: {reason}',
  'DOC-03':
    '{hasFound, select, yes {The format is {found}; "{expected}" was expected.} other {The document must say what it is: "format": "{expected}".}}',
  'DOC-04':
    'The format {found} is newer than this program, which reads up to "{expected}". Use a newer version of Rung.',
  'DOC-05': '"{key}" is missing.',
  'DOC-06':
    '"{key}" is not known here. {hasSuggestion, select, yes {Did you mean "{suggestion}"?} other {Is it misspelt?}}',
  'DOC-07':
    'This must be {expected, select, text {text} number {a number} wholeNumber {a whole number} boolean {true or false} list {a list} object {an object} other {{expected}}}, not {found, select, text {text} number {a number} wholeNumber {a whole number} boolean {true or false} list {a list} object {an object} null {null} other {{found}}}.',
  'DOC-08':
    '{found} is not one of {allowed}.{hasSuggestion, select, yes { Did you mean "{suggestion}"?} other {}}',
  'DOC-09': '{found} does not fit. {rule}',
  'DOC-10':
    'This must be {bound, select, least {at least} most {at most} above {more than} other {less than}} {limit}{of, select, text { characters} list { entries} other {}}.',
  'DOC-11': '{id} cannot be used as an id. {rule}',
  'DOC-12': 'There are {count} {part}; at most {limit} are allowed.',
  'DOC-13': 'This holds {count} entries. More is wrong in the document than can be listed; look here first.',

  'FLW-20': 'A position was kept for "{node}", a node that is no longer there; it was dropped.',

  'INPUT-20':
    '{found} names no instant: {reason, select, offsetMissing {Z or an offset such as +01:00 is missing at its end.} noSuchDate {there is no such date.} noSuchTime {there is no such time of day or offset.} leapSecond {leap seconds are not counted.} instantOutOfRange {it lies outside the years 0001 to 9999.} other {it is written as in 2026-03-30T10:30:00Z or 2026-03-30T11:30+01:00.}}',
  'INPUT-21': '{found} is no money: it is written as {example}, in whole minor units.',
  'INPUT-22': '{field} names no field.',
  'INPUT-23': 'The field {field} is given twice.',
  'INPUT-24':
    'There is no event of the type {found}.{hasSuggestion, select, yes { Did you mean "{suggestion}"?} other {}}',
  'INPUT-25':
    'There is no effect {found}.{hasSuggestion, select, yes { Did you mean "{suggestion}"?} other {}}',
  'INPUT-26': 'The scenario has no ticket {ticket}.',
  'INPUT-27': 'The ticket {ticket} is given twice.',
  'INPUT-28': 'A scenario has either "ticket" or "tickets", not both.',
  'INPUT-29': 'The text holds half of a surrogate pair, which is no character.',
  'INPUT-30':
    'The policy has no tier {found}.{hasSuggestion, select, yes { Did you mean "{suggestion}"?} other {}}',
  'INPUT-31': '{effect} goes to no tier, so this could never happen. Write {effect} alone.',
  'INPUT-32': 'No step of the policy gives {effect} to the tier {tier}, so this can never happen.',
  'INPUT-33':
    'The scenario gives {found}, which the policy does not read.{hasSuggestion, select, yes { Did you mean "{suggestion}"?} other {}}',

  'POL-20':
    'The policy’s semantics {found} is newer than this program, which runs up to {newest}. Use a newer version of Rung.',
  'POL-21': 'There is no {part} "{id}".',
  'POL-22': 'There are {length} {table}; number {index} is not one of them.',
  'POL-23': 'This condition is nested more than {limit} deep.',
  'POL-24': 'The transitions of {zone} are unusable: {rule}',
  'POL-25': 'A window from minute {start} to {end} is empty or longer than a day.',
  'POL-26': 'The list of {list} is out of order: {rule}',
  'POL-27': 'There are two {part} "{id}".',
  'POL-28':
    '{rule, select, missing {A {kind} node needs the port "{port}".} other {A {kind} node has no port "{port}".}}',
  'POL-29': '"{op}" cannot be asked of {field}, which is of type {type}, with this operand.',
  'POL-30': 'There is no {kind} called "{word}".',
  'POL-31': '{field} is an enumeration without values.',
  'POL-32': 'Nothing stops a path that goes round {nodes}: it needs a repeat.',

  'CAL-01': 'The calendar "always" is built in; choose another id.',
  'CAL-02':
    'There is no time zone "{zone}". {hasSuggestion, select, yes {Did you mean "{suggestion}"?} other {A zone is named after a place in it, as in Europe/London.}}',
  'CAL-03': '"{time}" does not fit here: a window starts at 00:00 to 23:59 and ends at 00:00 to 24:00.',
  'CAL-04': 'A window needs a start and an end.',
  'CAL-05': 'The window starts and ends at {time}. For a whole day write 00:00 to 24:00.',
  'CAL-06': 'The windows {first} and {second} overlap; that time counts once.',
  'CAL-07': 'There is no date "{date}"; dates are written as in 2026-12-25.',
  'CAL-08': '{date} already has an exception; a date may have one.',

  'CND-01':
    'This is not a condition yet: {reason, select, badEscape {{found} is no escape that CEL knows} badNumber {{found} is no number} endsTooEarly {it ends too early} misplaced {{found} does not belong here} missingBracket {a closing ] is missing here} missingName {a name is missing here} missingParenthesis {a closing ) is missing here} otherSpelling {{found} is written another way} reservedWord {{found} is a word that CEL keeps for itself} other {a text has no closing quote}}.{hasSuggestion, select, yes { Did you mean {suggestion}?} other {}}',
  'CND-02': 'The condition is empty: say what it asks, or leave it out where it may be left out.',
  'CND-03': 'The condition is too large: at most {limit} {what}.',
  'CND-04': 'Parentheses and negations go deeper than {limit} levels.',
  'CND-05': 'There is no field {field}.{hasSuggestion, select, yes { Did you mean {suggestion}?} other {}}',
  'CND-06':
    'Conditions cannot use {construct, select, arithmetic {arithmetic} bytes {bytes or unsigned numbers} choice {a choice with ? and :} computedValue {anything but fixed values in a list} conversion {conversions} endsWith {endsWith} fieldInSet {a field as the member of a set} index {an index here} list {a list here} localVariable {local variables} macro {macros over lists} map {a map} nestedComparison {a comparison inside a comparison} null {null} regularExpression {regular expressions} size {sizes} other {types as values}}.{hasSuggestion, select, yes { Did you mean {suggestion}?} other {}}',
  'CND-07':
    '{hasField, select, yes {{field}} other {{kind, select, count {A count} boolean {True or false} duration {A duration} instant {A date and time} list {A list} money {Money} number {A number} set {A set of texts} other {Text}}}} alone is neither true nor false; compare it with something.',
  'CND-08':
    '{otherOrder, select, true {{leftField} and {rightField} do not list the same values in the same order, so {operator} says nothing.} other {{hasLeftField, select, yes {{leftField} (} other {}}{leftKind, select, boolean {true or false} count {a count} duration {a duration} enumeration {one of its values} instant {a date and time} list {a list} money {money} number {a number} set {a set of texts} other {text}}{hasLeftField, select, yes {)} other {}} and {hasRightField, select, yes {{rightField} (} other {}}{rightKind, select, boolean {true or false} count {a count} duration {a duration} enumeration {one of its values} instant {a date and time} list {a list} money {money} number {a number} set {a set of texts} other {text}}{hasRightField, select, yes {)} other {}} do not go together with {operator}.{leftKind, select, money { Money is written as in usd("100.00").} set { Write "value" in {leftField}.} duration { A duration is written as in duration("4h").} instant { A date and time is written as in timestamp("2026-03-30T10:30:00Z").} text {{rightKind, select, number { Text stands in quotes.} other {}}} enumeration {{rightKind, select, number { Text stands in quotes.} other {}}} other {}}}}',
  'CND-09':
    '{field} is never "{value}". It is one of {values}.{hasSuggestion, select, yes { Did you mean {suggestion}?} other {}}',
  'CND-10': '{field} has no order, so {operator} says nothing; use ==, != or in.',
  'CND-11': 'There is no function {name}.{hasSuggestion, select, yes { Did you mean {suggestion}?} other {}}',
  'CND-12': '{name} is written {usage}.{hasSuggestion, select, yes { Did you mean {suggestion}?} other {}}',
  'CND-13': 'There is no word list {id}.{hasSuggestion, select, yes { Did you mean {suggestion}?} other {}}',
  'CND-14': 'There is no calendar {id}.{hasSuggestion, select, yes { Did you mean {suggestion}?} other {}}',
  'CND-15': 'There is no event {event}.{hasSuggestion, select, yes { Did you mean {suggestion}?} other {}}',
  'CND-16':
    '{written} cannot be read: {reason, select, countNotWhole {a count is compared with a whole number, 0 or more.} durationText {a duration is written as in 4h30m, 7d or PT4H30M.} durationNotWhole {a duration is whole milliseconds, at most 10,000 years.} halfCharacter {it holds half of a character.} numberTooLarge {whole numbers go up to 9007199254740991.} textNegated {only numbers can be negative.} windowTooShort {a window is at least one second long.} amountSyntax {an amount is written as in 10000.00, without separators between thousands.} amountTooPrecise {the amount has more decimals than its currency.} amountOutOfRange {the amount is too large to be counted exactly in minor units.} currencySyntax {a currency is three capital letters, as in USD (ISO 4217).} instantSyntax {an instant is written as in 2026-03-30T10:30:00Z or 2026-03-30T11:30+01:00.} offsetMissing {Z or an offset such as +01:00 is missing at its end.} noSuchDate {there is no such date.} noSuchTime {there is no such time of day or offset.} leapSecond {leap seconds are not counted.} instantOutOfRange {it lies outside the years 0001 to 9999.} other {{explanation}}}',
  'CND-17': 'Money of two currencies never compares: {currencies}. Write one list for each.',
  'CND-18': 'The list is empty, so nothing is ever in it.',
  'CND-19': 'This compares two fixed values; one side must be a field.',
  'CND-20':
    '{field} goes from {hasMin, select, yes {{min}} other {anything}} to {hasMax, select, yes {{max}} other {anything}}, so {value} is never reached.',
  'CND-21': 'The group is empty; add a row or remove the group.',
  'CND-22': '{field} has no operator {operator}.',
  'CND-23': 'The row for {field} {operator} needs another kind of value.',

  'LNT-01':
    'The policy does not say {part, select, triggers {when a ticket climbs (triggers)} ownership {who takes it (tiers)} authority {who may decide what (authority matrix)} other {what is handed over and told (notices, messages, hand-offs)}}. Add it, or say why it does not apply.',
  'LNT-02': 'Nothing leads to {node}, so it never happens.',
  'LNT-03': '{node} must say where “{port}” leads.',
  'LNT-04':
    'These steps would go round for ever without anything new happening: {steps}. Put a repeat step between them and go round by its “again”.',
  'LNT-05':
    'One ticket could cause {notices} notices without anything new happening, most of them after {node}; at most {limit} are allowed. Repeat less often.',
  'LNT-06':
    'There is no field “{field}”.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',
  'LNT-07': 'No ticket can ever fulfil this: {condition}',
  'LNT-08': 'The clock “{clock}” never stops: say which condition ends it.',
  'LNT-09': 'The clock “{clock}” is used but has no target time at all.',
  'LNT-10':
    '{hasFrom, select, yes {From {from} on the calendar is closed for more than a year.} other {The calendar is never open, so what counts on it is never due.}}',
  'LNT-11': 'Nobody gets the tickets at {node}: the tier “{tier}” has no owner.',
  'LNT-12':
    '{node} is the last resort, but there may be nobody. Name a queue, a role or a schedule, or say what happens when nobody is available.',
  'LNT-13': '“{tier}” would approve “{action}” by the row “{grant}” beyond what it may do itself.',
  'LNT-14':
    '{what} needs approval by {needed} of {people} people: nobody approves twice, or what they asked for themselves.',
  'LNT-15': 'The approval {what} could wait for ever: say after which time it goes to somebody else.',
  'LNT-16': '{node} reacts to a risk ({flags}), so nothing may hold it back.',
  'LNT-17': 'A customer who asks for a manager always gets one: nothing may hold {node} back.',
  'LNT-18':
    'The field {field} is in {declared}; compared with {currency} it never matches, since nothing is converted.',
  'LNT-19':
    '{hasClock, select, yes {{node} promises the deadline of “{clock}”, but there is no such clock.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}} other {{node} tells a time ({example} in “{template}”), but names no clock whose deadline it is.}}',
  'LNT-20':
    '{node} must act on “{item}”, but may not read {privacy, select, phi {health} other {{privacy}}} data, so the item is withheld.',
  'LNT-22':
    '{node} and {other} set {field} to different values at once. Have one of them asked before the other: the first wins.',

  'RNG-101':
    'The connection “{edge}” starts at a step “{node}” that does not exist.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',
  'RNG-102':
    '{node} has no outlet “{port}”, so its connection leads nowhere.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',
  'RNG-103':
    '{node} leads from “{port}” to “{to}”, which does not exist.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',
  'RNG-104':
    '{node} leads to {target}, where no path can continue: triggers begin paths and comments mean nothing.',
  'RNG-105': '{node} has two connections at “{port}”; only one may leave an outlet. “{kept}” counts.',
  'RNG-106':
    '{node} has settings for an outlet “{port}” that it does not have.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',
  'RNG-111':
    '“Left out on purpose” says that this policy has no {part, select, triggers {triggers} ownership {tiers} authority {authority rows} other {messages to customers}}, but it has some.',
  'RNG-112':
    'The flow has {count} {what, select, steps {steps} other {triggers}}; at most {limit} are allowed.',
  'RNG-113':
    'This text contains invisible characters, so that it reads otherwise than it is stored ({characters}).',
  'RNG-121': '“{text}” is no duration. {reason}',
  'RNG-122': '“{text}” is too short: the shortest time is one second.',
  'RNG-131': '“{id}” stands twice in this list.',

  'RNG-201':
    'There is no {kind, select, tier {tier} calendar {calendar} clock {clock} channel {channel} template {text} contextPackage {hand-over package} coolDown {cool-down} tierNode {tier step} trigger {trigger} outlet {outlet} other {{kind}}} “{id}”.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',
  'RNG-211': 'Every ticket already has the field {field}; give your own another id.',
  'RNG-212': 'The field {field} takes one of several values, but lists none.',
  'RNG-213': 'No number is at least {min} and at most {max}, so {field} can have none.',
  'RNG-214':
    'Tickets cannot be put in order by {field}: amounts of money and lists do not compare, and a message’s fields do not last.',
  'RNG-215': 'The field {field} is neither an amount of money nor a number, so it has no limit.',
  'RNG-216': 'Tickets cannot be grouped by {field}: lists and amounts are no key.',
  'RNG-221':
    '{node} cannot set {field}, which {kept, select, engine {is kept by Rung itself} counter {counts by itself} event {exists only while its event is handled} other {is not yours to set}}.',
  'RNG-222':
    'The field {field} takes {type, select, boolean {true or false} enum {one of its values} orderedEnum {one of its values} number {a number} money {an amount of money} text {text} set {a list of words} instant {a date and time with offset} duration {a length of time} other {{type}}}, not {value}.',
  'RNG-223':
    'The field {field} is never “{value}”. It is one of {values}.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',
  'RNG-224': '{node} adds to or removes from {field}, which is not a list.',
  'RNG-225':
    'The field {field} goes from {hasMin, select, yes {{min}} other {anything}} to {hasMax, select, yes {{max}} other {anything}}, so it cannot be {value}.',
  'RNG-226': '{node} sets {field} twice; the first value wins.',

  'RNG-301': 'No trigger takes tickets in, so nothing says where a new ticket begins.',
  'RNG-302':
    '{node} is the last trigger that takes tickets in and must take every one, so it cannot have a condition.',
  'RNG-303': '{node} takes tickets in, but no tier follows it.',
  'RNG-304':
    '{node} runs beside the ticket’s path, so it cannot move the ticket to {tier}. Make it interrupting.',
  'RNG-305':
    'What follows “{port}” of {node} runs beside the ticket’s path, so it cannot move the ticket to {tier}.',
  'RNG-306': '{node} listens to nothing: choose events or a clock’s outlet.',
  'RNG-307': '{node} takes tickets in: it listens to new and reopened tickets, and to nothing else.',
  'RNG-308': '{node} listens to events and to a clock’s outlet; use two triggers, one for each.',
  'RNG-309': '{node} waits for the clock “{clock}”, which no clock step on any path watches.',
  'RNG-310': '{node} fires once each time the clock runs, but it hears no clock.',
  'RNG-311':
    'Nothing may hold {node} back, so its setting “{latch, select, oncePerEpisode {once until it is solved} oncePerTicket {once a ticket} rearmWhenFalse {each time it comes true} perCycle {once each time the clock runs} every {again and again, with a pause} everyTime {every time} other {{latch}}}” has no effect.',
  'RNG-312': 'The reason of {node} quotes a {example}, but its condition looks for no word list.',
  'RNG-313':
    '{node} is the last trigger that takes tickets in and must take every one, so it listens to new tickets.',
  'RNG-314':
    'Anybody may hand back a ticket that {node} has raised for a risk ({flags}). Say in the authority matrix who may “hand the ticket back”.',
  'RNG-315':
    '{node} moves a ticket up on a machine’s estimate ({fields}) without anybody looking. Mark it as unattended if that is wanted.',
  'RNG-316': 'Nothing may hold {node} back, so the cool-down “{coolDown}” has no effect on it.',
  'RNG-317':
    '{node} takes only the first request to {answers}; every later one is answered by the authority matrix alone, and nothing drawn here follows it. Let it fire every time.',
  'RNG-318':
    '{node} fires each time it comes true, but has no condition, so it never stops being true: it fires once and not again before the ticket is reopened. Let it fire every time, or give it a condition.',
  'RNG-321': '{row} is never used: {by} comes first and takes every ticket that it would take.',
  'RNG-322':
    '{hasRow, select, yes {The way {row}} other {Way {number}}} is never taken: {hasBy, select, yes {{by}} other {way {byNumber}}} comes first and holds whenever it does.',

  'RNG-323': 'A ticket that {node} takes in may stop at {end}, before any tier has it.',

  'RNG-401': '“{tier}” may take {acknowledge} to acknowledge, but is overdue after {work}.',
  'RNG-402':
    '“{tier}” may take {acknowledge} merely to acknowledge, longer than the whole clock “{clock}” allows.',
  'RNG-403':
    '{node} has neither a time to acknowledge nor a time to finish, so nobody notices when a ticket is left there.',
  'RNG-404':
    '{part, select, clock {No clock chosen yet: choose which one is watched from {node} on.} package {No package chosen yet: choose what {node} hands over.} channel {No channel chosen yet: choose by which {node} goes out.} other {No tier chosen yet: choose who gets the ticket at {node}.}}',
  'RNG-405':
    'Nothing falls due at {node}: its tier has no time to {lacks, select, acknowledge {acknowledge} other {finish}}, so the way “{port}” is {standsIn, select, true {only taken when nobody is available} other {never taken}}.',
  'RNG-411': 'After “{port}” of {node} the ticket stays: {target} does not rank higher.',
  'RNG-412': '{target} hands back from {node} to a tier that does not rank lower.',
  'RNG-413': 'A ticket can come to {node} without the customer being told (from {from}).',
  'RNG-414': 'Nobody asks the customer after an escalation whether it helped: there is no follow-up step.',
  'RNG-415':
    'From {node} no ticket comes down again: the authority matrix speaks of “hand the ticket back”, but gives it to nobody there or above.',
  'RNG-421': '{node} ends after {maxDuration}, before {joinWithin} are up in which somebody may join.',
  'RNG-422': '{node} is never over in time: {tier} is overdue before, and the ticket moves on.',
  'RNG-431': 'The guard “{guard}” counts returns between “{tier}” and itself; name two tiers.',
  'RNG-432':
    'The guard “{guard}” ends the to and fro at “{tier}”, which is one of the two; name a third tier.',
  'RNG-433': 'A ticket cannot be sent to the tier “{tier}”: no step stands for it.',
  'RNG-434': 'The cool-down “{coolDown}” names no trigger, so it holds nothing back.',
  'RNG-435':
    'The cap “{cap}” counts notices, and a full hour moves no ticket: its tier “{tier}” has no effect.',

  'RNG-501':
    'Tickets that fit no row of the clock “{clock}” have no deadline. Add a last row without a condition if they should.',
  'RNG-502':
    '“{setting, select, start {Starts when} pauseWhen {Pauses while} stop {Stops when} from {Begins} afterFirstResponse {The first message does not count} pause {Pauses in these statuses} reopen {When a solved ticket comes back} other {{setting}}}” has no effect on the clock “{clock}”, which measures {measure}.',
  'RNG-504':
    '{isCounted, select, true {“{threshold}” warns only when every target of the clock “{clock}” has passed.} other {“{threshold}” warns before any target of the clock “{clock}” has begun to count.}}',
  'RNG-505':
    'Row {row} of the clock “{clock}” is never used: row {by} comes first and holds whenever it does.',
  'RNG-506': 'Nothing watches, hears or promises the clock “{clock}”.',

  'RNG-507':
    'The clock “{clock}” also counts out of the hours of {tiers}, so it can breach when nobody is there.',

  'RNG-601': 'Say why “{action}” has no limit in the row “{grant}”.',
  'RNG-602': '“{tier}” may do “{action}” without any limit and without sign-off: {reason}',
  'RNG-603': '“{lower}” may do more of “{action}” alone than “{higher}”, which ranks higher.',
  'RNG-604': '“{tier}” ranks below “{asker}” and would still approve its “{action}”.',
  'RNG-605':
    'The row “{grant}” for “{action}” is never asked: “{by}” comes first and decides everything that it would.',
  'RNG-606':
    '{node} asks about “{action}”, which no authority row names, so it is always denied.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',
  'RNG-607':
    '{node} asks about what is requested, but no trigger that hears a request leads here, so it is always denied. Say in it which action it asks about.',
  'RNG-608':
    'Nobody signs off at {node}: what the limits{hasAction, select, yes { of “{action}”} other {}} do not cover goes to “beyond everyone”, never to “needs sign-off”. Give the authority matrix a row with a sign-off, or one for a higher tier.',
  'RNG-609':
    '“{action}” and “{meant}” are two actions to the authority matrix, though only capitals, spaces, hyphens or accents tell them apart: a row for one says nothing about the other. Write “{meant}” if one is meant.',
  'RNG-610':
    'The authority matrix has no row for the tier “{tier}”, so it decides nothing itself: what is asked there goes to a higher tier, or is denied. Give it a row for what it may do alone.',

  'RNG-701':
    '“{template}” has the placeholder {variable}, but nothing says what it stands for.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',
  'RNG-702': '“{template}” has a placeholder {variable} that no text uses.',
  'RNG-703': '{node} would send the internal text “{template}” to the customer.',
  'RNG-704':
    '{node} would tell {variable} ({field}) to somebody who may not read {privacy, select, phi {health} other {{privacy}}} data.',
  'RNG-705':
    '{node} would send {variable} ({field}) by {channel}: health data may only be shown inside the application.',
  'RNG-706': '“{template}” has no text in any language.',
  'RNG-707': 'No text chosen yet: choose what {node} says.',
  'RNG-708': 'The text “{template}” is empty ({language}), but a step sends it.',
  'RNG-710':
    '{node} promises a deadline that “{template}” does not tell: write {variable} in the text where it belongs.',
  'RNG-711':
    'The package “{package}” is handed over with nothing in it: add what the next tier needs to know.',
  'RNG-709':
    'The text of “{template}” has {variable}, which is no placeholder and would be sent as it stands: a placeholder is one name in braces.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other {}}',

  'RNG-801': 'Every ticket fulfils this, so it decides nothing: {condition}',
  'RNG-802': 'The word list “{wordList}” has no words yet, so no text has any of them.',
  'RNG-803':
    'No text can contain entry {number} of the word list “{wordList}”: there is no word in it, only spaces or signs.',
  'RNG-804':
    '{node} asks about {fields}. Only {part, select, message {an event with a message} request {a requested action} other {another kind of event}} brings that, and none ever arrives here, so this is never known and counts as not fulfilled.',

  'fix.remove': 'Remove it',
  'fix.removeRemark': 'Take that remark away',
  'fix.rename': 'Rename it',
  'fix.useSuggestion': 'Use the suggestion',
  'fix.readField': 'Take it from the field of that name',
  'fix.neverSuppress': 'Let nothing hold it back',
  'fix.removeInvisible': 'Remove the invisible characters',
  'fix.oneSecond': 'Use one second',
  'fix.swapRange': 'Swap the bounds',
  'fix.makeInterrupting': 'Make it interrupting',
  'fix.listenToIntake': 'Listen to new and reopened tickets only',
  'fix.everyTime': 'Let it fire every time',
  'fix.keepOutlet': 'Keep the clock, drop the events',
  'fix.to': '{fix}: {value}',
} as const;
