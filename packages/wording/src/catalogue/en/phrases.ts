/**
 * Sentences that other packages put into a finding's `data` in English: the rules of the document's shape, and reasons
 * why a text cannot be read. The English is matched as it stands, so it must be theirs to the letter.
 */
export const phrasesEn = {
  'phrase.json.utf8': 'The bytes are not UTF-8 from here on.',
  'phrase.json.byteOrderMark':
    'The document begins with a byte order mark; it must begin with its first character.',
  'phrase.json.tooLarge': 'The document is larger than {limit} bytes.',
  'phrase.json.tooDeep': 'Objects and lists are nested more than {limit} deep.',
  'phrase.json.duplicateKey': 'The key {key} stands twice in one object.',
  'phrase.json.forbiddenKey': 'The key {key} is not allowed.',
  'phrase.json.surrogate': 'The text holds half of a surrogate pair, which is no character.',
  'phrase.json.numberRange': 'The number is too large to be read.',
  'phrase.json.unsafeInteger':
    'The whole number is beyond ±9007199254740991 and would lose digits; write it as a text.',
  'phrase.json.truncated': 'The document ends before it is complete.',
  'phrase.json.trailing': 'The document is complete, but something follows it.',
  'phrase.json.value':
    'This is not JSON: a value is expected here: an object, a list, a text in double quotes, a number, true, false or null.',
  'phrase.json.key': 'This is not JSON: a key in double quotes is expected here.',
  'phrase.json.colon': 'This is not JSON: a colon is expected after the key.',
  'phrase.json.listEnd': 'This is not JSON: a comma or the end of the list is expected here.',
  'phrase.json.objectEnd': 'This is not JSON: a comma or the end of the object is expected here.',
  'phrase.json.escape': 'This is not JSON: there is no such escape; a backslash itself is written twice.',
  'phrase.json.control':
    'This is not JSON: a text cannot hold a bare line break, tab or other control character; it is written with a backslash.',
  'phrase.json.lastComma': 'This is not JSON: nothing follows the comma before this; take the comma away.',
  'phrase.json.otherQuote': 'This is not JSON: JSON takes straight double quotes only, as in "name".',
  'phrase.json.comment': 'This is not JSON: JSON has no comments; take it away.',
  'phrase.json.number': 'This is not JSON: this is no number as JSON writes them, such as 0, -2.5 or 1e6.',

  'phrase.rule.id':
    'An id is a letter, then letters, digits, _ or -, at most 64 in all, and no name that JavaScript uses itself.',
  'phrase.rule.nodeId':
    'A node cannot be called back (where a de-escalation may go) or engine (which gives effects of its own).',
  'phrase.rule.calendarId': 'The calendar always is built in; use another id.',
  'phrase.rule.thresholdId': 'A threshold cannot be called breached, which every clock has already.',
  'phrase.rule.port':
    'A port is a word, such as next, or a word and the id of a case, threshold or reason, such as case:vip.',
  'phrase.rule.duration':
    'A duration is written as PT30M, PT4H or P1D (a day is 24 hours), without years and months, at least PT1S.',
  'phrase.rule.durationMeant':
    'A duration is written as PT30M, PT4H or P1D (a day is 24 hours), without years and months, at least PT1S. Did you mean "{meant}"?',
  'phrase.rule.durationRange': 'A duration may not be longer than 10,000 years.',
  'phrase.rule.target':
    'A target is queue:x, role:x, schedule:x, user:x, vendor:x, tier:x, origin, resolver or owner.',
  'phrase.rule.language': 'A language is written as en, de or pt-BR.',
  'phrase.rule.minorUnits':
    'An amount is a whole number of the smallest unit of its currency: 49.99 dollars are 4999.',
  'phrase.rule.currency': 'A currency is three capital letters, such as EUR.',
  'phrase.rule.time': 'A time is written as 09:00; only an end may be 24:00.',
  'phrase.rule.timeMeant': 'A time is written as 09:00; only an end may be 24:00. Did you mean "{meant}"?',
  'phrase.rule.date': 'A date is a day of the calendar, written as 2026-04-03.',
  'phrase.rule.promise':
    'A promise names a clock, a tier node with .acknowledgement or .work, or an approval, external or follow-up node.',
  'phrase.rule.reason': 'A reason is written in small letters, digits and _, such as knowledge_gap.',

  'phrase.duration.syntax': 'A duration is written as in PT30M, PT4H, P1DT12H or P2W.',
  'phrase.duration.calendarUnit': 'Years and months have no fixed length; write weeks or days of 24 hours.',
  'phrase.duration.negative': 'A duration cannot be negative.',
  'phrase.duration.precision': 'A duration is given to the millisecond at most.',
  'phrase.duration.range': 'A duration cannot exceed 10,000 years of 365 days.',

  'phrase.zone.offsets': 'there must be one offset more than transitions.',
  'phrase.zone.rising': 'each transition must be later than the one before.',
  'phrase.order.dates': 'each date must be later than the one before.',
  'phrase.order.triggers': 'they stand by order, then by id.',
} as const;
