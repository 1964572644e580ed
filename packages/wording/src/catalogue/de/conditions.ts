import type { conditionsEn } from '../en/conditions.ts';
import type { Translation } from '../translation.ts';

/** German for `conditionsEn`. */
export const conditionsDe: Translation<typeof conditionsEn> = {
  'cond.always': 'immer',
  'cond.never': 'nie',
  'cond.group': '({condition})',
  'cond.not': 'es trifft nicht zu, dass {condition}',
  'cond.eq': '{subject} ist {not, select, yes {nicht } other {}}{value}',
  'cond.eqOther': '{subject} ist {not, select, yes {nicht } other {}}dasselbe wie {other}',
  'cond.size.lt': '{subject} ist kleiner als {value}',
  'cond.size.le': '{subject} ist höchstens {value}',
  'cond.size.gt': '{subject} ist größer als {value}',
  'cond.size.ge': '{subject} ist mindestens {value}',
  'cond.rank.lt': '{subject} ist niedriger als {value}',
  'cond.rank.le': '{subject} ist {value} oder niedriger',
  'cond.rank.gt': '{subject} ist höher als {value}',
  'cond.rank.ge': '{subject} ist {value} oder höher',
  'cond.time.lt': '{subject} liegt vor {value}',
  'cond.time.le': '{subject} liegt nicht nach {value}',
  'cond.time.gt': '{subject} liegt nach {value}',
  'cond.time.ge': '{subject} liegt nicht vor {value}',
  'cond.in': '{subject} ist {not, select, yes {weder } other {}}{values}',
  'cond.member': '{subject} enthält {value}{not, select, yes { nicht} other {}}',
  'cond.has': '{subject} ist {not, select, yes {nicht } other {}}bekannt',
  'cond.is': '{subject} trifft {not, select, yes {nicht } other {}}zu',
  'cond.mentions': '{subject} nennt {not, select, yes {kein} other {ein}} Wort aus „{words}“',
  'cond.contains': '{subject} enthält {value}{not, select, yes { nicht} other {}}',
  'cond.startsWith': '{subject} beginnt {not, select, yes {nicht } other {}}mit {value}',
  'cond.changedTo': '{subject} ist {not, select, yes {nicht } other {}}gerade {value} geworden',
  'cond.wasEver': '{subject} war {not, select, yes {noch nie} other {schon einmal}} {value}',
  'cond.count.eq':
    '„{event}“ geschah {not, select, yes {nicht genau} other {genau}} {count}-mal, gerechnet über {window}',
  'cond.count.lt': '„{event}“ geschah weniger als {count}-mal, gerechnet über {window}',
  'cond.count.le': '„{event}“ geschah höchstens {count}-mal, gerechnet über {window}',
  'cond.count.gt': '„{event}“ geschah mehr als {count}-mal, gerechnet über {window}',
  'cond.count.ge':
    '„{event}“ geschah mindestens {n, plural, one {einmal} other {{count}-mal}}, gerechnet über {window}',
  'cond.isOpen': '{calendar} {not, select, yes {hat geschlossen} other {hat geöffnet}}',
};
