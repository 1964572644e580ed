import type { NodeKind } from '@rung/flow';
import type { Language } from '@rung/wording';

/**
 * What people type who look for a kind of step by what other help desks call it, or by what they want of it. Looked for and never shown, so it
 * is no message of the screen.
 */
export const alsoCalled: Readonly<Record<NodeKind, Readonly<Record<Language, string>>>> = {
  trigger: { en: 'start rule event automation when', de: 'start beginn regel ereignis automation wenn' },
  group: { en: 'incident outage problem many related', de: 'störung ausfall vorfall viele zusammen' },
  condition: {
    en: 'if else branch split check decision switch',
    de: 'falls wenn verzweigung prüfung weiche',
  },
  authority: {
    en: 'refund limit amount money discount may goodwill',
    de: 'erstattung grenze betrag geld kulanz rabatt',
  },
  approval: {
    en: 'approve sign confirm manager four eyes',
    de: 'genehmigung bestätigen unterschrift vier augen',
  },
  sla: { en: 'timer deadline due target breach warn clock', de: 'frist fällig ziel verletzung warnen timer' },
  wait: { en: 'delay pause sleep later timer hold', de: 'verzögern pause später halten timer' },
  repeat: { en: 'loop retry again remind times', de: 'schleife erneut nochmal erinnern mal' },
  tier: {
    en: 'assign route queue team level escalate owner',
    de: 'zuweisen team warteschlange ebene eskalieren',
  },
  swarm: { en: 'experts help together collaborate war room', de: 'experten hilfe gemeinsam zusammen' },
  deescalate: { en: 'return back down lower', de: 'zurück abgeben runter herunter' },
  external: { en: 'vendor supplier partner third party', de: 'lieferant hersteller partner dritte' },
  followUp: { en: 'survey csat check satisfaction after', de: 'umfrage zufriedenheit nachfragen danach' },
  handoff: {
    en: 'handover summary context package note briefing',
    de: 'übergabe zusammenfassung kontext paket',
  },
  notify: {
    en: 'alert email warn ping slack inform tell page',
    de: 'alarm mail warnen melden informieren hinweis',
  },
  message: {
    en: 'reply email answer customer template send',
    de: 'antwort mail kunde vorlage senden schreiben',
  },
  set: {
    en: 'tag field priority status change update label',
    de: 'schlagwort feld priorität status ändern setzen',
  },
  end: { en: 'stop finish close done exit', de: 'stopp fertig schluss aus' },
  note: { en: 'comment remark sticky annotation', de: 'kommentar bemerkung zettel notiz' },
};
