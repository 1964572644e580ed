const texts = new Set([
  'text',
  'search',
  'email',
  'url',
  'tel',
  'password',
  'number',
  'date',
  'time',
  'datetime-local',
]);

/** Whether keys pressed in an element are text: then single letters are no commands, and Ctrl+Z is the field's own. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // Letters find entries in menus and lists.
  if (target.closest('[role="menu"], [role="listbox"]') !== null) return true;
  if (target instanceof HTMLInputElement) return texts.has(target.type) && !target.readOnly;
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
