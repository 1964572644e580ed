// What runs in the page. It is text, because a page's content security policy allows no function from outside.

/** Before anything else: notes when the first card was painted, and how long each answer of a worker took. */
export const watching = `
  localStorage.setItem('rung.preferences', JSON.stringify({ language: null, singleKeys: true, authorName: 'bench' }));
  window.bench = { painted: null, workers: [], gaps: [], running: false };
  new MutationObserver((_, observer) => {
    if (document.querySelector('[data-step]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => { bench.painted = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(url, options) {
      super(url, options);
      const name = /(layout|check)-worker/.exec(String(url))?.[1] ?? 'other';
      const sent = [];
      const post = this.postMessage.bind(this);
      this.postMessage = (message, transfer) => {
        sent.push(performance.now());
        post(message, transfer);
      };
      this.addEventListener('message', () => {
        const at = sent.shift();
        bench.workers.push({ name, at, ms: performance.now() - at });
      });
    }
  };`;

/** Milliseconds from the flow's arrival to the painted canvas; null while it is not there. */
export const openMs = `(() => {
  const data = performance.getEntriesByType('resource').find(({ name }) => name.includes('drafts.open'));
  return bench.painted === null || data === undefined ? null : bench.painted - data.responseEnd;
})()`;

/** Begins to note the time between frames. */
export const startFrames = `(() => {
  bench.gaps = [];
  bench.running = true;
  const frame = (last) => requestAnimationFrame((now) => {
    if (last > 0) bench.gaps.push(now - last);
    if (bench.running) frame(now);
  });
  frame(0);
})()`;

/** Ends it and gives the gaps. */
export const endFrames = '(bench.running = false, JSON.stringify(bench.gaps))';

/** How long the latest answer of a worker took, of those since this was last asked; null while there is none. */
export const answerOf = (name: 'check' | 'layout'): string => `(() => {
  const mine = bench.workers.filter((answer) => answer.name === '${name}');
  bench.workers = bench.workers.filter((answer) => answer.name !== '${name}');
  return mine.length === 0 ? null : mine.at(-1).ms;
})()`;

/** The id of a step that is in view and can be taken hold of by its upper left corner. */
export const stepInView = `(() => {
  for (const step of document.querySelectorAll('[data-step]')) {
    const { x, y } = step.getBoundingClientRect();
    if (step.contains(document.elementFromPoint(x + 60, y + 16))) return step.dataset.step;
  }
  return '';
})()`;

/** A place on the empty canvas from which it can be dragged. */
export const emptyPlace = `(() => {
  const box = document.querySelector('.react-flow__pane').getBoundingClientRect();
  for (let y = box.top + 40; y < box.bottom - 40; y += 20)
    for (let x = box.left + 80; x < box.right - 80; x += 20)
      if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y };
  return { x: box.left + 80, y: box.bottom - 20 };
})()`;
