import { preferences } from './preferences.ts';

/**
 * Says on the page's root, for as long as the page lives, what its styles go by: `data-motion`, `full` or `reduced`, and
 * `data-density`. Less motion is what the person chose here or what their system asks for, so that both are one rule.
 */
export function watchAppearance(): void {
  const asked = matchMedia('(prefers-reduced-motion: reduce)');
  const { dataset } = document.documentElement;
  const say = (): void => {
    const { motion, density } = preferences.getState();
    dataset['motion'] = motion === 'reduced' || asked.matches ? 'reduced' : 'full';
    dataset['density'] = density;
  };
  say();
  preferences.subscribe(say);
  asked.addEventListener('change', say);
}

/** Whether nothing is to move by itself, for what moves by script. */
export function isMotionReduced(): boolean {
  return document.documentElement.dataset['motion'] === 'reduced';
}
